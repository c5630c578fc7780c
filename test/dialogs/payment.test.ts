/** Paying as customers live it, on the real services with the simulated processor: phrases, and what is asked. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PayingCustomers, amountIn, lastText, methodIn, numbers, reviewed } from './paymentConversation';

let customers: PayingCustomers;
beforeAll(async () => {
  customers = await PayingCustomers.open();
});
afterAll(() => customers.close());

const { savings, checking, card } = reviewed;

describe('a payment asks only for what is missing', () => {
  it.each([
    ['pay 320.50 from savings', '$320.50', savings],
    ['400 from savings', '$400.00', savings],
    ['pay $1,200 from checking', '$1,200.00', checking],
    ['pay USD 200 with my debit card', '$200.00', card],
    ['pay everything from checking', '$612.23', checking],
    ['pay what I owe from savings', '$612.23', savings],
    ['pay the total due with the account ending 6789', '$612.23', checking],
    ['pay my monthly payment from checking', '$612.23', checking],
    ['pay half from checking', '$306.12', checking],
  ])('%s: straight to the review', async (said, amount, method) => {
    const { conversation } = await customers.addEquipped();
    const heard = await conversation.say(said);
    expect([heard.awaiting, amountIn(heard), methodIn(heard)]).toEqual(['confirm', amount, method]);
  });

  it.each([
    [
      'pay',
      'amount',
      /How much would you like to pay for your 2024 Cooper S Countryman ending 4417: the total due of \$612\.23/,
    ],
    ['make a payment from savings', 'amount', /How much/],
    ['pay it off', 'method', /The payoff is \$32,552\.04, good .* pays off your loan\.\nHow would you like to pay/],
    ['pay half', 'method', /Half of the total due is \$306\.12\.\nHow would you like to pay/],
    [
      'pay 400',
      'method',
      /How would you like to pay: checking account ending 6789, savings account ending 2210, debit card ending 5556 or another one\?/,
    ],
    ['pay three fifty', 'amount', /Do you mean \$350\.00 or \$3\.50\?/],
  ] as const)('%s: asks for the %s', async (said, awaiting, question) => {
    const { conversation } = await customers.addEquipped();
    const heard = await conversation.say(said);
    expect(heard.awaiting).toBe(awaiting);
    expect(heard.text).toMatch(question);
  });

  it('asks in the order vehicle, amount, method, then shows the review', async () => {
    const { conversation } = await customers.addEquipped({ vehicles: 2 });
    const awaited = [];
    for (const said of ['pay', 'the convertible', '250', 'savings'])
      awaited.push((await conversation.say(said)).awaiting);
    expect(awaited).toEqual(['vehicle', 'amount', 'method', 'confirm']);
    expect((await conversation.say('repeat')).text).toMatch(/Vehicle: Ziggy/);
  });

  it('goes straight to the review of the vehicle that was named', async () => {
    const { conversation } = await customers.addEquipped({ vehicles: 2 });
    const heard = await conversation.say('pay 320.50 from savings for Ziggy');
    expect(lastText(heard)).toMatch(/Amount: \$320\.50\nVehicle: Ziggy \(2021 Cooper Convertible ending 2290\)/);
  });
});

describe('the amount', () => {
  it.each([
    ['total due', '$612.23'],
    ['1', '$612.23'],
    ['the first one', '$612.23'],
    ['what I owe', '$612.23'],
    ['half', '$306.12'],
    ['$320.50', '$320.50'],
    ['three hundred twenty dollars and fifty cents', '$320.50'],
    ['320.5', '$320.50'],
    ['payoff', '$32,552.04'],
    ['the monthly payment', '$612.23'],
    ["let's do 75 bucks", '$75.00'],
    ['4 dollars', '$4.00'],
  ])('is understood from "%s"', async (said, amount) => {
    const { conversation } = await customers.addEquipped();
    expect(amountIn(await conversation.say('pay', said, 'checking'))).toBe(amount);
  });

  it('takes amount and method at once', async () => {
    const { conversation } = await customers.addEquipped();
    const heard = await conversation.say('pay', '400 from savings');
    expect([amountIn(heard), methodIn(heard)]).toEqual(['$400.00', savings]);
  });

  it('is asked about where it may be two, and taken by position or in full', async () => {
    const { conversation } = await customers.addEquipped();
    expect((await conversation.say('pay', 'three fifty')).text).toMatch(/Do you mean \$350\.00 or \$3\.50\?/);
    expect(amountIn(await conversation.say('the first one', 'checking'))).toBe('$350.00');
  });

  it.each([
    ['50 cents', /smallest payment is \$1\.00/],
    ['40000', /more than you owe\. Your payoff is \$32,552\.04, good through March 10, 2026/],
    ['the past due amount', /Nothing is past due/],
  ])('%s is refused in words and asked for again', async (said, reply) => {
    const { conversation } = await customers.addEquipped();
    const heard = await conversation.say('pay', said);
    expect(heard.text).toMatch(reply);
    expect(heard.awaiting).toBe('amount');
    expect(amountIn(await conversation.say('200', 'checking'))).toBe('$200.00');
  });

  it.each(['how much is the payoff on the first?', 'can I pay 400 in two parts?', 'what happens if I only pay 100'])(
    'is never picked out of a question: %s',
    async (said) => {
      const { conversation } = await customers.addEquipped();
      const heard = await conversation.say('pay', said);
      expect(heard.awaiting).not.toBe('confirm');
      expect(amountIn(heard)).toBeUndefined();
    },
  );

  it('of one’s own is asked for, with its bounds on request', async () => {
    const { conversation } = await customers.addEquipped();
    expect((await conversation.say('pay', 'another amount')).text).toMatch(/How much would you like to pay\?/);
    expect((await conversation.say('help')).text).toMatch(/from \$1\.00 to \$32,552\.04/);
    expect(amountIn(await conversation.say('2', 'checking'))).toBe('$2.00');
  });

  it('is not due where what is on its way covers it, and can still be paid ahead', async () => {
    const { conversation } = await customers.addEquipped();
    await conversation.say('pay the total due from checking', 'yes');
    const heard = await conversation.say('pay what I owe');
    expect(heard.text).toMatch(
      /A payment of \$612\.23 that you made on March 10, 2026 is on its way[^]*Nothing is due right now/,
    );
    expect(heard.text).toMatch(/one monthly payment of \$612\.23 or another amount\?/);
    expect(heard.awaiting).toBe('amount');
  });
});

describe('the method', () => {
  it.each([
    ['savings', savings],
    ['the second one', savings],
    ['my debit card', card],
    ['the one ending 6789', checking],
    ['6789', checking],
    ['from checking please', checking],
  ])('is understood from "%s"', async (said, method) => {
    const { conversation } = await customers.addEquipped();
    expect(methodIn(await conversation.say('pay 250', said))).toBe(method);
  });

  it('is known by the name that the customer gave it', async () => {
    const { conversation } = await customers.addEquipped();
    await conversation.say('rename the savings account', 'Rainy day');
    expect(methodIn(await conversation.say('pay 250', 'rainy day'))).toBe('Rainy day (savings account ending 2210)');
  });

  it.each([
    ['pay 250 with my credit card', /cannot take credit cards[^]*checking account, a savings account or a debit card/],
    ['pay 250 from my money market account', /money market/],
    ['pay 250 by paypal', /cannot take that kind/],
  ])('%s is refused with what is taken', async (said, reply) => {
    const { conversation, payments } = await customers.addEquipped();
    const awaited = (await conversation.say('make a payment', '250', said)).text;
    expect(awaited).toMatch(reply);
    expect(methodIn(await conversation.say('savings'))).toBe(savings);
    expect(await payments()).toEqual([]);
  });

  it('that is not saved is asked for, number by number, and saved only if elected', async () => {
    const { conversation } = await customers.add();
    const heard = [];
    for (const said of ['pay 250', 'checking', numbers.routing, numbers.account, 'not this time'])
      heard.push(await conversation.say(said));
    expect(heard.map(({ awaiting }) => awaiting)).toEqual([
      'method',
      'routing',
      'account_number',
      'save_method',
      'confirm',
    ]);
    expect(heard.map(({ secret }) => secret)).toEqual([false, true, true, false, false]);
    expect(heard[2]?.text).toMatch(/That is Chase\./);
    expect(heard[4]?.text).toMatch(/Checking account ending 9421/);
    expect((await conversation.say('yes', 'my payment methods')).text).toMatch(/no saved payment method/);
    const kept = conversation.states.join('\n');
    for (const number of [numbers.account, numbers.routing]) expect(kept).not.toContain(number);
  });

  it('as a debit card: number, expiry, saved', async () => {
    const { conversation } = await customers.add();
    const heard = [];
    for (const said of ['pay 250 with a debit card', numbers.card, '12/29', 'save it'])
      heard.push(await conversation.say(said));
    expect(heard.map(({ awaiting }) => awaiting)).toEqual(['card_number', 'card_expiry', 'save_method', 'confirm']);
    expect(heard[1]?.text).toMatch(/your Visa card ending 5556/);
    expect(heard[3]?.text).toMatch(/one-time charge to my debit card ending in 5556/);
    expect((await conversation.say('submit', 'my payment methods')).text).toMatch(/Debit card ending 5556/);
    const kept = conversation.states.join('\n');
    for (const number of [numbers.card, '12/29']) expect(kept).not.toContain(number);
  });

  it.each([
    ['checking', ['12345'], /nine digits, and I got 5/],
    ['checking', ['021000020'], /not a valid routing number/],
    ['checking', ['512345678'], /deposit slip/],
    ['checking', ['where do I find it?'], /digits only[^]*bottom left of a check/],
    ['checking', ['000000000'], /cannot debit accounts under that routing number/],
    ['savings', [numbers.routing, '123'], /4 to 17 digits, and I got 3/],
    ['savings', [numbers.routing, numbers.routing], /routing number again/],
    ['savings', [numbers.routing, 'my account'], /digits only/],
    ['debit card', ['4000056655665557'], /does not add up/],
    ['debit card', ['40000566'], /another number of digits/],
    ['debit card', ['378282246310005'], /cannot take American Express cards/],
    ['debit card', ['30569309000204'], /cannot take Diners Club|another number of digits|does not add up/],
    ['debit card', ['4242424242424242'], /credit card[^]*debit cards only/],
    ['debit card', ['5105105105105100'], /prepaid card/],
    ['debit card', ['5105100000000019'], /charge card/],
    ['debit card', ['4000050000000106'], /deferred debit card/],
    ['debit card', ['4111111111111111'], /cannot tell whether that is a debit card/],
    ['debit card', ['4000050000000098'], /cannot find out right now/],
    ['debit card', [numbers.card, '13/29'], /could not read/],
    ['debit card', [numbers.card, '01/20'], /has expired/],
  ])('%s: %j is refused in its own words, and the same question waits', async (kind, given, reply) => {
    const { conversation } = await customers.add();
    const before = await conversation.say('pay 250', kind, ...given.slice(0, -1));
    const heard = await conversation.say(given.at(-1) ?? '');
    expect(heard.text).toMatch(reply);
    expect([heard.awaiting, heard.secret]).toEqual([before.awaiting, true]);
    const last = given.at(-1) ?? '';
    // Three digits may well be part of an id; anything longer may stand nowhere at all.
    expect(conversation.states.join()).not.toMatch(last.length > 3 ? last : new RegExp(`(?<![\\w-])${last}(?![\\w-])`));
  });

  it('whose account nobody knows is given again', async () => {
    const { conversation } = await customers.add();
    const heard = await conversation.say('pay 250', 'checking', numbers.routing, '99000021', 'save it');
    expect(heard.text).toMatch(/does not find an open account/);
    expect(heard.awaiting).toBe('routing');
    expect((await conversation.say(numbers.routing, numbers.account, 'no')).awaiting).toBe('confirm');
  });

  it('cannot be checked now: the others are offered, or the payment ends', async () => {
    const { conversation } = await customers.add();
    const heard = await conversation.say('pay 250', 'checking', numbers.routing, '99000022', 'no');
    expect(heard.text).toMatch(/cannot check that account/);
    expect(heard.awaiting).toBe('none');
  });

  it('goes back one question at a time', async () => {
    const { conversation } = await customers.add();
    await conversation.say('pay 250', 'checking', numbers.routing, numbers.account);
    const awaited = [];
    for (let step = 0; step < 4; step++) awaited.push((await conversation.say('back')).awaiting);
    expect(awaited).toEqual(['account_number', 'routing', 'method', 'amount']);
    expect(methodIn(await conversation.say('75', 'savings', numbers.routing, numbers.account, 'no'))).toBe(
      'Savings account ending 9421',
    );
  });
});

describe('a payment for another day', () => {
  it.each(['pay on friday', 'schedule a payment', 'pay 200 next week', 'pay 200 on friday from savings'])(
    '%s: the answer, the link, and the offer to pay now',
    async (said) => {
      const { conversation } = await customers.addEquipped();
      const heard = await conversation.say(said);
      expect(heard.text).toMatch(/https:\/\/lounge\.example\.com\/schedule|ownersLounge\.schedulePaymentUrl/);
      expect(heard.text).toMatch(/make a payment now\?$/);
      const then = await conversation.say('yes');
      expect(['amount', 'method', 'confirm']).toContain(then.awaiting);
    },
  );

  it('keeps what was said for the offer', async () => {
    const { conversation } = await customers.addEquipped();
    const heard = await conversation.say('pay 200 on friday from savings', 'yes');
    expect([amountIn(heard), methodIn(heard)]).toEqual(['$200.00', savings]);
  });

  it('cannot be had at the review either', async () => {
    const { conversation, payments } = await customers.addEquipped();
    const heard = await conversation.say('pay 200 from savings', 'pay it on friday');
    expect(heard.awaiting).toBe('confirm');
    expect(await payments()).toEqual([]);
  });
});
