/** Plays every conversation file that names a channel on it; a test file of its own for each channel, so that they run side by side. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type SecretsKept, watchForSecrets, withCanary } from './conversationCanary';
import { play } from './conversationPlayer';
import { parseScript } from './conversationScript';
import { type ConversationService, startConversationService } from './conversationService';

const folder = join(__dirname, '..', 'conversations');

export function playAllOn(channel: string): void {
  const files = readdirSync(folder).filter((name) => name.endsWith('.chat'));
  const stories = files
    .map((file) => ({ file, script: parseScript(readFileSync(join(folder, file), 'utf8')) }))
    .filter(({ script }) => script.channels.includes(channel));
  /** One for each set of settings that a story asks for. */
  const services = new Map<string, ConversationService>();
  let secrets: SecretsKept;

  beforeAll(() => {
    secrets = watchForSecrets();
  });
  afterAll(async () => {
    secrets.stop();
    for (const service of services.values()) await service.close();
  });

  async function serviceWith(settings: Readonly<Record<string, string>>): Promise<ConversationService> {
    const key = JSON.stringify(settings);
    const service = services.get(key) ?? (await startConversationService({ logLevel: 'debug', settings }));
    services.set(key, service);
    return service;
  }

  // Each story begins by emptying the store, so what the one before left behind is looked at first.
  it.each(stories)(`$file on ${channel}, and no secret is kept: $script.title`, async ({ script }) => {
    const service = await serviceWith(script.settings);
    await play(service, script, channel, withCanary);
    expect(secrets.find(service)).toEqual([]);
  });
}
