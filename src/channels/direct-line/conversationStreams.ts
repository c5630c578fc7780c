/** The open sockets of every conversation: each gets what it has not had yet, in order, once. */
import type { WebSocket } from 'ws';
import type { ChatHistoryRepository } from '../../domain/conversations/ports';
import { heartbeatMilliseconds, historyPage, maximumSocketBacklogBytes, maximumSocketsPerConversation } from './limits';

/** `activities` are JSON texts; a client that is asked for the rest names the watermark. */
export function activitySet(activities: readonly string[], watermark: number): string {
  return `{"activities":[${activities.join(',')}],"watermark":"${watermark}"}`;
}

interface Stream {
  readonly socket: WebSocket;
  readonly conversationId: string;
  /** The sequence up to which this client has everything. */
  sent: number;
  /** Reads what is missing from the store; new activities wait for it. */
  catchingUp: Promise<void> | undefined;
  alive: boolean;
}

export class ConversationStreams {
  private readonly streams = new Map<string, Set<Stream>>();
  private readonly timers: readonly NodeJS.Timeout[];

  /**
   * `pollMilliseconds`: how often the store is asked for turns that another process ran; only where there are several.
   */
  constructor(
    private readonly history: ChatHistoryRepository,
    private readonly onFailure: (error: unknown) => void,
    pollMilliseconds: number | undefined,
  ) {
    const timers = [setInterval(() => this.checkHearts(), heartbeatMilliseconds)];
    if (pollMilliseconds) timers.push(setInterval(() => this.pollStore(), pollMilliseconds));
    for (const timer of timers) timer.unref();
    this.timers = timers;
  }

  hasRoom(conversationId: string): boolean {
    return (this.streams.get(conversationId)?.size ?? 0) < maximumSocketsPerConversation;
  }

  /** Sends everything after the watermark, then whatever comes. */
  open(conversationId: string, watermark: number, socket: WebSocket): void {
    const stream: Stream = { socket, conversationId, sent: watermark, catchingUp: undefined, alive: true };
    const streams = this.streams.get(conversationId) ?? new Set();
    this.streams.set(conversationId, streams.add(stream));
    // Whatever a client sends here, its empty keep-alive frames included, only shows that it lives.
    socket.on('message', () => (stream.alive = true));
    socket.on('pong', () => (stream.alive = true));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => this.drop(stream));
    this.catchUp(stream);
  }

  /** `last` is the sequence of the last of the activities. */
  publish(conversationId: string, activities: readonly string[], last: number): void {
    const streams = this.streams.get(conversationId);
    if (streams === undefined) return;
    const frame = activitySet(activities, last);
    for (const stream of streams) {
      if (stream.catchingUp === undefined && stream.sent === last - activities.length) send(stream, frame, last);
      else this.catchUp(stream);
    }
  }

  /** Clients are told that the service goes away, and reconnect when it is back. */
  close(): void {
    this.timers.forEach(clearInterval);
    for (const { socket } of this.all()) socket.close(1012, 'Service restart');
    this.streams.clear();
  }

  private catchUp(stream: Stream): void {
    const before = stream.catchingUp ?? Promise.resolve();
    const work = before
      .then(() => this.readOn(stream))
      .catch((error: unknown) => {
        this.onFailure(error);
        stream.socket.terminate();
      })
      .finally(() => {
        if (stream.catchingUp === work) stream.catchingUp = undefined;
      });
    stream.catchingUp = work;
  }

  private async readOn(stream: Stream): Promise<void> {
    for (;;) {
      const entries = await this.history.readAfter(stream.conversationId, stream.sent, historyPage);
      const last = entries.at(-1);
      if (last === undefined) return;
      const activities = entries.map((entry) => entry.activity);
      send(stream, activitySet(activities, last.sequence), last.sequence);
    }
  }

  private pollStore(): void {
    for (const stream of this.all()) if (stream.catchingUp === undefined) this.catchUp(stream);
  }

  private checkHearts(): void {
    for (const stream of this.all()) {
      if (!stream.alive) stream.socket.terminate();
      else {
        stream.alive = false;
        stream.socket.ping();
      }
    }
  }

  private drop(stream: Stream): void {
    const streams = this.streams.get(stream.conversationId);
    streams?.delete(stream);
    if (streams?.size === 0) this.streams.delete(stream.conversationId);
  }

  private all(): Stream[] {
    return [...this.streams.values()].flatMap((streams) => [...streams]);
  }
}

function send(stream: Stream, frame: string, last: number): void {
  stream.sent = last;
  if (stream.socket.bufferedAmount > maximumSocketBacklogBytes) stream.socket.terminate();
  else stream.socket.send(frame);
}
