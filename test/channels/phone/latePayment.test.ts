/** A payment whose turn takes longer than a caller is kept waiting, through the whole service (standards C4). */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { demoDataOf } from '../../support/conversationCustomers';
import { type ConversationService, type Said, startConversationService } from '../../support/conversationService';

let service: ConversationService;

beforeAll(async () => {
  service = await startConversationService();
});
afterAll(() => service.close());

const maya = {
  username: 'maya.lund',
  accounts: ['loan'],
  voicePin: '72940618',
  paymentMethods: [{ type: 'checking', bank: 'First Example Bank', last4: '6789' }],
};
/** A little more than the four seconds after which a caller hears something. */
const tooLong = 4_200;

it('is asked patience for, then told, and taken once', async () => {
  await service.desk('POST', 'reset', demoDataOf([maya]));
  const say = (said: object): Promise<Said> => service.desk<Said>('POST', 'say', { channel: 'phone', ...said });
  const { conversation } = await say({ from: '+12015550110' });
  await say({ conversation, text: 'pay 320.50 from checking' });
  expect((await say({ conversation, digits: '72940618' })).awaiting).toBe('confirm');

  service.hold(pause(tooLong));
  const { replies } = await say({ conversation, digits: '1' });

  const [first, ...later] = replies.map(({ text }) => text);
  expect(first).toBe('One moment, please.');
  expect(later).toEqual([expect.stringMatching(/^Thank you, your payment is submitted: 320 dollars and 50 cents/)]);
  const state = await service.desk<Record<string, unknown>>('GET', 'state?username=maya.lund');
  expect(state).toMatchObject({ payments: [expect.anything()], ledgerSum: 0 });
});
