/** Statements in conversation, on the real service: which months are meant, what is there, and links to them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type PayingCustomer, PayingCustomers } from './paymentConversation';

let customers: PayingCustomers;
beforeAll(async () => {
  customers = await PayingCustomers.open();
});
afterAll(() => customers.close());

/** In November 2026 there are statements from March to October. */
async function inNovember(options?: Parameters<PayingCustomers['add']>[0]): Promise<PayingCustomer> {
  const customer = await customers.add(options);
  customers.bank.clock.set(Date.parse('2026-11-20T15:00:00Z'));
  return customer;
}

describe('statements', () => {
  it.each([
    ['last statement', ['October 2026']],
    ['show me my latest statement', ['October 2026']],
    ['march statement', ['March 2026']],
    ['the last three statements', ['October 2026', 'September 2026', 'August 2026']],
    ['statements since july', ['October 2026', 'September 2026', 'August 2026', 'July 2026']],
  ])('%s: a link to each', async (said, months) => {
    const { conversation } = await inNovember();
    const heard = await conversation.say(said);
    expect(heard.messages.at(-1)?.links?.map(({ label }) => label)).toEqual(months);
    for (const month of months) expect(heard.text).toContain(`${month}: https://chat.example.com/statements/`);
    expect(heard.text).toMatch(/Each link works for ten minutes/);
    expect(heard.awaiting).toBe('none');
  });

  it.each([
    ['march', ['March 2026']],
    ['the last one', ['October 2026']],
    ['the last three', ['October 2026', 'September 2026', 'August 2026']],
    ['since september', ['October 2026', 'September 2026']],
    ['april to june', ['June 2026', 'May 2026', 'April 2026']],
  ])('are asked for where no month was said, and "%s" is understood', async (said, months) => {
    const { conversation } = await inNovember();
    const asked = await conversation.say('my statements');
    expect(asked.text).toBe('Your latest statement is from October 2026. Which one would you like?');
    expect(asked.awaiting).toBe('month');
    const heard = await conversation.say(said);
    expect(heard.messages.at(-1)?.links?.map(({ label }) => label)).toEqual(months);
  });

  it('of a whole year are as many as there are', async () => {
    const { conversation } = await inNovember();
    const heard = await conversation.say('my statements', '2026');
    expect(heard.messages.at(-1)?.links).toHaveLength(8);
  });

  it('that do not exist: which do, and the question', async () => {
    const { conversation } = await inNovember();
    const heard = await conversation.say('statement for january 2024');
    expect(heard.text).toMatch(
      /no such statement\. Yours go from March 2026 to October 2026\.[^]*Which one would you like\?/,
    );
    expect(heard.awaiting).toBe('month');
    expect((await conversation.say('may')).text).toContain('May 2026: https://');
  });

  it('of this month: when it comes', async () => {
    const { conversation } = await inNovember();
    expect((await conversation.say('november statement')).text).toMatch(
      /November 2026 is not ready yet\. It comes on November 25, 2026/,
    );
  });

  it('are fewer than were asked for: said so', async () => {
    const { conversation } = await inNovember();
    expect((await conversation.say('my statements', 'the last 12')).text).toMatch(/These are all that there are/);
  });

  it('of a new contract: when the first one comes', async () => {
    const { conversation } = await customers.add();
    expect((await conversation.say('my statements')).text).toMatch(
      /no statement for your 2024 Cooper S Countryman[^]*first one comes on/,
    );
  });

  it('ask for the vehicle first where there are two, and go back to it', async () => {
    const { conversation } = await inNovember({ vehicles: 2 });
    expect((await conversation.say('my statements')).awaiting).toBe('vehicle');
    expect((await conversation.say('the convertible')).awaiting).toBe('month');
    expect((await conversation.say('back')).awaiting).toBe('vehicle');
    expect((await conversation.say('the countryman', 'the last one')).text).toMatch(/ending 4417/);
  });
});
