/** The assistant's own phrases, as tables. */
import type { AmountValue } from '../../src/language/values/values';
import { describe, expect, it } from '@jest/globals';
import {
  asksForAll,
  asksForMore,
  asksToCancelPayment,
  asksToGoOn,
  asksWhetherHuman,
  ownPhrase,
} from '../../dialogs/ownPhrases';
import { asksForSomebodyElse } from '../../dialogs/answers/somebodyElse';
import { fearsForLogin } from '../../dialogs/credentials/securityPhrases';
import { en } from '../../dialogs/wording/en/en';
import { wordingSamples } from './wordingSamples';

describe('own phrases', () => {
  it.each([
    'activity',
    'recent activity',
    'Show my recent activity.',
    'can you show me my latest transactions please',
    "what's my payment history",
    'account activity',
  ])('%s shows the activity', (text) => {
    expect(ownPhrase(text)).toEqual({ task: 'activity', values: {} });
  });

  it.each(['continue', 'Go on.', 'ok, proceed', "let's continue please", 'keep going'])('%s goes on', (text) => {
    expect(asksToGoOn(text)).toBe(true);
  });

  it.each(["I don't want to continue", 'go on vacation', 'how do I proceed'])('%s does not', (text) => {
    expect(asksToGoOn(text)).toBe(false);
  });

  it('keeps the vehicle that was named', () => {
    expect(ownPhrase('show my recent activity for the Countryman')).toEqual({
      task: 'activity',
      values: { vehicle: 'the countryman' },
    });
  });

  it.each([
    ['what devices are registered', undefined],
    ['my devices', undefined],
    ['uh whats the devices on my account', undefined],
    ['what devices', undefined],
    ['list my registered devices', undefined],
    ['forget this device', 'this'],
    ['please forget this computer', 'this'],
    ['forget all my devices', 'all'],
    ['forget my devices', 'all'],
    ['remove a device', 'some'],
  ])('%s is about devices', (text, forget) => {
    expect(ownPhrase(text)).toEqual({ task: 'devices', values: {}, ...(forget !== undefined && { forget }) });
  });

  it.each([
    'I lost my phone',
    'phone stolen',
    'someone stole my phone',
    "I can't find my laptop!",
    'i think i left my phone in a taxi',
    'I just lost my cell phone',
    'my phone was stolen',
    'my laptop is missing',
  ])('%s ends what is signed in there, and forgets it', (text) => {
    expect(ownPhrase(text)).toEqual({ task: 'sessions', values: {}, signOut: 'everywhere', forget: 'all' });
  });

  it.each([
    ['I forgot everything', 'forgot_username'],
    ["i don't know both", 'forgot_username'],
    ['oh wait, I remember it now', 'sign_in'],
    ['I found my password again', 'sign_in'],
    ['I lost my job', undefined],
    ['I remember the Countryman', undefined],
    ['I have my password', undefined],
  ])('%s leads to %s', (text, task) => {
    expect(ownPhrase(text)?.task).toBe(task);
  });

  it.each([
    ["I didn't ask for this code", true],
    ['why did you text me a code?', true],
    ['you sent me a code I never requested', true],
    ['I did not get the code', false],
    ['send me a code', false],
    ['I never ask for a receipt', false],
    ['i got a weird text asking for my password', true],
    ['I just received an email from you asking me to confirm my social security number', true],
    ['somebody called me asking for my card number', true],
    ['i got a text from you is it real', true],
    ['is this text really from you?', true],
    ['lock my account now', true],
    ['please freeze my login', true],
    ['lost my wallet', true],
    ['my purse was stolen', true],
    ['i think my ex can see my account', true],
    ['my wife can see my account', false],
    ['you asked me for my password', false],
    ['I got a text from you about my payment', false],
    ['i got an email saying my statement is ready', false],
    ['what locks my account', false],
    ['is this my last payment', false],
  ])('%s: a code came unasked: %s', (text, fears) => {
    expect(fearsForLogin(text)).toBe(fears);
  });

  it.each([
    ['im graces husband, she asked me to check her payment', true],
    ['my mom asked me to pay her bill', true],
    ['my husband wants me to pay 300 from checking', false],
    ['my wife told me to pay the bill', false],
    ['my wife asked me to check the balance', false],
    ['can my daughter pay for me', true],
    ["can i pay my son's loan", true],
    ['could somebody else log in for me', true],
    ['give my brother access', true],
    ['can i make my daughter an authorized user', true],
    ['i want to register my wife as a user', false],
    ["i want to speak for my mother, she's dana", true],
    ['my husband is in prison and i need to pay his loan', true],
    ['can anybody use this or do i need an account first', false],
    ['register my card', false],
    ['my husband pays the loan', false],
    ['I am the co-holder', false],
    ["i'm a new customer", false],
    ['can my payment be late', false],
  ])('%s: asks for somebody else: %s', (text, asks) => {
    expect(asksForSomebodyElse(text)).toBe(asks);
  });

  it.each([
    ['set up a voice pin', 'set'],
    ['I want to set up a PIN for Alexa', 'set'],
    ['how do I set my phone PIN up?', 'set'],
    ['change my pin', 'set'],
    ['please reset my voice PIN', 'set'],
    ['I forgot my PIN', 'set'],
    ['my pin doesn’t work anymore', 'set'],
    ['new voice pin', 'set'],
    ['delete my voice pin', 'remove'],
    ['turn my PIN off', 'remove'],
    ['get rid of my phone pin', 'remove'],
    ['do I have a voice PIN?', undefined],
    ['my pin', undefined],
    ['what is a voice pin', undefined],
  ])('%s is about the voice PIN', (text, pin) => {
    expect(ownPhrase(text)).toEqual({ task: 'voice_pin', values: {}, ...(pin !== undefined && { pin }) });
  });

  it.each([
    ['set up an authenticator app', 'add'],
    ['add two-factor', 'add'],
    ['turn on 2FA', 'add'],
    ['I would like to enable two step verification', 'add'],
    ['how can I use Google Authenticator?', 'add'],
    ['move my authenticator to a new phone', 'add'],
    ['turn my 2fa on', 'add'],
    ['remove my authenticator', 'remove'],
    ['turn off two-factor authentication', 'remove'],
    ['new recovery codes', 'recovery_codes'],
    ['can you give me new backup codes', 'recovery_codes'],
    ['I lost my recovery codes', 'recovery_codes'],
    ['do I have two factor on?', undefined],
    ['how many recovery codes do I have left', undefined],
    ['I lost my phone with the authenticator app', undefined],
    ['authenticator', undefined],
  ])('%s is about the authenticator app', (text, authenticator) => {
    const wish = authenticator !== undefined && { authenticator };
    expect(ownPhrase(text)).toEqual({ task: 'authenticator', values: {}, ...wish });
  });

  it.each([
    ['pay it off', undefined],
    ['I want to pay it off', undefined],
    ['let me pay it all off today', undefined],
    ['pay off my car', undefined],
    ['pay off my loan in full', 'loan'],
    ['pay the lease off', 'lease'],
    ['pay off the Countryman', 'countryman'],
    ['pay off the electric one', 'electric one'],
    ['can you pay my 2021 Cooper off', '2021 cooper'],
  ])('%s is a payment of the payoff', (text, vehicle) => {
    const values = { amount: { kind: 'named', which: 'payoff' }, ...(vehicle !== undefined && { vehicle }) };
    expect(ownPhrase(text)).toEqual({ task: 'make_payment', values });
  });

  it.each([
    'did my payment go through',
    'did my payment submit',
    'is my payment recorded',
    'Did you get my payment?',
    'where is my payment',
    'wheres my payment?',
    'has my payment posted yet',
    'is my payment pending',
    'was my payment received',
    'what happened to my payment',
    'what is the status of my payment',
    'payment status',
    'when will my payment post',
    'did the payment I made go through',
  ])('%s asks what became of a payment', (text) => {
    expect(ownPhrase(text)).toEqual({ task: 'payment_state', values: {}, about: 'its_state' });
  });

  it.each([
    ['cancel my payment', true],
    ['please cancel the payment I made', true],
    ['can you stop that payment?', true],
    ['undo my last payment', true],
    ['remove my payment', true],
    ['remove my payment method', false],
    ['can I cancel a payment', false],
    ['cancel', false],
    ['stop payments', false],
    ['cancel my payment method', false],
    ['what is my monthly payment', false],
  ])('%s asks to cancel a payment: %s', (text, expected) => {
    expect(asksToCancelPayment(text)).toBe(expected);
  });

  it.each<[string, AmountValue | undefined]>([
    ['pay off my past due balance', { kind: 'named', which: 'past_due' }],
    ["pay off this month's bill", { kind: 'named', which: 'monthly_payment' }],
    ['pay off my bill', undefined],
    ['pay off my loan', { kind: 'named', which: 'payoff' }],
  ])('%s pays just that', (text, amount) => {
    expect(ownPhrase(text)).toMatchObject({ task: 'make_payment', values: amount ? { amount } : {} });
    expect(ownPhrase(text)?.values.amount).toEqual(amount);
  });

  it.each([
    'how much to pay off my car',
    'when is my payment due',
    'how much is my payment',
    'what is my payment',
    'is my payment due',
    'where do I send my payment',
    'why is my payment higher',
    'why was I asked a security question on a new device',
    'how do I register this device',
    'what happens if I forget my password',
    'is there a history of payments not clearing',
    'why is my recent activity wrong',
    'payoff on the 15th',
    'what is my pin number for the debit card used for',
    'the code from my authenticator does not work',
    'why do I need two factors',
    '',
  ])('%s is left to the language', (text) => {
    expect(ownPhrase(text)).toBeUndefined();
  });

  it.each([
    'are you an agent',
    "you're not an agent are you",
    'are you human?',
    'Are you a real person',
    'r u a bot',
    'am I talking to a robot',
    'is this a real person',
    'are you a human or a machine?',
    "you're a bot, right?",
    'are you an AI',
  ])('%s asks whether a person is there', (text) => {
    expect(asksWhetherHuman(text)).toBe(true);
  });

  it.each(['talk to a person', 'real person please', 'are you open today', 'is this the total due', 'agent'])(
    '%s does not ask whether a person is there',
    (text) => {
      expect(asksWhetherHuman(text)).toBe(false);
    },
  );

  it.each([
    ['more', true],
    ['show me more', true],
    ['earlier entries please', true],
    ['more about leases', false],
    ['what more do I owe', false],
  ])('%s asks for more: %s', (text, expected) => {
    expect(asksForMore(text)).toBe(expected);
  });

  it.each(['everything', 'show all', 'all of it please', 'show me the rest'])('%s asks for all', (text) => {
    expect(asksForAll(text)).toBe(true);
  });

  it.each(['everything I owe', 'pay all of it', 'show all my cars'])('%s does not', (text) => {
    expect(asksForAll(text)).toBe(false);
  });

  it.each(['retry my returned payment from a different account', 'pay the bounced payment again'])(
    '%s begins a payment',
    (text) => {
      expect(ownPhrase(text)).toEqual({ task: 'make_payment', values: {} });
    },
  );

  it('are quick on hostile text', () => {
    const hostile = [
      'set up my '.repeat(10),
      `do i have ${'my '.repeat(20)}pi`,
      'show my '.repeat(40),
      `are you ${'really '.repeat(60)}`,
      ' '.repeat(300),
      'a'.repeat(300),
    ];
    for (const text of hostile) expect([ownPhrase(text), asksForMore(text)]).toEqual([undefined, false]);
  });

  it('cover every suggestion about activity, devices and credentials', () => {
    const said = wordingSamples(en).flatMap(([, message]) => (message.choices ?? []).map((choice) => choice.say));
    const ours = said.filter((words) => /activity|another day|voice PIN|authenticator|recovery codes/.test(words));
    expect(ours.length).toBeGreaterThan(0);
    for (const words of ours) expect(ownPhrase(words)).toBeDefined();
  });
});
