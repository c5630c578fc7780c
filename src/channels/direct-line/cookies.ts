/** The two cookies of web chat: which device this is, and which conversation its page was in. Scripts can read neither. */
import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { DeviceTokenKeeper, ShownDevice } from '../../domain/identity/deviceTokenPorts';
import { deviceCookieSeconds, resumeCookieSeconds } from './limits';

/**
 * What a device is called for as long as the browser keeps it and, once it has been registered, a part that changes with
 * use; each is 32 random bytes in base64url.
 */
const deviceToken = /^([\w-]{43})(\.[\w-]{43})?$/;

interface DeviceCookie extends ShownDevice {
  readonly value: string;
  readonly name: string;
}

export class ChatCookies {
  private readonly prefix: string;

  /** With https the browser is told to keep the cookies to this host and to encrypted connections (standards A10). */
  constructor(
    private readonly secure: boolean,
    private readonly keeper: DeviceTokenKeeper,
  ) {
    this.prefix = secure ? '__Host-' : '';
  }

  /**
   * Gives a browser a device cookie that has none or a bad one, renews a registered one and lets any other live on; the
   * device's hash. Called with pages.
   */
  async ensureDevice(request: IncomingMessage, response: ServerResponse): Promise<string> {
    const held = this.device(request) ?? newDevice();
    const renewed = readDevice(`${held.name}.${newPart()}`);
    const outcome = await this.keeper.renew(held, renewed.tokenHash);
    const device = { good: held, renewed, refused: newDevice() }[outcome];
    // Lax, because a link from elsewhere must not make the page hand out a new one in place of one it did not see.
    this.set(response, 'device', device.value, 'lax', deviceCookieSeconds);
    return device.deviceHash;
  }

  /** What a device is known by, which never leads back to its cookie; absent where the browser sent none, or a bad one. */
  async deviceHash(request: IncomingMessage): Promise<string | undefined> {
    const device = this.device(request);
    if (device === undefined) return undefined;
    return (await this.keeper.check(device)) === 'good' ? device.deviceHash : undefined;
  }

  conversation(request: IncomingMessage): string | undefined {
    return this.read(request, 'conversation');
  }

  /** `token` lets a reload continue; it dies half an hour after the page was last open. */
  setConversation(response: ServerResponse, token: string): void {
    this.set(response, 'conversation', token, 'strict', resumeCookieSeconds);
  }

  private device(request: IncomingMessage): DeviceCookie | undefined {
    const value = this.read(request, 'device');
    return value !== undefined && deviceToken.test(value) ? readDevice(value) : undefined;
  }

  private read(request: IncomingMessage, name: string): string | undefined {
    const header = request.headers.cookie;
    return header === undefined ? undefined : parseCookie(header)[`${this.prefix}${name}`];
  }

  private set(response: ServerResponse, name: string, value: string, sameSite: 'lax' | 'strict', maxAge: number): void {
    const cookie = stringifySetCookie({
      name: `${this.prefix}${name}`,
      value,
      httpOnly: true,
      secure: this.secure,
      sameSite,
      maxAge,
      path: '/',
    });
    response.appendHeader('Set-Cookie', cookie);
  }
}

function newPart(): string {
  return randomBytes(32).toString('base64url');
}

function newDevice(): DeviceCookie {
  return readDevice(newPart());
}

function readDevice(value: string): DeviceCookie {
  const [name = ''] = value.split('.');
  return { value, name, deviceHash: hashOf(name), tokenHash: hashOf(value) };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
