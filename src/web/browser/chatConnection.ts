/** The line to the service: made anew by itself after a lost socket, a restart of the service, or an expired token. */
import { type ChatSession, openSession } from './chatSession';
import { observeSockets } from './observedSockets';

export interface ConnectionListener {
  /** Web Chat is to use this line from now on. */
  lineChanged(line: ChatLine): void;
  online(): void;
  reconnecting(): void;
  /** The conversation is over; the browser's next one is another. */
  ended(): void;
}

/** The client's names for what can be wrong with it. */
const expiredToken = 3;
const failedToConnect = 4;
const ended = 5;
const troubles: ReadonlySet<number> = new Set([expiredToken, failedToConnect, ended]);

const firstRetryMilliseconds = 500;
const longestRetryMilliseconds = 10_000;

export class ChatConnection {
  private line: ChatLine | undefined;
  private status: ChatSubscription | undefined;
  private recovering = false;

  constructor(
    private readonly webChat: WebChatScript,
    private session: ChatSession,
    private readonly listener: ConnectionListener,
    private readonly prepare: (line: ChatLine) => ChatLine,
  ) {}

  open(): void {
    this.use(this.makeLine(this.session.resumed ? '0' : undefined));
  }

  /** Replaces the line, keeping what Web Chat shows. */
  private use(line: ChatLine): void {
    const before = this.line;
    this.status?.unsubscribe();
    this.line = line;
    this.status = line.connectionStatus$.subscribe({
      next: (status) => {
        if (troubles.has(status) && this.line === line) void this.recover();
      },
    });
    this.listener.lineChanged(line);
    before?.end();
  }

  private makeLine(watermark: string | undefined): ChatLine {
    observeSockets({ opened: () => this.listener.online(), lost: () => void this.recover() });
    const { token, conversationId } = this.session;
    const line = this.webChat.createDirectLine({
      domain: `${location.origin}/v3/directline`,
      token,
      ...(watermark !== undefined && { conversationId, watermark }),
      conversationStartProperties: { locale: navigator.language },
    });
    return this.prepare(line);
  }

  private async recover(): Promise<void> {
    if (this.recovering) return;
    this.recovering = true;
    this.listener.reconnecting();
    const session = await this.sessionAgain();
    this.recovering = false;
    if (session.conversationId !== this.session.conversationId) return this.listener.ended();
    this.session = session;
    this.use(this.makeLine(this.line?.watermark || '0'));
  }

  /** Asks until the service answers. */
  private async sessionAgain(): Promise<ChatSession> {
    for (let pause = firstRetryMilliseconds; ; pause = Math.min(pause * 2, longestRetryMilliseconds)) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      try {
        return await openSession();
      } catch {
        continue;
      }
    }
  }
}
