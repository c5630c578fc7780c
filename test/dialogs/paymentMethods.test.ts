/** Saved payment methods: listed, added, renamed and removed in conversation, on the real services. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type PayingCustomer, PayingCustomers, numbers } from './paymentConversation';

let customers: PayingCustomers;
beforeAll(async () => {
  customers = await PayingCustomers.open();
});
afterAll(() => customers.close());

async function equipped(): Promise<PayingCustomer> {
  const customer = await customers.add();
  const { bank } = customers;
  await bank.addBankAccount(customer.session, '1002006789');
  bank.clock.advance(1);
  await bank.addBankAccount(customer.session, '2003002210', 'savings');
  return customer;
}

const saved = async ({ session }: PayingCustomer): Promise<readonly (string | undefined)[]> =>
  (await customers.bank.methods.list(session)).map(({ nickname, ending }) => nickname ?? ending);

describe('saved payment methods', () => {
  it.each(['my payment methods', 'show my payment methods', 'what are my saved accounts'])(
    'are listed on "%s"',
    async (said) => {
      const { conversation } = await equipped();
      expect((await conversation.say(said)).text).toBe(
        'Your saved payment methods:\nChecking account ending 6789, Chase\nSavings account ending 2210, Chase\nYou can add, rename or remove one.',
      );
    },
  );

  it('are none for somebody who saved none, and one can be added', async () => {
    const customer = await customers.add();
    const { conversation } = customer;
    expect((await conversation.say('my payment methods')).text).toMatch(/no saved payment method/);
    const heard = await conversation.say('add a payment method', 'checking', numbers.routing, numbers.account);
    expect(heard.text).toMatch(/I have saved your checking account ending 9421/);
    expect([heard.awaiting, await saved(customer)]).toEqual(['none', ['9421']]);
  });

  it('are added by the kind that was named, and what cannot pay is refused', async () => {
    const { conversation } = await customers.add();
    expect((await conversation.say('add a debit card')).awaiting).toBe('card_number');
    expect((await conversation.say('back', 'money market')).text).toMatch(/money market[^]*checking account/);
  });

  it.each([
    ['remove the savings account', ['6789']],
    ['delete my checking account', ['2210']],
    ['remove the account ending 2210', ['6789']],
  ])('are removed after a question: %s', async (said, left) => {
    const customer = await equipped();
    const { conversation } = customer;
    expect((await conversation.say(said)).text).toMatch(/^Shall I remove your/);
    expect((await conversation.say('no')).text).toMatch(/stay as they are/);
    expect(await saved(customer)).toEqual(['6789', '2210']);
    expect((await conversation.say(said, 'yes')).text).toMatch(/Done\. I have removed your/);
    expect(await saved(customer)).toEqual(left);
  });

  it('are asked about where the words could mean several', async () => {
    const customer = await equipped();
    const heard = await customer.conversation.say('remove a payment method');
    expect(heard.text).toMatch(
      /Which one shall I remove: checking account ending 6789 or savings account ending 2210\?/,
    );
    expect(heard.awaiting).toBe('method');
    expect((await customer.conversation.say('the second one', 'remove it')).text).toMatch(/removed your savings/);
    expect(
      (await equipped().then(({ conversation }) => conversation.say('remove a payment method', 'none of them'))).text,
    ).toMatch(/stay as they are/);
  });

  it('are kept in use by a payment under way', async () => {
    const { conversation } = await equipped();
    await conversation.say('pay 250 from checking', 'yes');
    expect((await conversation.say('remove my checking account', 'yes')).text).toMatch(
      /off the list\. A payment from it is still on its way/,
    );
  });

  it.each([
    ['Rainy day', 'Rainy day'],
    ['call it Household', 'Household'],
    ['"Fun money"', 'Fun money'],
  ])('are renamed: %s', async (said, name) => {
    const customer = await equipped();
    expect((await customer.conversation.say('rename the savings account')).awaiting).toBe('nickname');
    expect((await customer.conversation.say(said)).text).toMatch(`now called ${name}`);
    expect(await saved(customer)).toEqual(['6789', name]);
  });

  it.each([
    ['my 1234567', /must not hold a number/],
    ['an extraordinarilylongnickname forit', /at most 30 characters/],
    ['<b>x</b>', /letters, digits and spaces only/],
  ])('are not renamed to %s: why, and the question again', async (said, reply) => {
    const customer = await equipped();
    const heard = await customer.conversation.say('rename the savings account', said);
    expect(heard.text).toMatch(reply);
    expect(heard.awaiting).toBe('nickname');
    await customer.conversation.say('Household');
    expect(await saved(customer)).toEqual(['6789', 'Household']);
  });

  it('of a co-holder are never seen', async () => {
    const holder = await equipped();
    const coHolder = await customers.add({ sharing: holder.account });
    expect((await coHolder.conversation.say('my payment methods')).text).toMatch(/no saved payment method/);
  });

  it('are stopped after too many numbers in a day', async () => {
    const { conversation } = await customers.add();
    await conversation.say('add a debit card');
    for (let tried = 0; tried < 20; tried++) await conversation.say('4242424242424242');
    const heard = await conversation.say('4242424242424242');
    expect(heard.text).toMatch(/cannot take more numbers today[^]*1-800-555-0142/);
    expect(heard.awaiting).toBe('none');
  });
});
