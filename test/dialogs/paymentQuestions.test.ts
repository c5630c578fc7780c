/** Every question of payments, methods and statements: its answer, interruptions, ways out, three strikes, and no secret kept. */
import { describe, expect, it } from '@jest/globals';
import { type AskedQuestion, expectItAgain, expectItWaits, expectItsAnswer, expectStrikes } from './askedQuestion';
import { rightPassword } from './fakeBank';
import { Conversation } from './harness';

interface Question extends AskedQuestion {
  /** Leaving it loses what was entered, and is asked about. */
  readonly costly?: true;
}

const number = '8675309421';
const review = /Please check this payment/;

const questions: Readonly<Record<string, Question>> = {
  amount: { awaiting: 'amount', way: ['pay'], answer: '250', then: /How would you like to pay/ },
  'another amount': {
    awaiting: 'amount',
    way: ['pay', 'another amount'],
    answer: '250',
    then: /How would you like to pay/,
  },
  'amount in doubt': { awaiting: 'amount', way: ['pay three fifty'], answer: 'the first one', then: /How would you/ },
  method: { awaiting: 'method', way: ['pay 250'], answer: 'everyday', then: review },
  'kind of method': { awaiting: 'method', way: ['pay 250', 'another one'], answer: 'savings', then: /routing number/ },
  routing: {
    awaiting: 'routing',
    way: ['pay 250', 'another one', 'savings'],
    answer: number,
    then: /What is the number/,
    secret: true,
  },
  'account number': {
    awaiting: 'account_number',
    way: ['pay 250', 'another one', 'savings', number],
    answer: number,
    then: /Shall I save/,
    secret: true,
    costly: true,
  },
  'card number': {
    awaiting: 'card_number',
    way: ['pay 250', 'another one', 'debit card'],
    answer: number,
    then: /Until when/,
    secret: true,
  },
  'card expiry': {
    awaiting: 'card_expiry',
    way: ['pay 250', 'another one', 'debit card', number],
    answer: number,
    then: /Shall I save/,
    secret: true,
    costly: true,
  },
  'save the method': {
    awaiting: 'save_method',
    way: ['pay 250', 'another one', 'savings', number, number],
    answer: 'not this time',
    then: review,
    costly: true,
  },
  review: { awaiting: 'confirm', way: ['pay 250', 'everyday'], answer: 'submit', then: /is submitted/, costly: true },
  'what to change': {
    awaiting: 'choice',
    way: ['pay 250', 'everyday', 'no'],
    answer: 'the amount',
    then: /How much/,
    costly: true,
  },
  'method to remove': {
    awaiting: 'confirm',
    way: ['remove my checking account'],
    answer: 'yes',
    then: /I have removed your Everyday/,
  },
  'name of a method': {
    awaiting: 'nickname',
    way: ['rename my checking account'],
    answer: 'Household',
    then: /now called Household/,
  },
  month: { awaiting: 'month', way: ['my statements'], answer: 'february', then: /statements\/abc/ },
};

const everyQuestion = Object.entries(questions);
const openQuestions = everyQuestion.filter(([, { secret }]) => secret === undefined);
const cheapQuestions = everyQuestion.filter(([, { costly }]) => costly === undefined);
const costlyQuestions = everyQuestion.filter(([, { costly }]) => costly);

async function reach({ way, awaiting }: Question): Promise<Conversation> {
  const conversation = new Conversation();
  const heard = await conversation.say('sign in', 'dana', rightPassword, ...way);
  expect(heard.awaiting).toBe(awaiting);
  return conversation;
}

const crossed = <Other>(list: readonly (readonly [string, Question])[], others: readonly Other[]) =>
  list.flatMap(([name, question]) => others.map((other) => [name, other, question] as const));

describe('at every question of payments, methods and statements', () => {
  it.each(everyQuestion)('%s takes its answer', async (_name, question) => {
    await expectItsAnswer(await reach(question), question);
  });

  it.each(crossed(everyQuestion, ['help', 'repeat', 'agent']))(
    '%s waits on after "%s"',
    async (_name, word, question) => {
      await expectItWaits(await reach(question), question, word);
    },
  );

  const asides = [
    { said: 'what is a cookie?', reply: /text file/ },
    { said: 'where is the routing number on a check?', reply: /first nine digits/ },
    { said: 'are you a real person?', reply: /not a person/ },
    { said: 'I did not make this payment, this is fraud', reply: /1-800-555-0142/ },
    { said: 'thank you so much', reply: /welcome/ },
  ];
  it.each(crossed(openQuestions, asides))(
    '%s comes again after %j, without a strike',
    async (_name, aside, question) => {
      await expectItAgain(await reach(question), question, aside);
    },
  );

  it.each(everyQuestion)('%s is left by "cancel"', async (_name, question) => {
    const conversation = await reach(question);
    const heard = await conversation.say('cancel');
    expect(heard.text).toMatch(/dropped/);
    expect([heard.awaiting, heard.flow]).toEqual(['none', undefined]);
  });

  const waysOut = [
    { said: 'menu', reply: /what I can do/ },
    { said: 'start over', reply: /from the start/ },
    { said: 'sign out', reply: /signed out/ },
  ];
  it.each(crossed(cheapQuestions, waysOut))('%s is left by %j', async (_name, way, question) => {
    const heard = await (await reach(question)).say(way.said);
    expect(heard.text).toMatch(way.reply);
    expect([heard.awaiting, heard.flow]).toEqual(['none', undefined]);
  });

  it.each(crossed(costlyQuestions, waysOut))('%s is left by %j only after a question', async (_name, way, question) => {
    const conversation = await reach(question);
    const asked = await conversation.say(way.said);
    expect(asked.text).toMatch(/Shall I drop it\?/);
    expect((await conversation.say('go on')).awaiting).toBe(question.awaiting);
    const heard = await conversation.say(way.said, 'drop it');
    expect(heard.text).toMatch(way.reply);
    expect([heard.awaiting, heard.flow]).toEqual(['none', undefined]);
  });

  it.each(openQuestions.filter(([name]) => name !== 'name of a method'))(
    '%s: three strikes lead to a person, never in the same words',
    async (_name, question) => {
      await expectStrikes(await reach(question), question);
    },
  );

  it.each(everyQuestion)('%s: no number is kept, in state, messages or events', async (_name, question) => {
    const conversation = await reach(question);
    await conversation.say(question.answer);
    const kept = conversation.states.join('\n');
    for (const taken of conversation.payments.numbersTaken) expect(kept).not.toContain(taken);
  });

  it.each(everyQuestion)(
    '%s: a session that ends leads to its sign-in, and the task begins again',
    async (_name, question) => {
      const conversation = await reach(question);
      conversation.bank.ended = 'idle';
      const heard = await conversation.say('flurb wombat zork');
      expect(heard.text).toMatch(/nothing happened for a while[^]*username/);
      expect(heard.awaiting).toBe('username');
      const then = await conversation.say('dana', rightPassword);
      expect(then.awaiting === 'none' ? then.text : then.flow).toMatch(
        /make_payment|payment_methods|statements|saved payment/,
      );
    },
  );
});
