/** Our embedded Direct Line 3.0: the routes and the stream that Web Chat and other Direct Line clients speak to. */
import type { IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http';
import type { Middleware } from 'botbuilder';
import type { Server } from 'restify';
import type { Assistant } from '../../bot/assistant';
import type { Clock } from '../../domain/clock/clock';
import type { ChatHistoryRepository, TurnLock } from '../../domain/conversations/ports';
import type { DeviceTokenKeeper } from '../../domain/identity/deviceTokenPorts';
import { InProcessAdapter } from '../turns/inProcessAdapter';
import { Admissions } from './admissions';
import { ChatTokens } from './chatTokens';
import { ConversationStreams } from './conversationStreams';
import { ConversationTurns } from './conversationTurns';
import { ChatCookies } from './cookies';
import { ActivityRoutes } from './activityRoutes';
import { type AzureDirectLine, AzureSessions } from './azureSessions';
import { ConversationRoutes } from './conversationRoutes';
import { EmbeddedSessions } from './embeddedSessions';
import { OriginPolicy } from './originPolicy';
import { PageSessionRoutes } from './pageSessionRoutes';
import type { PageSessions } from './pageSessions';
import { RouteTable } from './routeTable';
import { StreamSockets } from './streamSockets';

interface DirectLineParts {
  readonly assistant: Assistant;
  readonly history: ChatHistoryRepository;
  readonly turnLock: TurnLock;
  readonly clock: Clock;
  readonly deviceTokens: DeviceTokenKeeper;
  /** Signs the tokens; at least 64 hexadecimal digits. */
  readonly tokenKey: string;
  /** Where customers find us, such as `https://chat.example.com`; a loopback address stands for all its names. */
  readonly publicUrl: string;
  /** Origins of other sites whose pages may speak with us. */
  readonly allowedOrigins: readonly string[];
  /** Takes card numbers and the like, typed by mistake, out of what is kept. */
  readonly redact: (text: string) => string;
  /** Renders replies, among others; runs in every turn. */
  readonly middleware: readonly Middleware[];
  /** Where our page is to speak through Azure; our own Direct Line stays for others. */
  readonly azure?: AzureDirectLine | undefined;
  /** Told of every surprise; must not throw. */
  readonly onSurprise: (error: unknown) => void;
  /** How many trusted proxies stand before us, for telling clients' addresses apart; none unless given. */
  readonly trustedProxies?: number;
  /** How often the store is asked for turns run by other processes; not at all unless given. */
  readonly pollMilliseconds?: number;
}

export class DirectLineChannel {
  /** For what runs turns of web chat inside this process, past HTTP but not past the channel. */
  readonly turns: ConversationTurns;
  private readonly cookies: ChatCookies;
  private readonly admissions: Admissions;
  private readonly streams: ConversationStreams;
  private readonly sockets: StreamSockets;
  private readonly tokens: ChatTokens;
  private readonly origins: OriginPolicy;

  constructor(private readonly parts: DirectLineParts) {
    const { history, clock, onSurprise } = parts;
    this.origins = new OriginPolicy(parts.publicUrl, parts.allowedOrigins);
    this.cookies = new ChatCookies(parts.publicUrl.startsWith('https:'), parts.deviceTokens);
    this.tokens = new ChatTokens(parts.tokenKey, clock);
    this.admissions = new Admissions(this.tokens, history, clock);
    this.streams = new ConversationStreams(history, onSurprise, parts.pollMilliseconds);
    this.sockets = new StreamSockets(this.origins, this.admissions, this.streams, onSurprise);
    this.turns = new ConversationTurns({
      ...parts,
      adapter: new InProcessAdapter(parts.middleware),
      streams: this.streams,
    });
  }

  /** Adds the routes under `/v3/directline` and `/chat`. */
  mount(server: Server): void {
    const { turns, tokens, cookies, admissions, origins } = this;
    const { history, clock } = this.parts;
    const table = new RouteTable(server, origins, this.parts.onSurprise, this.parts.trustedProxies ?? 0);
    new ConversationRoutes({ turns, tokens, cookies, admissions, origins }).addTo(table);
    new ActivityRoutes(turns, admissions, history, this.parts.trustedProxies ?? 0).addTo(table);
    new PageSessionRoutes(this.pageSessions(), origins, clock).addTo(table);
  }

  private pageSessions(): PageSessions {
    const { turns, tokens, cookies } = this;
    const { azure, history, tokenKey, publicUrl, onSurprise } = this.parts;
    if (azure === undefined) return new EmbeddedSessions({ turns, tokens, cookies, history });
    return new AzureSessions({ azure, cookies, key: tokenKey, publicUrl, onSurprise });
  }

  /** Takes the server's WebSocket upgrades. */
  attachSockets(server: HttpServer): void {
    this.sockets.attach(server);
  }

  /** Gives the browser that asks for a page of ours its device cookie; its hash. */
  ensureDevice(request: IncomingMessage, response: ServerResponse): Promise<string> {
    return this.cookies.ensureDevice(request, response);
  }

  /** False for what a page of another site has sent. */
  isOwnPage(request: IncomingMessage): boolean {
    return this.origins.isOwnPage(request);
  }

  /** The device of the browser that asks; undefined where it has none that is good. */
  deviceHash(request: IncomingMessage): Promise<string | undefined> {
    return this.cookies.deviceHash(request);
  }

  /** Forgets which conversations there are, for when the store was emptied. */
  forgetConversations(): void {
    this.admissions.forgetAll();
  }

  /** Closes the streams; their clients come back when the service does. */
  close(): void {
    this.streams.close();
  }
}
