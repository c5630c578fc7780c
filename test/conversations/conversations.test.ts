import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type SecretsKept, watchForSecrets, withCanary } from '../support/conversationCanary';
import { play } from '../support/conversationPlayer';
import { parseScript } from '../support/conversationScript';
import { type ConversationService, startConversationService } from '../support/conversationService';

const files = readdirSync(__dirname).filter((name) => name.endsWith('.chat'));
const scripts = files.map((file) => ({ file, script: parseScript(readFileSync(join(__dirname, file), 'utf8')) }));

let service: ConversationService;
let secrets: SecretsKept;

beforeAll(async () => {
  secrets = watchForSecrets();
  service = await startConversationService({ logLevel: 'debug' });
});
afterAll(async () => {
  jest.restoreAllMocks();
  await service.close();
});

describe.each(scripts)('$file: $script.title', ({ script }) => {
  // Each story begins by emptying the store, so what the one before left behind is looked at first.
  it.each(script.channels)('on %s, and no secret is kept', async (channel) => {
    await play(service, script, channel, withCanary);
    expect(secrets.find(service)).toEqual([]);
  });
});
