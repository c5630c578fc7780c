/** The review of a payment: what it shows, what submits it, what changes it, and how it is left. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Heard } from './harness';
import { type PayingCustomer, PayingCustomers, amountIn, lastText, methodIn, reviewed } from './paymentConversation';

let customers: PayingCustomers;
beforeAll(async () => {
  customers = await PayingCustomers.open();
});
afterAll(() => customers.close());

const { savings, checking, card } = reviewed;

describe('the review', () => {
  const reach = async (options?: Parameters<PayingCustomers['add']>[0]): Promise<PayingCustomer> => {
    const customer = await customers.addEquipped(options);
    const heard = await customer.conversation.say('pay 400 from checking');
    expect(heard.awaiting === 'confirm' || heard.awaiting === 'vehicle').toBe(true);
    return customer;
  };

  it('shows everything, and the authorization in full before it', async () => {
    const { conversation } = await customers.addEquipped();
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
        'From: Checking account ending 6789',
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
    const { conversation, payments } = await customers.addEquipped();
    const codeOf = ({ messages }: Heard) => /PAY (\d{4})/.exec(messages.at(-1)?.brief ?? '')?.[1] ?? '';
    const code = codeOf(await conversation.say('pay 400 from checking'));
    const other = await conversation.say(`PAY ${code === '0001' ? '0002' : '0001'}`);
    expect(other.text).toMatch(/belongs to another payment, so nothing was submitted[^]*Amount: \$400\.00/);
    expect(await payments()).toEqual([]);
    expect((await conversation.say(`PAY ${codeOf(other)}?`)).text).toMatch(/Shall I submit/);
    expect(await payments()).toEqual([]);
    expect((await conversation.say(`yes PAY ${codeOf(other)} please`)).text).toMatch(/is submitted/);
  });

  const unclear = [
    ...[
      'maybe',
      'not yes',
      'submit?',
      '9',
      'press 7',
      'Submit ?',
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
    ...[
      'all good',
      'ok thanks',
      'thats it',
      'mhm',
      'uh huh',
      'good',
      'true',
      'fine',
      'yes i think so',
      'actually yeah do it',
    ],
    ...['go', "it's fine", 'perfect thanks'],
  ])('asks for a clear word after "%s"', async (said) => {
    const { conversation, payments } = await reach();
    const heard = await conversation.say(said);
    expect(heard.text).toMatch(/^I need a clear word, since this moves \$400\.00\./);
    expect([heard.awaiting, await payments()]).toEqual(['confirm', []]);
  });

  it.each([
    ['confirm', savings, ['no the savings', 'no my savings', 'no from savings', 'no savings please']],
    [
      'amount',
      undefined,
      ['not 400', 'no not 400', 'no 400', 'not the full amount', 'not that much', 'i did not say 400'],
    ],
    ['amount', undefined, ['too much', 'way too much', "that's too high", 'no payoff', 'not the payoff']],
    ['method', undefined, ['no checking', 'no, checking', 'not checking']],
  ])('comes to %s %s, never to what was refused: %j', async (awaiting, method, lines) => {
    for (const said of lines) {
      const { conversation, payments } = await reach();
      const heard = await conversation.say(said);
      expect([said, heard.awaiting, methodIn(heard), await payments()]).toEqual([said, awaiting, method, []]);
    }
  });

  it.each(['the one ending 4417', 'the 2024', 'not the convertible'])(
    'shows the sum that was said before "%s"',
    async (said) => {
      const { conversation } = await reach({ vehicles: 2 });
      const heard = await conversation.say(said);
      expect([amountIn(heard), heard.text]).toEqual(['$400.00', expect.stringContaining('Countryman')]);
    },
  );

  it('is no payment to dispute for who paid already', async () => {
    const { conversation, payments } = await reach();
    expect([(await conversation.say('I already paid this')).awaiting, await payments()]).toEqual(['choice', []]);
  });

  it.each(['the other one', 'no the other one', 'first one', 'use the second one', 'not the countryman'])(
    'asks what "%s" means where there are several of both',
    async (said) => {
      const { conversation, payments } = await reach({ vehicles: 2 });
      await conversation.say('the countryman');
      const heard = await conversation.say(said);
      expect(heard.awaiting).toBe(said.startsWith('not') ? 'vehicle' : 'choice');
      expect(await payments()).toEqual([]);
    },
  );

  it.each([
    ['no, make it 400.50', '$400.50', checking],
    ['make it half', '$306.12', checking],
    ['from savings instead', '$400.00', savings],
    ['I meant savings', '$400.00', savings],
    ['use the one ending 5556', '$400.00', card],
    ['yes but make it 500', '$500.00', checking],
    ['500 from savings', '$500.00', savings],
    ['no, hundred five', '$105.00', checking],
    ['not more than 300', '$300.00', checking],
    ['take 50 off my payment', '$350.00', checking],
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
    ['more than 500', 'amount'],
    ['500 or less', 'amount'],
    ['wrong account', 'method'],
    ['use a different card', 'method'],
    ['from another account', 'method'],
  ] as const)('"%s" asks for that part alone', async (said, awaiting) => {
    const { conversation } = await reach();
    expect((await conversation.say(said)).awaiting).toBe(awaiting);
    const answer = awaiting === 'amount' ? '400' : 'checking';
    expect(amountIn(await conversation.say(answer))).toBe('$400.00');
  });

  it.each([
    ['no make it 150 and from a new account', /^Is it a checking account/, ['back', 'my savings']],
    ['change it to 150 from a new checking account', /What is the one of your bank/, ['back', 'my savings']],
    ['150 and another account', /^How would you like to pay/, ['my savings']],
    ['make it 150 and change the account', /^How would you like to pay/, ['my savings']],
  ])('"%s" changes both, one of them still to be named', async (said, asked, answers) => {
    const { conversation } = await reach();
    let heard = await conversation.say(said);
    expect(heard.text).toMatch(asked);
    for (const answer of answers) heard = await conversation.say(answer);
    expect([amountIn(heard), methodIn(heard)]).toEqual(['$150.00', savings]);
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
    expect(lastText(heard)).toMatch(/Amount: \$400\.00\nVehicle: Ziggy[^]*From: Checking account ending 6789/);
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

  it.each(['menu', 'start over', 'sign out', 'show my devices', 'sign me out please', 'show my statements'])(
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
    const { conversation, payments } = await customers.addEquipped();
    const heard = await conversation.say('pay 400 from checking', 'menu', 'yes, submit it');
    expect([heard.awaiting, await payments()]).toEqual(['confirm', []]);
    expect((await conversation.say('go on', 'yes, submit it')).text).toMatch(/is submitted/);
  });
});
