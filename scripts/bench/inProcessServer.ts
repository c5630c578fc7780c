/** Process that runs the assistant's turns by itself, past every channel; told over IPC how many. */
import { TestAdapter } from 'botbuilder';
import { renderReplies, renderers } from '../../src/channels/rendering/renderReplies';
import { compose } from '../../src/compose';
import { layFoundation } from '../../src/foundation';
import { readSettings } from '../../src/config';
import { Demo } from '../../src/demo';
import type { Assistant } from '../../src/bot/assistant';
import type { Place } from '../../src/domain/identity/place';
import { type Customer, saturate } from './load';
import { type Speaker, signIn } from './signIn';
import { reportTo } from './target';

class InProcessCustomer implements Customer, Speaker {
  private readonly adapter = new TestAdapter(async () => undefined);
  private readonly place: Place;

  constructor(
    private readonly assistant: Assistant,
    conversationId: string,
  ) {
    this.place = { channel: 'web', conversationId, userId: conversationId };
    this.adapter.use(renderReplies(renderers.web));
  }

  async turn(): Promise<void> {
    await this.say('balance');
  }

  async say(text: string): Promise<readonly string[]> {
    await this.adapter.processActivity({ type: 'message', text }, (context) => this.assistant.run(context, this.place));
    const replies = this.adapter.activeQueue.map((activity) => activity.text ?? '');
    this.adapter.activeQueue.length = 0;
    return replies;
  }
}

async function main(): Promise<void> {
  const outcome = readSettings(process.env);
  if (outcome.kind === 'refused') throw new Error(outcome.complaints.join('\n'));
  const service = await compose(await layFoundation(outcome.settings));
  await Demo.start(service);
  const { assistant } = service;
  const customers = Array.from({ length: 16 }, (_, number) => new InProcessCustomer(assistant, `bench-${number}`));
  for (const customer of customers) await signIn(customer);
  reportTo(0, (turns) => saturate(customers, turns));
  process.once('SIGTERM', () => void service.store.close().then(() => process.connected && process.disconnect()));
}

void main();
