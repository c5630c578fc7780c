import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type SecretsKept, watchForSecrets, withCanary } from '../support/conversationCanary';
import { play } from '../support/conversationPlayer';
import { parseScript } from '../support/conversationScript';
import { type ConversationService, startConversationService } from '../support/conversationService';

const files = readdirSync(__dirname).filter((name) => name.endsWith('.chat'));
const scripts = files.map((file) => ({ file, script: parseScript(readFileSync(join(__dirname, file), 'utf8')) }));

/** One for each set of settings that a story asks for. */
const services = new Map<string, ConversationService>();
let secrets: SecretsKept;

beforeAll(async () => {
  secrets = watchForSecrets();
  await serviceWith({});
});
afterAll(async () => {
  jest.restoreAllMocks();
  for (const service of services.values()) await service.close();
});

async function serviceWith(settings: Readonly<Record<string, string>>): Promise<ConversationService> {
  const key = JSON.stringify(settings);
  const service = services.get(key) ?? (await startConversationService({ logLevel: 'debug', settings }));
  services.set(key, service);
  return service;
}

describe.each(scripts)('$file: $script.title', ({ script }) => {
  // Each story begins by emptying the store, so what the one before left behind is looked at first.
  it.each(script.channels)('on %s, and no secret is kept', async (channel) => {
    const service = await serviceWith(script.settings);
    await play(service, script, channel, withCanary);
    expect(secrets.find(service)).toEqual([]);
  });
});
