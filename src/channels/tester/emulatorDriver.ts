/** The Bot Framework Emulator's part of its protocol: posts to /api/messages, takes the replies at an address of its own. */
import { randomUUID } from 'node:crypto';
import type { DeskMemory, DeskTable } from './deskMemory';
import type { LoopbackClient } from './loopbackClient';
import { ChannelProblem, type Heard, type Opened, type Speaker, type TesterDriver, type Words } from './testerDriver';

interface EmulatorConversation {
  readonly userId: string;
}

interface EmulatorDriverParts {
  readonly client: LoopbackClient;
  readonly memory: DeskMemory;
  /** Where the service finds this desk again, such as `http://127.0.0.1:3978/tester/emulator`. */
  readonly serviceUrl: () => string;
}

const bot = { id: 'assistant', name: 'Assistant', role: 'bot' };

export class EmulatorDriver implements TesterDriver {
  private readonly conversations: DeskTable<EmulatorConversation>;
  /** Replies that have arrived, by the activity that they answer; taken out when its turn is over. */
  private readonly arrived = new Map<string, Heard[]>();

  constructor(private readonly parts: EmulatorDriverParts) {
    this.conversations = parts.memory.table('emulator conversations');
  }

  async open({ device, from }: Speaker): Promise<Opened> {
    const conversation = `${randomUUID()}|livechat`;
    const userId = from ?? `tester-${device}`;
    this.conversations.set(conversation, { userId });
    const membersAdded = [bot, { id: userId, name: 'Tester' }];
    return { conversation, heard: await this.post(conversation, userId, { type: 'conversationUpdate', membersAdded }) };
  }

  async send(
    conversation: string,
    { text, value, digits }: Words,
    from?: string,
  ): Promise<readonly Heard[] | undefined> {
    const known = this.conversations.get(conversation);
    if (known === undefined) return undefined;
    const typed = text ?? digits;
    const said = { ...(typed !== undefined && { text: typed }), ...(value !== undefined && { value }) };
    return this.post(conversation, from ?? known.userId, {
      type: 'message',
      textFormat: 'plain',
      locale: 'en-US',
      ...said,
    });
  }

  /** Nothing comes unasked here: it is said with the next turn. */
  async hear(): Promise<readonly Heard[]> {
    return [];
  }

  knows(conversation: string): boolean {
    return this.conversations.get(conversation) !== undefined;
  }

  forget(): void {
    this.conversations.clear();
  }

  /** Called for every activity that the assistant sends to this desk; returns the id that it gets. */
  take(activityId: string, activity: Heard): string {
    this.arrived.get(activityId)?.push(activity);
    return randomUUID();
  }

  /** The turn is over when the post is answered; all its replies have arrived by then. */
  private async post(conversation: string, userId: string, activity: object): Promise<readonly Heard[]> {
    const id = randomUUID();
    const heard: Heard[] = [];
    this.arrived.set(id, heard);
    try {
      const answer = await this.parts.client.call({
        method: 'POST',
        path: '/api/messages',
        body: { ...activity, ...this.envelope(id, conversation, userId) },
      });
      if (answer.status > 299) throw new ChannelProblem(`/api/messages answered ${answer.status}`);
      return heard;
    } finally {
      this.arrived.delete(id);
    }
  }

  private envelope(id: string, conversation: string, userId: string): object {
    return {
      id,
      channelId: 'emulator',
      serviceUrl: this.parts.serviceUrl(),
      conversation: { id: conversation },
      from: { id: userId, name: 'Tester', role: 'user' },
      recipient: bot,
    };
  }
}
