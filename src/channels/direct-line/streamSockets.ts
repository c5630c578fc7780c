/** Takes WebSocket upgrades for the stream of a conversation; everything else that asks for an upgrade is turned away. */
import { type IncomingMessage, STATUS_CODES, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Admissions } from './admissions';
import type { ConversationStreams } from './conversationStreams';
import { maximumSocketFrameBytes } from './limits';
import type { OriginPolicy } from './originPolicy';
import { type Refusal, statusOf } from './refusals';
import { readWatermark } from './watermark';

const streamPath = /^\/v3\/directline\/conversations\/([\w-]{1,64})\/stream$/;

interface Wanted {
  readonly conversationId: string;
  readonly watermark: number;
}

type Upgrade = ({ readonly kind: 'open' } & Wanted) | { readonly kind: 'refused'; readonly refusal: Refusal };

export class StreamSockets {
  private readonly sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: maximumSocketFrameBytes,
    perMessageDeflate: false,
  });

  constructor(
    private readonly origins: OriginPolicy,
    private readonly admissions: Admissions,
    private readonly streams: ConversationStreams,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  attach(server: Server): void {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      socket.on('error', () => socket.destroy());
      this.upgrade(request, socket, head).catch((error: unknown) => {
        this.onFailure(error);
        turnAway(socket, 'failed');
      });
    });
  }

  private async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const decision = await this.decide(request);
    if (decision.kind === 'refused') return turnAway(socket, decision.refusal);
    const { conversationId, watermark } = decision;
    this.sockets.handleUpgrade(request, socket, head, (opened) => {
      this.streams.open(conversationId, watermark, opened);
    });
  }

  /** A browser cannot send headers here, so the token is in the address. */
  private async decide(request: IncomingMessage): Promise<Upgrade> {
    if (!this.origins.allows(request)) return { kind: 'refused', refusal: 'forbidden' };
    const url = URL.parse(request.url ?? '/', 'http://unused');
    const conversationId = streamPath.exec(url?.pathname ?? '')?.[1];
    const watermark = readWatermark(url?.searchParams.get('watermark'));
    if (url === null || conversationId === undefined || watermark === undefined)
      return { kind: 'refused', refusal: 'malformed' };
    const admission = await this.admissions.admit(url.searchParams.get('t') ?? undefined, conversationId);
    if (admission.kind === 'refused') return admission;
    if (!this.streams.hasRoom(conversationId)) return { kind: 'refused', refusal: 'tooMany' };
    return { kind: 'open', conversationId, watermark };
  }
}

function turnAway(socket: Duplex, refusal: Refusal): void {
  const status = statusOf(refusal);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
