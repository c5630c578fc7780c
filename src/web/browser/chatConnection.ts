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

/** Touches up what leaves the page, and is told when the service has it. */
export interface Outgoing {
  redeem(activity: ChatActivity): ChatActivity;
  forget(activity: ChatActivity): void;
}

/** The client's names for what can be wrong with it. */
const expiredToken = 3;
const failedToConnect = 4;
const ended = 5;
const troubles: ReadonlySet<number> = new Set([expiredToken, failedToConnect, ended]);
/** What the client answers instead of an id where the service did not take a message. */
const notTaken = 'retry';

const firstRetryMilliseconds = 500;
const longestRetryMilliseconds = 10_000;
const postAttempts = 3;
/** Well within the half hour for which the way back to a conversation lives. */
const renewalMilliseconds = 10 * 60_000;

type Post = (activity: ChatActivity) => ChatObservable<string>;

export class ChatConnection {
  private line: ChatLine | undefined;
  private post: Post | undefined;
  private status: ChatSubscription | undefined;
  private recovery: Promise<void> | undefined;

  constructor(
    private readonly webChat: WebChatScript,
    private session: ChatSession,
    private readonly listener: ConnectionListener,
    private readonly outgoing: Outgoing,
  ) {}

  open(): void {
    this.use(this.makeLine(this.session.resumed ? '0' : undefined));
    if (this.session.domain !== undefined) setInterval(() => this.renewWayBack(), renewalMilliseconds);
  }

  /** Elsewhere the service does not see that this page is still open; only asking renews its cookie. */
  private renewWayBack(): void {
    // Where it fails, a reload begins anew.
    openSession().catch(() => undefined);
  }

  /** Replaces the line, keeping what Web Chat shows. */
  private use(line: ChatLine): void {
    const before = this.line;
    this.status?.unsubscribe();
    this.line = line;
    this.post = line.postActivity.bind(line);
    line.postActivity = (activity) => asObservable(() => this.postUntilTaken(activity, postAttempts));
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
    const { token, conversationId, domain } = this.session;
    return this.webChat.createDirectLine({
      domain: domain ?? `${location.origin}/v3/directline`,
      token,
      ...(watermark !== undefined && { conversationId, watermark }),
      conversationStartProperties: { locale: navigator.language },
    });
  }

  /** The service knows a repeated message by its key, so sending again is safe. */
  private async postUntilTaken(activity: ChatActivity, attemptsLeft: number): Promise<string> {
    if (this.post === undefined || attemptsLeft === 0) throw new Error('The message could not be sent');
    const id = await firstOf(this.post(this.outgoing.redeem(activity)));
    if (id !== notTaken) {
      this.outgoing.forget(activity);
      return id;
    }
    await this.recover();
    return this.postUntilTaken(activity, attemptsLeft - 1);
  }

  private recover(): Promise<void> {
    this.recovery ??= this.makeAnew().finally(() => (this.recovery = undefined));
    return this.recovery;
  }

  private async makeAnew(): Promise<void> {
    this.listener.reconnecting();
    const session = await sessionAgain();
    if (session.conversationId !== this.session.conversationId) return this.listener.ended();
    this.session = session;
    this.use(this.makeLine(this.line?.watermark || '0'));
  }
}

/** Asks until the service answers. */
async function sessionAgain(): Promise<ChatSession> {
  for (let pause = firstRetryMilliseconds; ; pause = Math.min(pause * 2, longestRetryMilliseconds)) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    try {
      return await openSession();
    } catch {
      continue;
    }
  }
}

function firstOf<T>(observable: ChatObservable<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    observable.subscribe({ next: resolve, error: reject });
  });
}

function asObservable<T>(work: () => Promise<T>): ChatObservable<T> {
  return {
    subscribe(observer) {
      work().then(
        (value) => {
          observer.next?.(value);
          observer.complete?.();
        },
        (problem: unknown) => observer.error?.(problem),
      );
      return { unsubscribe: () => undefined };
    },
  };
}
