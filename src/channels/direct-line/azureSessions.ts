/**
 * Page sessions over Azure's Direct Line: this service asks for the token, so that the secret never leaves it, and pins the
 * user (standards C3b). No device can be stamped on what Azure delivers; the pinned user stands for the device instead.
 */
import { createHmac, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { decodeJwt } from 'jose';
import { z } from 'zod';
import type { ChatCookies } from './cookies';
import type { PageSession, PageSessions } from './pageSessions';

export interface AzureDirectLine {
  readonly secret: string;
  /** Such as `https://directline.botframework.com/v3/directline`. */
  readonly url: string;
}

interface AzureSessionsParts {
  readonly azure: AzureDirectLine;
  readonly cookies: ChatCookies;
  /** Makes users out of devices; hexadecimal digits. */
  readonly key: string;
  /** Where our page is; the token works on no other. */
  readonly publicUrl: string;
  readonly onSurprise: (error: unknown) => void;
}

const grantSchema = z.object({ conversationId: z.string().min(1), token: z.string().min(1) });
const claimsSchema = z.object({ conv: z.string(), user: z.string() });
/** Longer than any token of Azure's, and nothing in it that could leave a header. */
const tokenPattern = /^[\w.~+/=-]{1,3500}$/;
const answerMilliseconds = 10_000;

type Grant = z.infer<typeof grantSchema>;

export class AzureSessions implements PageSessions {
  constructor(private readonly parts: AzureSessionsParts) {}

  async open(request: IncomingMessage, response: ServerResponse, startOver: boolean): Promise<PageSession> {
    const { cookies, azure } = this.parts;
    const earlier = this.earlierToken(request);
    if (startOver && earlier !== undefined) await this.leave(earlier);
    const resumed = startOver || earlier === undefined ? undefined : await this.refresh(earlier);
    const { conversationId, token } = resumed ?? (await this.generate(request));
    cookies.setConversation(response, token);
    return { conversationId, token, resumed: resumed !== undefined, domain: azure.url };
  }

  private earlierToken(request: IncomingMessage): string | undefined {
    const token = this.parts.cookies.conversation(request);
    return token !== undefined && tokenPattern.test(token) ? token : undefined;
  }

  private async generate(request: IncomingMessage): Promise<Grant> {
    const { azure, publicUrl } = this.parts;
    const user = { id: await this.userOf(request) };
    const body = { user, trustedOrigins: [new URL(publicUrl).origin] };
    const response = await this.post('tokens/generate', azure.secret, body);
    if (!response.ok) throw new Error(`Azure's Direct Line answered ${response.status} to a request for a token`);
    return grantSchema.parse(await response.json());
  }

  /** `undefined` where the token has run out: the page begins anew. */
  private async refresh(token: string): Promise<Grant | undefined> {
    const response = await this.post('tokens/refresh', token);
    return response.ok ? grantSchema.parse(await response.json()) : undefined;
  }

  /** Tells the assistant; where that fails the customer still gets a new conversation, and nobody has the way to the old one. */
  private async leave(token: string): Promise<void> {
    try {
      const { conv, user } = claimsSchema.parse(decodeJwt(token));
      const path = `conversations/${encodeURIComponent(conv)}/activities`;
      await this.post(path, token, { type: 'endOfConversation', from: { id: user } });
    } catch (error) {
      this.parts.onSurprise(error);
    }
  }

  private post(path: string, bearer: string, body: object = {}): Promise<Response> {
    return fetch(`${this.parts.azure.url}/${path}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${bearer}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(answerMilliseconds),
    });
  }

  /** The same for the same browser, because the user is all that is left of the device on its way through Azure. */
  private async userOf(request: IncomingMessage): Promise<string> {
    const device = await this.parts.cookies.deviceHash(request);
    if (device === undefined) return `dl_${randomUUID()}`;
    return `dl_${createHmac('sha256', Buffer.from(this.parts.key, 'hex')).update(`user of ${device}`).digest('hex')}`;
  }
}
