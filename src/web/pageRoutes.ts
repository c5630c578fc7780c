/** Serves the page and its files, with headers that let it do no more than it needs (standards D10). */
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import type { Request, Response, Server } from 'restify';

interface PageFacts {
  readonly phone: string;
  readonly hours: string;
  /** Where customers find everything else. */
  readonly helpUrl: string;
  readonly privacyUrl: string;
  readonly agreementUrl: string;
}

interface PageParts {
  /** The folder that the build fills (`dist/web`). */
  readonly folder: string;
  readonly publicUrl: string;
  readonly facts: PageFacts;
  /** The Direct Line of Azure, where the page speaks to that. */
  readonly azureDirectLineUrl?: string | undefined;
  /** Gives the browser its device cookie. */
  readonly ensureDevice: (request: IncomingMessage, response: ServerResponse) => Promise<unknown>;
  /** Told where that was not possible: the page is shown all the same. */
  readonly onSurprise: (error: unknown) => void;
}

interface Asset {
  readonly type: string;
  readonly etag: string;
  /** By content encoding, the best first; the last is the file as it is. */
  readonly encodings: readonly { readonly name: string; readonly content: Buffer }[];
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};
const encodings = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
  { name: 'identity', suffix: '' },
] as const;

export class PageRoutes {
  private readonly assets: ReadonlyMap<string, Asset>;
  private readonly html: string;

  /** Throws where the build has not been run. */
  constructor(private readonly parts: PageParts) {
    this.assets = readAssets(parts.folder);
    this.html = fillIn(readFileSync(join(parts.folder, 'index.html'), 'utf8'), {
      ...parts.facts,
      phoneDigits: parts.facts.phone.replace(/[^\d+]/g, ''),
    });
  }

  addTo(server: Server): void {
    server.get('/', this.page);
    server.get('/assets/:name', this.asset);
  }

  private page = async (request: Request, response: Response): Promise<void> => {
    const nonce = randomBytes(16).toString('base64');
    await this.parts.ensureDevice(request, response).catch(this.parts.onSurprise);
    this.setHeaders(response);
    const headers = {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': contentPolicy(nonce, connectionsOf(this.parts)),
      'Permissions-Policy': 'microphone=(self), camera=(), geolocation=(), payment=(), usb=()',
      'Cross-Origin-Opener-Policy': 'same-origin',
    };
    end(response, 200, headers, fillIn(this.html, { nonce }));
  };

  private asset = async (request: Request, response: Response): Promise<void> => {
    const { name } = request.params as { name: string };
    const asset = this.assets.get(name);
    this.setHeaders(response);
    if (asset === undefined) return end(response, 404, { 'Content-Type': 'text/plain' }, 'Not found');
    const common = { ETag: asset.etag, 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding' };
    if (request.headers['if-none-match'] === asset.etag) return end(response, 304, common);
    const { name: encoding, content } = choose(asset, String(request.headers['accept-encoding'] ?? ''));
    const encoded = encoding === 'identity' ? {} : { 'Content-Encoding': encoding };
    const headers = { ...common, ...encoded, 'Content-Type': asset.type, 'Content-Length': content.length };
    end(response, 200, headers, content);
  };

  private setHeaders(response: Response): void {
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    response.setHeader('X-Frame-Options', 'DENY');
  }
}

/** Not chained: the server's own `writeHead` gives nothing back. */
function end(response: ServerResponse, status: number, headers: OutgoingHttpHeaders, body?: string | Buffer): void {
  response.writeHead(status, headers);
  response.end(body);
}

/** The hash of nothing: Web Chat makes one empty style element before it fills it by script. */
const emptyStyle = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';

/** Scripts and styles of our own only; Web Chat's own styles carry the nonce. */
function contentPolicy(nonce: string, connections: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}' '${emptyStyle}'`,
    "img-src 'self' data: blob:",
    `connect-src 'self' ${connections}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Where the page may call: our own sockets, and Azure where it speaks to that. */
function connectionsOf({ publicUrl, azureDirectLineUrl }: PageParts): string {
  const { origin } = new URL(publicUrl);
  const azure = azureDirectLineUrl && new URL(azureDirectLineUrl).origin;
  return [socketOf(origin), ...(azure ? [azure, socketOf(azure)] : [])].join(' ');
}

function socketOf(origin: string): string {
  return origin.replace(/^http/, 'ws');
}

function readAssets(folder: string): ReadonlyMap<string, Asset> {
  const names = readdirSync(folder).filter((name) => extname(name) in types);
  return new Map(names.map((name) => [name, readAsset(folder, name)]));
}

function readAsset(folder: string, name: string): Asset {
  const present = new Set(readdirSync(folder));
  const available = encodings.filter(({ suffix }) => present.has(name + suffix));
  const content = readFileSync(join(folder, name));
  const digest = createHash('sha256').update(content).digest('base64url').slice(0, 27);
  return {
    type: types[extname(name)] ?? 'application/octet-stream',
    etag: `"${digest}"`,
    encodings: available.map(({ name: encoding, suffix }) => ({
      name: encoding,
      content: suffix === '' ? content : readFileSync(join(folder, name + suffix)),
    })),
  };
}

function choose(asset: Asset, accepted: string): { readonly name: string; readonly content: Buffer } {
  const wanted = asset.encodings.find(({ name }) => name === 'identity' || accepts(accepted, name));
  if (wanted === undefined) throw new Error('An asset without its plain form');
  return wanted;
}

function accepts(accepted: string, encoding: string): boolean {
  const entry = accepted.split(',').find((part) => part.trim().split(';')[0]?.trim() === encoding);
  return entry !== undefined && !/;\s*q=0(\.0+)?\s*$/.test(entry);
}

/** Puts values into `{{name}}` places, safe for HTML text and attributes. */
function fillIn(html: string, values: Readonly<Record<string, string>>): string {
  return html.replace(/\{\{(\w+)\}\}/g, (place, name: string) => {
    const value = values[name];
    return value === undefined ? place : escapeHtml(value);
  });
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
