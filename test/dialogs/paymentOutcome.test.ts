/** What becomes of a payment once it is submitted, as its customer and the co-holder hear of it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PayingCustomers, amountIn, lastText, methodIn, numbers } from './paymentConversation';

let customers: PayingCustomers;
beforeAll(async () => {
  customers = await PayingCustomers.open();
});
afterAll(() => customers.close());

describe('what becomes of it', () => {
  it('is told with number, facts and the account as it is then; a second tap tells the same', async () => {
    const { conversation, payments } = await customers.addEquipped();
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
    const { conversation } = await customers.addPayingFrom(number);
    await customers.bank.addBankAccount((await customers.add()).session);
    const heard = await conversation.say('pay 400 from checking', 'yes');
    expect(heard.text).toMatch(reason);
    expect(heard.text).toMatch(/Nothing was taken/);
    expect(heard.awaiting).toBe('method');
    const again = await conversation.say('another one', 'savings', numbers.routing, numbers.account, 'no');
    expect([amountIn(again), methodIn(again)]).toEqual(['$400.00', 'Savings account ending 9421']);
    expect((await conversation.say('yes')).text).toMatch(/is submitted/);
  });

  it('not taken: clearly nothing', async () => {
    const { conversation, payments } = await customers.addPayingFrom('99000013');
    const heard = await conversation.say('pay 400 from checking', 'yes');
    expect(heard.text).toMatch(/not submitted: our payment network is down\. Nothing was taken, and nothing will be/);
    expect((await payments()).map(({ status }) => status)).toEqual(['not_taken']);
  });

  it('unknown: pending, never done', async () => {
    const { conversation } = await customers.addPayingFrom('99000011');
    const heard = await conversation.say('pay 400 from checking', 'yes');
    expect(heard.text).toMatch(/is pending\. I have no answer[^]*I will let you know\. Please do not pay it again/);
    expect(heard.text).not.toMatch(/submitted|done/i);
  });

  it('says before the review that it may be a duplicate, and allows it', async () => {
    const { conversation, payments } = await customers.addEquipped();
    await conversation.say('pay 400 from checking', 'yes');
    const number = (await payments())[0]?.confirmationNumber ?? '';
    const heard = await conversation.say('pay 400 from savings');
    expect(heard.text).toMatch(/may be a duplicate\. You paid \$400\.00[^]*Please check this payment/);
    expect(heard.text).toContain(number);
    await conversation.say('yes');
    expect(await payments()).toHaveLength(2);
  });

  it('is seen by the co-holder before a payment, without the method', async () => {
    const holder = await customers.addEquipped();
    await holder.conversation.say('pay 400 from checking', 'yes');
    const coHolder = await customers.addEquipped({ sharing: holder.account });
    const heard = await coHolder.conversation.say('pay 400 from savings');
    expect(heard.text).toMatch(/A payment of \$400\.00 that the other holder made[^]*The other holder paid \$400\.00/);
    expect(heard.text).not.toContain('6789');
  });

  it('is told of what is on its way to the vehicle that it was changed to', async () => {
    const { conversation } = await customers.addEquipped({ vehicles: 2 });
    await conversation.say('pay 300 from checking', 'the convertible', 'yes');
    const heard = await conversation.say('pay 200 from savings for the countryman');
    expect(heard.text).not.toContain('on its way');
    expect((await conversation.say('the other car')).text).toMatch(
      /A payment of \$300\.00[^]*on its way[^]*Vehicle: Ziggy/,
    );
  });

  it('leaves a part past due: said before the review', async () => {
    const customer = await customers.addEquipped();
    customers.bank.clock.set(Date.parse('2026-04-10T15:00:00Z'));
    const heard = await customer.conversation.say('pay 100 from checking');
    expect(heard.text).toMatch(/\$612\.23 is past due\. This payment is less[^]*Please check this payment/);
    expect(amountIn(await customer.conversation.say('the past due amount'))).toBe('$612.23');
  });

  it('pays it off: said in the review', async () => {
    const { conversation } = await customers.addEquipped();
    const heard = await conversation.say('pay it off', 'checking');
    expect(lastText(heard)).toMatch(/Amount: \$32,552\.04[^]*It pays off your loan\. You cannot cancel it/);
    expect((await conversation.say('yes')).text).toMatch(/Still due: nothing, all that you owe is covered/);
    expect((await conversation.say('pay 10')).text).toMatch(/nothing to pay[^]*on its way covers all/);
  });

  it('returned: told with the activity, and paid again', async () => {
    const { conversation } = await customers.addPayingFrom('99000101');
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
