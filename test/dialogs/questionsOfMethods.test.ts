/** A saved method that is asked about, a vehicle that is somebody else's, and what only looks like one of them. */
import { describe, expect, it } from '@jest/globals';
import { othersVehicle } from '../../dialogs/accounts/whoseVehicle';
import { asksWhoSees } from '../../dialogs/answers/whoSees';
import { methodAskedAbout } from '../../dialogs/methods/methodAskedAbout';
import type { MethodToName } from '../../dialogs/prompts/question';

const everyday: MethodToName = { id: 'one', kind: 'checking', ending: '6789', nickname: 'Everyday' };
const savings: MethodToName = { id: 'other', kind: 'savings', ending: '2210' };
const methods = [everyday, savings];

describe('a saved method', () => {
  it.each([
    ['whats everyday?', [everyday]],
    ['no idea whats everyday', [everyday]],
    ['which account is everyday', [everyday]],
    ['is everyday my checking account', [everyday]],
    ['whats my savings account', [savings]],
    ['what is my card', methods],
    ['whats my bank account', methods],
    ['which card do you have', methods],
    ['what accounts do I have saved', methods],
    ['do I have a card saved', methods],
    ['do you have my debit card', methods],
    ['is my savings saved', [savings]],
    ['do you still have my checking account on file?', [everyday]],
  ])('is asked about in %j', (text, expected) => {
    expect(methodAskedAbout(text, methods)).toEqual(expected);
  });

  it.each([
    ...['everyday', 'my everyday account', 'what is the payment', "what's my payment", 'what is the account number'],
    ...['do you have my payment', 'do I have a late fee', 'which card can I use'],
    ...['which account is my payment for', 'what is my account balance', 'what is my payoff'],
  ])('is not asked about in %j', (text) => {
    expect(methodAskedAbout(text, methods)).toBeUndefined();
  });
});

describe('who sees it', () => {
  it.each([
    ['no one else can see this right', 'own_methods'],
    ['can owen see my card', 'own_methods'],
    ['does owen see this payment', 'who_sees_payment'],
    ['who can see my payments', 'who_sees_payment'],
    ['can my wife see what I paid', 'who_sees_payment'],
    ['does my husband have access to the account', 'who_is_on_it'],
    ['is my husband on the account', 'who_is_on_it'],
    ['who else is on my account', 'who_is_on_it'],
    ['whos on the loan', 'who_is_on_it'],
    ['does my account have a co-holder', 'who_is_on_it'],
    ['am I the only one on the loan', 'who_is_on_it'],
    ['is autopay on my account', undefined],
    ['what is on my account', undefined],
    ['can my wife have a login', undefined],
    ['who can use this', undefined],
    ['can you see my payment', undefined],
    ['can anyone use it', undefined],
  ])('is asked by %j: %s', (text, expected) => {
    expect(asksWhoSees(text)).toBe(expected);
  });
});

describe('a vehicle', () => {
  it.each(["pay marcus's car", "pay 50 for my wife's loan", 'pay her car', "pay 20 on owen's account"])(
    "is somebody's in %j",
    (text) => {
      expect(othersVehicle(text)).toBeDefined();
    },
  );

  it.each([
    ...["pay december's bill", "pay this month's bill", "pay today's bill", "pay my car's loan", 'pay my car'],
    ...["pay 50 from lena's account", "let's pay my loan"],
  ])("is not somebody else's in %j", (text) => {
    expect(othersVehicle(text)).toBeUndefined();
  });
});
