import { describe, expect, it } from '@jest/globals';
import { balanceQuestion } from '../../dialogs/accounts/balanceQuestions';
import { payoffQuestion } from '../../dialogs/accounts/payoffQuestions';
import { positionIn } from '../../dialogs/prompts/position';
import { everyVehicleTask, payingTheSame } from '../../dialogs/accounts/severalAtOnce';
import type { Turn } from '../../dialogs/turn';

/** As much of a turn as these questions look at. */
function turn(text: string, memory: Turn['memory'] = {}, signedIn = true): Turn {
  return { text, memory, session: signedIn ? {} : undefined } as Turn;
}

describe('questions about a payoff', () => {
  const told = { about: 'payoff', payoffDay: '2026-04-09' } as const;

  it.each([
    ['how much is that per day', 'growth'],
    ['and how much does it grow each day?', 'growth'],
    ['how much more is that than today', 'difference'],
    ['the difference', 'difference'],
    ['why is it more', 'difference'],
    ['how do i send it', 'sending'],
    ['half of that', 'half'],
  ] as const)('"%s" after one asks for %s', (text, payoffAspect) => {
    expect(payoffQuestion(turn(text, told))).toEqual({
      task: 'payoff',
      values: { date: { words: '2026-04-09' } },
      payoffAspect,
    });
  });

  it('says by itself that it is about what a day adds', () => {
    expect(payoffQuestion(turn('how much per day'))).toEqual({ task: 'payoff', values: {}, payoffAspect: 'growth' });
  });

  it.each(['half of that', 'how do i send it', 'the difference', 'how much is due', 'how much can i withdraw a day'])(
    '"%s" without one is none',
    (text) => expect(payoffQuestion(turn(text))).toBeUndefined(),
  );
});

describe('questions about an account', () => {
  it.each([
    ['how many payments do I have left', 'left'],
    ['how many payments are left on my lease?', 'left'],
    ['when does it end', 'left'],
    ['when will my loan be paid off', 'left'],
    ['if i pay now is it on time', 'on_time'],
    ['will it be late if i pay today?', 'on_time'],
  ] as const)('"%s" asks for %s', (text, balanceAspect) => {
    expect(balanceQuestion(turn(text))).toEqual({ task: 'balance', values: {}, balanceAspect });
  });

  it.each(['how many payments have i made', 'when was my last payment', 'pay now', 'when is it due'])(
    '"%s" asks for neither',
    (text) => expect(balanceQuestion(turn(text))).toBeUndefined(),
  );

  it('knows no "it" of somebody who is not signed in', () => {
    expect(balanceQuestion(turn('when does it end', {}, false))).toBeUndefined();
  });
});

describe('wishes about several vehicles', () => {
  it.each(['balance for both cars', 'what do i owe on all my loans', 'balances of both', 'the due on each car'])(
    '"%s" is about each',
    (text) =>
      expect(everyVehicleTask(undefined, true, turn(text))).toEqual({
        task: 'balance',
        values: {},
        everyVehicle: true,
      }),
  );

  it.each(['both of us pay', 'what is due each month', 'the balance on both days'])('"%s" is not', (text) =>
    expect(everyVehicleTask(undefined, true, turn(text))).toBeUndefined(),
  );

  it('takes the amount along', () => {
    expect(everyVehicleTask(undefined, true, turn('pay 100 on each'))).toEqual({
      task: 'make_payment',
      values: { amount: { kind: 'exact', cents: 10_000 } },
      everyVehicle: true,
    });
  });

  it('pays as last time where nothing was paid a moment ago', () => {
    expect(payingTheSame(turn('pay same as last time'))).toEqual({
      task: 'make_payment',
      values: {},
      asLastTime: true,
    });
    expect(payingTheSame(turn('is it the same as last time?'))).toBeUndefined();
  });
});

describe('a bare number', () => {
  it.each([
    ['1', 0],
    ['one', 0],
    ['press two', 1],
    ['Option 3.', 2],
    ['#4', 3],
  ])('"%s" counts what was offered', (text, position) => expect(positionIn(text)).toBe(position));

  it.each(['5', '$1', '1 dollar', 'one hundred', 'one of them', '1.50'])('"%s" is none', (text) =>
    expect(positionIn(text)).toBeUndefined(),
  );
});
