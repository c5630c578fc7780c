/** Paying as customers live it, on the real services with the simulated processor: phrases, questions, review, and what comes of it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Heard } from './harness';
import { type PayingCustomer, PayingCustomers, numbers } from './paymentConversation';

let customers: PayingCustomers;
beforeAll(async () => {
  customers = await PayingCustomers.open();
});
afterAll(() => customers.close());

/** With a checking account ending 6789, a savings account ending 2210 and a debit card ending 5556. */
async function equipped(options?: Parameters<PayingCustomers['add']>[0]): Promise<PayingCustomer> {
  const customer = await customers.add(options);
  const { bank } = customers;
  await bank.addBankAccount(customer.session, '1002006789');
  bank.clock.advance(1);
  await bank.addBankAccount(customer.session, '2003002210', 'savings');
  bank.clock.advance(1);
  await bank.addCard(customer.session);
  return customer;
}

/** With one saved checking account of this number. */
async function payingFrom(number: string): Promise<PayingCustomer> {
  const customer = await customers.add();
  await customers.bank.addBankAccount(customer.session, number);
  return customer;
}

const lastText = (heard: Heard): string => heard.messages.at(-1)?.text ?? '';
const amountIn = (heard: Heard): string | undefined => /^Amount: (\S+)$/m.exec(lastText(heard))?.[1];
const methodIn = (heard: Heard): string | undefined => /^From: (.+)$/m.exec(lastText(heard))?.[1];

const savings = 'savings account ending 2210';
const checking = 'checking account ending 6789';
const card = 'debit card ending 5556';

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
    const { conversation } = await equipped();
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
    const { conversation } = await equipped();
    const heard = await conversation.say(said);
    expect(heard.awaiting).toBe(awaiting);
    expect(heard.text).toMatch(question);
  });

  it('asks in the order vehicle, amount, method, then shows the review', async () => {
    const { conversation } = await equipped({ vehicles: 2 });
    const awaited = [];
    for (const said of ['pay', 'the convertible', '250', 'savings'])
      awaited.push((await conversation.say(said)).awaiting);
    expect(awaited).toEqual(['vehicle', 'amount', 'method', 'confirm']);
    expect((await conversation.say('repeat')).text).toMatch(/Vehicle: Ziggy/);
  });

  it('goes straight to the review of the vehicle that was named', async () => {
    const { conversation } = await equipped({ vehicles: 2 });
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
    const { conversation } = await equipped();
    expect(amountIn(await conversation.say('pay', said, 'checking'))).toBe(amount);
  });

  it('takes amount and method at once', async () => {
    const { conversation } = await equipped();
    const heard = await conversation.say('pay', '400 from savings');
    expect([amountIn(heard), methodIn(heard)]).toEqual(['$400.00', savings]);
  });

  it('is asked about where it may be two, and taken by position or in full', async () => {
    const { conversation } = await equipped();
    expect((await conversation.say('pay', 'three fifty')).text).toMatch(/Do you mean \$350\.00 or \$3\.50\?/);
    expect(amountIn(await conversation.say('the first one', 'checking'))).toBe('$350.00');
  });

  it.each([
    ['50 cents', /smallest payment is \$1\.00/],
    ['40000', /more than you owe\. Your payoff is \$32,552\.04, good through March 10, 2026/],
    ['the past due amount', /Nothing is past due/],
  ])('%s is refused in words and asked for again', async (said, reply) => {
    const { conversation } = await equipped();
    const heard = await conversation.say('pay', said);
    expect(heard.text).toMatch(reply);
    expect(heard.awaiting).toBe('amount');
    expect(amountIn(await conversation.say('200', 'checking'))).toBe('$200.00');
  });

  it.each(['how much is the payoff on the first?', 'can I pay 400 in two parts?', 'what happens if I only pay 100'])(
    'is never picked out of a question: %s',
    async (said) => {
      const { conversation } = await equipped();
      const heard = await conversation.say('pay', said);
      expect(heard.awaiting).not.toBe('confirm');
      expect(amountIn(heard)).toBeUndefined();
    },
  );

  it('of one’s own is asked for, with its bounds on request', async () => {
    const { conversation } = await equipped();
    expect((await conversation.say('pay', 'another amount')).text).toMatch(/How much would you like to pay\?/);
    expect((await conversation.say('help')).text).toMatch(/from \$1\.00 to \$32,552\.04/);
    expect(amountIn(await conversation.say('2', 'checking'))).toBe('$2.00');
  });

  it('is not due where what is on its way covers it, and can still be paid ahead', async () => {
    const { conversation } = await equipped();
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
    const { conversation } = await equipped();
    expect(methodIn(await conversation.say('pay 250', said))).toBe(method);
  });

  it('is known by the name that the customer gave it', async () => {
    const { conversation } = await equipped();
    await conversation.say('rename the savings account', 'Rainy day');
    expect(methodIn(await conversation.say('pay 250', 'rainy day'))).toBe(`Rainy day (${savings})`);
  });

  it.each([
    ['pay 250 with my credit card', /cannot take credit cards[^]*checking account, a savings account or a debit card/],
    ['pay 250 from my money market account', /money market/],
    ['pay 250 by paypal', /cannot take that kind/],
  ])('%s is refused with what is taken', async (said, reply) => {
    const { conversation, payments } = await equipped();
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
    expect(heard[4]?.text).toMatch(/checking account ending 9421/);
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
    expect((await conversation.say('submit', 'my payment methods')).text).toMatch(/debit card ending 5556/);
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
    expect(conversation.states.join()).not.toContain(given.at(-1));
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
      'savings account ending 9421',
    );
  });
});

describe('the review', () => {
  const reach = async (options?: Parameters<PayingCustomers['add']>[0]): Promise<PayingCustomer> => {
    const customer = await equipped(options);
    const heard = await customer.conversation.say('pay 400 from checking');
    expect(heard.awaiting === 'confirm' || heard.awaiting === 'vehicle').toBe(true);
    return customer;
  };

  it('shows everything, and the authorization in full before it', async () => {
    const { conversation } = await equipped();
    const { messages } = await conversation.say('pay 400 from checking');
    expect(messages[0]?.text).toBe(
      'Authorization of March 10, 2026. I, Dana Reyes, authorize MINI Financial Services to make a one-time electronic (ACH) ' +
        'debit from my checking account ending in 6789. The amount is $400.00, on or after March 10, 2026, for the contract ' +
        'ending in 4417. I may use this account. To revoke this, I say "no" before I submit; after that it cannot be ' +
        'cancelled. For questions I can call 1-800-555-0142, Monday to Friday, 9 AM to 9 PM Eastern.',
    );
    expect(messages[1]?.text).toBe(
      [
        'Please check this payment:',
        'Amount: $400.00',
        'Vehicle: 2024 Cooper S Countryman ending 4417',
        'From: checking account ending 6789',
        'Effective date: March 10, 2026',
        'Fee: $0.00',
        'You cannot cancel it after you submit. Shall I submit it?',
      ].join('\n'),
    );
    expect(messages[1]?.speak).toMatch(/\$400\.00, four hundred dollars, for your 2024 Cooper S Countryman/);
    expect(messages[1]?.brief).toMatch(/Reply PAY 0\d{3} to submit, or NO to change it\.$/);
  });

  it.each(['yes', 'Yes!', 'submit', 'yes submit it', 'yes, please', 'go ahead', 'I confirm', 'submit the payment'])(
    'submits on "%s"',
    async (said) => {
      const { conversation, payments } = await reach();
      const heard = await conversation.say(said);
      expect(heard.text).toMatch(/Thank you, your payment is submitted\.[^]*Confirmation number: [2-9A-HJKMNP-Z]{8}\n/);
      expect((await payments()).map(({ amount, status }) => [amount, status])).toEqual([[40_000, 'accepted']]);
    },
  );

  it('submits on the code that its text message shows, and on no other', async () => {
    const { conversation, payments } = await equipped();
    const codeOf = ({ messages }: Heard) => /PAY (\d{4})/.exec(messages.at(-1)?.brief ?? '')?.[1] ?? '';
    const code = codeOf(await conversation.say('pay 400 from checking'));
    const other = await conversation.say(`PAY ${code === '0001' ? '0002' : '0001'}`);
    expect(other.text).toMatch(/belongs to another payment, so nothing was submitted[^]*Amount: \$400\.00/);
    expect(await payments()).toEqual([]);
    expect((await conversation.say(`pay ${codeOf(other)}`)).text).toMatch(/is submitted/);
  });

  const unclear = [
    ...[
      'maybe',
      'not yes',
      'yes but change it',
      'yes but make it less',
      'second thoughts',
      'I am having second thoughts',
    ],
    ...[
      'hmm',
      'I guess',
      'perhaps later',
      'not sure',
      'yes and no',
      'why not',
      'is it safe?',
      'should I?',
      'yes?',
      'wait',
    ],
    ...[
      'let me think',
      'I do not know',
      'what if I say yes',
      'does yes submit it?',
      'no yes',
      'almost',
      'soon',
      '1',
      'the first one',
    ],
    ...[
      'yesterday',
      'say yes',
      'my wife says yes',
      'ask me later',
      'hold on',
      'yess but no',
      'submitted?',
      'I might submit',
    ],
  ];
  it.each(unclear)('never submits on "%s"', async (said) => {
    const { conversation, payments } = await reach();
    await conversation.say(said);
    expect(await payments()).toEqual([]);
  });

  it.each([
    ['no, make it 400.50', '$400.50', checking],
    ['make it half', '$306.12', checking],
    ['from savings instead', '$400.00', savings],
    ['I meant savings', '$400.00', savings],
    ['use the one ending 5556', '$400.00', card],
    ['yes but make it 500', '$500.00', checking],
    ['500 from savings', '$500.00', savings],
    ['pay 450 from my debit card', '$450.00', card],
  ])('"%s" changes just that and comes back to a fresh review', async (said, amount, method) => {
    const { conversation, payments } = await reach();
    const heard = await conversation.say(said);
    expect([heard.awaiting, amountIn(heard), methodIn(heard)]).toEqual(['confirm', amount, method]);
    expect(heard.text).toContain('Authorization of March 10, 2026');
    expect(await payments()).toEqual([]);
    await conversation.say('yes');
    expect((await payments()).map((payment) => payment.amount)).toEqual([Number(amount.slice(1)) * 100]);
  });

  it.each([
    ['change the amount', 'amount'],
    ['wrong account', 'method'],
    ['use a different card', 'method'],
    ['from another account', 'method'],
  ] as const)('"%s" asks for that part alone', async (said, awaiting) => {
    const { conversation } = await reach();
    expect((await conversation.say(said)).awaiting).toBe(awaiting);
    const answer = awaiting === 'amount' ? '400' : 'checking';
    expect(amountIn(await conversation.say(answer))).toBe('$400.00');
  });

  it('"no" asks what to change, and takes "do not pay"', async () => {
    const { conversation, payments } = await reach();
    expect((await conversation.say('no')).text).toMatch(/nothing is submitted\. What shall I change/);
    expect((await conversation.say('the amount')).awaiting).toBe('amount');
    expect((await conversation.say('300', 'no', 'do not pay')).text).toMatch(
      /dropped the payment\. Nothing was submitted/,
    );
    expect(await payments()).toEqual([]);
  });

  it.each(['do not pay', 'cancel', "don't submit it", 'never mind'])('is dropped by "%s"', async (said) => {
    const { conversation, payments } = await reach();
    const heard = await conversation.say(said);
    expect([heard.awaiting, await payments()]).toEqual(['none', []]);
    expect(heard.text).toMatch(/dropped the payment\. Nothing was submitted/);
  });

  it('takes the other vehicle, with the rest as it was', async () => {
    const { conversation } = await reach({ vehicles: 2 });
    await conversation.say('the countryman');
    const heard = await conversation.say('the other car');
    expect(lastText(heard)).toMatch(/Amount: \$400\.00\nVehicle: Ziggy[^]*From: checking account ending 6789/);
    expect(lastText(await conversation.say('no', 'vehicle', 'the countryman'))).toMatch(
      /Vehicle: 2024 Cooper S Countryman/,
    );
  });

  it('answers a question in between and comes again', async () => {
    const { conversation } = await reach();
    const heard = await conversation.say('can I cancel a payment afterwards?');
    expect(heard.text).toMatch(/cannot be canceled[^]*Please check this payment/);
    expect((await conversation.say('yes')).text).toMatch(/is submitted/);
  });

  it('is renewed after five minutes, and the old one submits nothing', async () => {
    const { conversation, payments } = await reach();
    customers.bank.clock.advance(5 * 60_000);
    const heard = await conversation.say('yes');
    expect(heard.text).toMatch(/More than five minutes[^]*Authorization[^]*Please check this payment/);
    expect(await payments()).toEqual([]);
    expect((await conversation.say('yes')).text).toMatch(/is submitted/);
  });

  it('is made anew where a question was answered after five minutes', async () => {
    const { conversation } = await reach();
    customers.bank.clock.advance(5 * 60_000);
    expect((await conversation.say('what is a cookie?')).text).toMatch(/text file[^]*More than five minutes/);
    expect((await conversation.say('yes')).text).toMatch(/is submitted/);
  });

  it.each(['menu', 'start over', 'sign out', 'show my balance', 'sign me out please', 'show my statements'])(
    'is left for "%s" only after a question',
    async (said) => {
      const { conversation, payments } = await reach();
      const heard = await conversation.say(said);
      expect(heard.text).toMatch(/not submitted yet[^]*Shall I drop it\?/);
      expect((await conversation.say('no')).text).toMatch(/Please check this payment/);
      const left = await conversation.say(said, 'drop it');
      expect(left.text).toMatch(/the payment is dropped\. Nothing was submitted/);
      expect(left.awaiting).toBe('none');
      expect(await payments()).toEqual([]);
    },
  );
});

describe('leaving a payment', () => {
  it('takes neither "yes, submit it" for leaving nor for submitting', async () => {
    const { conversation, payments } = await equipped();
    const heard = await conversation.say('pay 400 from checking', 'menu', 'yes, submit it');
    expect([heard.awaiting, await payments()]).toEqual(['confirm', []]);
    expect((await conversation.say('go on', 'yes, submit it')).text).toMatch(/is submitted/);
  });
});

describe('what becomes of it', () => {
  it('is told with number, facts and the account as it is then; a second tap tells the same', async () => {
    const { conversation, payments } = await equipped();
    const heard = await conversation.say('pay 400 from checking', 'yes');
    const [payment] = await payments();
    const number = payment?.confirmationNumber ?? '';
    expect(heard.text).toContain(`Confirmation number: ${number}`);
    expect(heard.text).toMatch(/Effective date: March 10, 2026\nStill due: \$212\.23/);
    expect(heard.messages.at(-1)?.speak).toContain([...number.slice(0, 4)].join(' '));
    for (const again of ['yes', 'submit', 'submit it'])
      expect((await conversation.say(again)).text).toContain(
        `submitted already, once.\nAmount: $400.00\nConfirmation number: ${number}`,
      );
    expect(await payments()).toHaveLength(1);
    expect((await conversation.say('cancel')).text).toMatch(
      /a submitted payment cannot be cancelled\. Nothing has changed/,
    );
    expect((await payments())[0]?.status).toBe('accepted');
  });

  it.each([
    ['99000001', /not enough money/],
    ['99000002', /account is closed/],
    ['99000003', /gave no reason/],
    ['99000004', /over its limit/],
  ])('declined (%s): told why, that nothing was taken, and another method offered', async (number, reason) => {
    const { conversation } = await payingFrom(number);
    await customers.bank.addBankAccount((await customers.add()).session);
    const heard = await conversation.say('pay 400 from checking', 'yes');
    expect(heard.text).toMatch(reason);
    expect(heard.text).toMatch(/Nothing was taken/);
    expect(heard.awaiting).toBe('method');
    const again = await conversation.say('another one', 'savings', numbers.routing, numbers.account, 'no');
    expect([amountIn(again), methodIn(again)]).toEqual(['$400.00', 'savings account ending 9421']);
    expect((await conversation.say('yes')).text).toMatch(/is submitted/);
  });

  it('not taken: clearly nothing', async () => {
    const { conversation, payments } = await payingFrom('99000013');
    const heard = await conversation.say('pay 400 from checking', 'yes');
    expect(heard.text).toMatch(/not submitted: our payment network is down\. Nothing was taken, and nothing will be/);
    expect((await payments()).map(({ status }) => status)).toEqual(['not_taken']);
  });

  it('unknown: pending, never done', async () => {
    const { conversation } = await payingFrom('99000011');
    const heard = await conversation.say('pay 400 from checking', 'yes');
    expect(heard.text).toMatch(/is pending\. I have no answer[^]*I will let you know\. Please do not pay it again/);
    expect(heard.text).not.toMatch(/submitted|done/i);
  });

  it('says before the review that it may be a duplicate, and allows it', async () => {
    const { conversation, payments } = await equipped();
    await conversation.say('pay 400 from checking', 'yes');
    const number = (await payments())[0]?.confirmationNumber ?? '';
    const heard = await conversation.say('pay 400 from savings');
    expect(heard.text).toMatch(/may be a duplicate\. You paid \$400\.00[^]*Please check this payment/);
    expect(heard.text).toContain(number);
    await conversation.say('yes');
    expect(await payments()).toHaveLength(2);
  });

  it('is seen by the co-holder before a payment, without the method', async () => {
    const holder = await equipped();
    await holder.conversation.say('pay 400 from checking', 'yes');
    const coHolder = await equipped({ sharing: holder.account });
    const heard = await coHolder.conversation.say('pay 400 from savings');
    expect(heard.text).toMatch(/A payment of \$400\.00 that the other holder made[^]*The other holder paid \$400\.00/);
    expect(heard.text).not.toContain('6789');
  });

  it('is told of what is on its way to the vehicle that it was changed to', async () => {
    const { conversation } = await equipped({ vehicles: 2 });
    await conversation.say('pay 300 from checking', 'the convertible', 'yes');
    const heard = await conversation.say('pay 200 from savings for the countryman');
    expect(heard.text).not.toContain('on its way');
    expect((await conversation.say('the other car')).text).toMatch(
      /A payment of \$300\.00[^]*on its way[^]*Vehicle: Ziggy/,
    );
  });

  it('leaves a part past due: said before the review', async () => {
    const customer = await equipped();
    customers.bank.clock.set(Date.parse('2026-04-10T15:00:00Z'));
    const heard = await customer.conversation.say('pay 100 from checking');
    expect(heard.text).toMatch(/\$612\.23 is past due\. This payment is less[^]*Please check this payment/);
    expect(amountIn(await customer.conversation.say('the past due amount'))).toBe('$612.23');
  });

  it('pays it off: said in the review', async () => {
    const { conversation } = await equipped();
    const heard = await conversation.say('pay it off', 'checking');
    expect(lastText(heard)).toMatch(/Amount: \$32,552\.04[^]*It pays off your loan\. You cannot cancel it/);
    expect((await conversation.say('yes')).text).toMatch(/Still due: nothing, all that you owe is covered/);
    expect((await conversation.say('pay 10')).text).toMatch(/nothing to pay[^]*on its way covers all/);
  });

  it('returned: told with the activity, and paid again', async () => {
    const { conversation } = await payingFrom('99000101');
    await conversation.say('pay 400 from checking', 'yes');
    const { bank } = customers;
    for (let day = 0; day < 4; day++) {
      bank.clock.advance(86_400_000);
      await bank.work.tick();
    }
    const heard = await conversation.say('show my recent activity');
    expect(heard.text).toMatch(
      /payment of \$400\.00 was returned by the bank[^]*money is there[^]*varies by state[^]*pay it again\?/,
    );
    const again = await conversation.say('pay it again', 'checking');
    expect(amountIn(again)).toBe('$400.00');
  });
});

describe('a payment for another day', () => {
  it.each(['pay on friday', 'schedule a payment', 'pay 200 next week', 'pay 200 on friday from savings'])(
    '%s: the answer, the link, and the offer to pay now',
    async (said) => {
      const { conversation } = await equipped();
      const heard = await conversation.say(said);
      expect(heard.text).toMatch(/https:\/\/lounge\.example\.com\/schedule|ownersLounge\.schedulePaymentUrl/);
      expect(heard.text).toMatch(/make a payment now\?$/);
      const then = await conversation.say('yes');
      expect(['amount', 'method', 'confirm']).toContain(then.awaiting);
    },
  );

  it('keeps what was said for the offer', async () => {
    const { conversation } = await equipped();
    const heard = await conversation.say('pay 200 on friday from savings', 'yes');
    expect([amountIn(heard), methodIn(heard)]).toEqual(['$200.00', savings]);
  });

  it('cannot be had at the review either', async () => {
    const { conversation, payments } = await equipped();
    const heard = await conversation.say('pay 200 from savings', 'pay it on friday');
    expect(heard.awaiting).toBe('confirm');
    expect(await payments()).toEqual([]);
  });
});
