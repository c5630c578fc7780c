import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createLog } from '../../src/log';
import { type SecretsKept, watchForSecrets, withCanary } from '../support/conversationCanary';
import { demoDataOf } from '../support/conversationCustomers';
import { type ConversationService, startConversationService } from '../support/conversationService';

let service: ConversationService;
let secrets: SecretsKept;

beforeAll(async () => {
  secrets = watchForSecrets();
  service = await startConversationService({ logLevel: 'debug' });
});
afterAll(async () => {
  secrets.stop();
  await service.close();
});

it('keeps nothing of a password that is typed where a name is asked for', async () => {
  const password = withCanary('Harbor-light-2026').replaceAll(' ', '-');
  for (const wish of ['sign in', 'forgot my password']) {
    for (const typed of [password, `${password}!`, `it is ${password}`]) {
      const page = new Page();
      await page.open();
      await page.post({ text: wish });
      await page.post({ text: typed });
      expect((await page.history()).join('\n')).not.toContain(password);
    }
  }
  expect(secrets.find(service)).toEqual([]);
});

it('would find a secret that is kept in a file', async () => {
  expect(secrets.find(service)).toEqual([]);
  await service.desk('POST', 'say', { channel: 'webchat', text: withCanary('hello') });
  expect(secrets.find(service)).not.toEqual([]);
});

it('would find a secret that is logged', () => {
  createLog('info').info(withCanary('Somebody typed'));
  expect(secrets.find(service)).toContainEqual(expect.stringContaining('in the log'));
});

it('serves dots in the history in place of what was typed', async () => {
  const page = new Page();
  await service.desk('POST', 'reset', demoDataOf([{ username: 'maya.lund', accounts: ['loan'] }], withCanary));
  await page.open();
  await page.post({ text: 'sign in' });
  await page.post({ text: 'maya.lund' });
  await page.post({ channelData: { secret: withCanary('a wrong one') } });
  await page.post({ text: withCanary('Harbor-light-2026') });
  await page.post({ text: withCanary('Biscuit') });
  const history = await page.history();
  expect(history.filter((line) => line === '••••••••')).toHaveLength(3);
  expect(history.join('\n')).not.toContain(withCanary('').trim());
});

/** A page as small as can be: one conversation over Direct Line. */
class Page {
  private token = '';
  private conversation = '';

  async open(): Promise<void> {
    const session = await this.call('/chat/session', {});
    this.token = session.token as string;
    this.conversation = session.conversationId as string;
    await this.call('/v3/directline/conversations', {});
  }

  async post(activity: object): Promise<void> {
    await this.call(this.activities(), { type: 'message', ...activity });
  }

  async history(): Promise<string[]> {
    const { activities } = await this.call(this.activities());
    return (activities as { text?: string }[]).map(({ text }) => text ?? '');
  }

  private activities(): string {
    return `/v3/directline/conversations/${this.conversation}/activities`;
  }

  private async call(path: string, body?: object): Promise<Record<string, unknown>> {
    const headers = { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' };
    const sent = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
    const response = await fetch(service.baseUrl() + path, sent);
    expect([path, response.ok]).toEqual([path, true]);
    return (await response.json()) as Record<string, unknown>;
  }
}
