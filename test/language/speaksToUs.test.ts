/** Sentences that are said to somebody, and secrets that only look like them. */
import { describe, expect, it } from '@jest/globals';
import { saidBriefly } from '../../src/language/briefWords';
import { firstNumberLedIn, numberLedIn, withoutLeadIn } from '../../src/language/secretLeadIn';
import { ordersPayment, speaksToUs } from '../../src/language/speaksToUs';

describe('a sentence that is said to us', () => {
  it.each([
    ...['i lost my job', 'this is fraud', 'someone stole my identity', 'my husband died', "i'm being deployed"],
    ...['I filed bankruptcy', 'i didnt make this payment', 'i want to file a complaint', 'my lawyer will call'],
    ...["I'm deployed", 'i cant pay', 'show my devices', 'reset my security questions', 'email me a link'],
    ...['someone called me saying they are from MINI and wants my code', 'my cat stepped on the keyboard'],
    ...["pay marcus's car", 'the dog ate my notes', 'they asked for my pin', 'the button doesnt work', 'i hate this'],
    ...['this is a new phone', 'you keep rejecting it', "please don't call me", 'i need help with this'],
  ])('%j', (text) => {
    expect(speaksToUs(text)).toBe(true);
  });

  it.each([
    ...['Biscuit', 'Walnut-street-1981', 'correct horse battery staple', 'my first car', 'I-lost-my-keys'],
    ...['the quick brown fox', 'purple rain falling down', 'our wedding day', 'my-cat-jumped over-it', 'the old man'],
    ...['Stevens', 'Saint Mary', 'red Mini', 'summer', 'none', 'i am', 'New York'],
  ])('%j is none', (text) => {
    expect(speaksToUs(text)).toBe(false);
  });
});

describe('brief words in place of a secret', () => {
  it.each([
    ...(['wtf', 'damn it', 'wrong button', 'not an agent', 'no agent', 'i give up', 'er'] as const).map(
      (text) => [text, 'doubt'] as const,
    ),
    ...(['oops', 'idk', 'undo', 'not sure', 'que', 'Hmm'] as const).map((text) => [text, 'doubt'] as const),
    ...(['pass', 'skip', 'n/a', 'hint', 'not that one', 'a different one'] as const).map(
      (text) => [text, 'skip'] as const,
    ),
    ...(['no', 'yes', 'ok', 'ok got it'] as const).map((text) => [text, 'yes_no'] as const),
    ...(['new password', 'phone number', 'recent activity', 'show password'] as const).map(
      (text) => [text, 'wish'] as const,
    ),
    ...[['hello', 'greeting'] as const, ['ok thanks', 'thanks'] as const, ['none', 'none'] as const],
    ...[['code', 'code'] as const, ['bye', 'goodbye'] as const],
  ])('%j: %s', (text, said) => {
    expect(saidBriefly(text)).toBe(said);
  });

  it.each(['Rex', 'Summer', 'Oops-2024', 'passport', 'Harbor-light-2026', 'nobody knows', 'wrong'])(
    '%j is none',
    (text) => {
      expect(saidBriefly(text)).toBeUndefined();
    },
  );
});

describe('a secret in a sentence', () => {
  it.each([
    ['my password is Pathfinder-77-cactus', 'password', 'Pathfinder-77-cactus'],
    ['password: Three coopers garage', 'password', 'Three coopers garage'],
    ["ok it's Rain-2023", 'password', 'Rain-2023'],
    ['password is', 'password', 'password is'],
    ['password-is-what', 'password', 'password-is-what'],
    ['my password is not accepted', 'password', 'my password is not accepted'],
    ['my password is wrong', 'password', 'my password is wrong'],
    ['my password is wrong-way-round', 'password', 'wrong-way-round'],
    ['the answer is Saint Mary', 'answer', 'Saint Mary'],
    ["It's a Wonderful Life", 'answer', "It's a Wonderful Life"],
    ['my answer: Rex ', 'answer', 'Rex'],
    ['umm Admiral', 'answer', 'Admiral'],
    ['uh, hmm, City Library please', 'answer', 'City Library'],
    ["it's Biscuit, I think", 'answer', 'Biscuit'],
    ['Umbria', 'answer', 'Umbria'],
    ['um', 'answer', 'um'],
    ['please', 'answer', 'please'],
    ['umm Admiral please', 'password', 'umm Admiral please'],
    ['umm Countryman-2023-rain', 'password', 'Countryman-2023-rain'],
    ['ok, Countryman-2023-rain I think', 'password', 'Countryman-2023-rain'],
    ["um it's Countryman-2023-rain", 'password', 'Countryman-2023-rain'],
    ['correct horse 2 please', 'password', 'correct horse 2 please'],
    ...['Biscuit, umm', 'well, Biscuit', 'ok Biscuit', 'er, Biscuit', 'probably Biscuit', 'Biscuit is the answer'].map(
      (typed) => [typed, 'answer', 'Biscuit'] as const,
    ),
    ...[
      "um it's Biscuit",
      'it was Biscuit',
      'that would be Biscuit',
      "it's Biscuit, not a person",
      'i think Biscuit',
    ].map((typed) => [typed, 'answer', 'Biscuit'] as const),
    ['sorry Countryman-2023-rain', 'password', 'Countryman-2023-rain'],
    ['oops Biscuit', 'answer', 'Biscuit'],
    ['well Street School', 'answer', 'well Street School'],
    ['probably not', 'answer', 'probably not'],
    ['that would be great', 'answer', 'that would be great'],
    ['what is the answer', 'answer', 'what is the answer'],
    ['that is my answer', 'answer', 'that is my answer'],
    ['Okafor', 'answer', 'Okafor'],
    ['Wells', 'answer', 'Wells'],
  ] as const)('%j', (typed, secret, given) => {
    expect(withoutLeadIn(typed, secret)).toBe(given);
  });
});

describe('a number in the sentence that gives it', () => {
  it.each([
    ['021000021', '021000021'],
    ['sorry 021000021', 'sorry 021000021'],
    ['my routing number is 0210-0002-1.', '0210-0002-1'],
    ["ok, it's 12 3456 789 thanks", '12 3456 789'],
    ['account number: 123456789', '123456789'],
    ['123456789 or 987654321', '123456789 or 987654321'],
    ['why 9 digits', 'why 9 digits'],
    ['$60', '$60'],
  ])('%j', (typed, given) => {
    expect(numberLedIn(typed)).toBe(given);
  });
});

it.each(['sorry 021000021', 'oh wait, my routing number is 021000021', '021000021'])(
  '%j is a first number',
  (typed) => {
    expect(firstNumberLedIn(typed)).toBe('021000021');
  },
);

describe('an order to pay', () => {
  it.each([
    'pay 120 from everyday',
    'please send $45.50',
    'pay 300 dollars from checking ending 6789',
    'put 80 on the clubman',
  ])('%j is one', (text) => {
    expect(ordersPayment(text)).toBe(true);
  });
  it.each(['pay-120-now', 'Pay2024', '120', 'pay', 'send 3 wishes and 2 dragons'])('%j may be a secret', (text) => {
    expect(ordersPayment(text)).toBe(false);
  });
});
