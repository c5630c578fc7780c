import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { play } from '../support/conversationPlayer';
import { parseScript } from '../support/conversationScript';
import { type ConversationService, startConversationService } from '../support/conversationService';

const files = readdirSync(__dirname).filter((name) => name.endsWith('.chat'));
const scripts = files.map((file) => ({ file, script: parseScript(readFileSync(join(__dirname, file), 'utf8')) }));

let service: ConversationService;

beforeAll(async () => {
  service = await startConversationService();
});
afterAll(() => service.close());

describe.each(scripts)('$file: $script.title', ({ script }) => {
  it.each(script.channels)('on %s', async (channel) => {
    await play(service, script, channel);
  });
});
