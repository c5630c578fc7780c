/** Alexa's signature over the raw body of a request, by a certificate that is downloaded once and believed as long as it holds (standards C8). */
import { X509Certificate, verify } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { rootCertificates } from 'node:tls';
import type { Clock } from '../../domain/clock/clock';
import { isTrustedSigner, readCertificates } from './certificateChain';
import { certificateUrl } from './certificateUrl';
import { downloadCertificate } from './downloadCertificate';

export const certificateUrlHeader = 'signaturecertchainurl';
export const signatureHeader = 'signature-256';

export interface SignatureParts {
  readonly clock: Clock;
  /** Replaced by tests, and by the demo for the desk's own certificate; the text of a PEM file. */
  readonly download?: (url: string) => Promise<string>;
  /** The authorities that Node trusts where it is left out. */
  readonly roots?: readonly X509Certificate[];
}

/** Amazon uses one at a time, and two around a change. */
const mostKept = 8;
/** Base64 of a signature by an RSA key of up to 8,192 bits. */
const signatureForm = /^[A-Za-z0-9+/]{86,1366}={0,2}$/;

export class SignatureVerifier {
  private readonly kept = new Map<string, Promise<readonly X509Certificate[]>>();
  private ownRoots: readonly X509Certificate[] | undefined;

  constructor(private readonly parts: SignatureParts) {}

  /** True only for exactly these bytes, signed by Alexa; never throws. */
  async isSigned(headers: IncomingHttpHeaders, body: Buffer): Promise<boolean> {
    const address = headers[certificateUrlHeader];
    const signature = headers[signatureHeader];
    if (typeof address !== 'string' || typeof signature !== 'string' || !signatureForm.test(signature)) return false;
    const url = certificateUrl(address);
    const chain = url === undefined ? undefined : await this.trustedChain(url).catch(() => undefined);
    const key = chain?.[0]?.publicKey;
    return key !== undefined && verify('RSA-SHA256', body, key, Buffer.from(signature, 'base64'));
  }

  /** Dates are looked at anew each time: a certificate in use may run out. */
  private async trustedChain(url: string): Promise<readonly X509Certificate[] | undefined> {
    const chain = await this.chain(url);
    if (isTrustedSigner(chain, this.roots(), this.parts.clock.now())) return chain;
    this.kept.delete(url);
    return undefined;
  }

  /** Requests that come at the same time wait for one download; one that failed is not kept. */
  private chain(url: string): Promise<readonly X509Certificate[]> {
    const known = this.kept.get(url);
    if (known !== undefined) return known;
    const { download = downloadCertificate } = this.parts;
    const coming = download(url).then(readCertificates);
    this.keep(url, coming);
    coming.catch(() => this.kept.delete(url));
    return coming;
  }

  private keep(url: string, chain: Promise<readonly X509Certificate[]>): void {
    const [oldest] = this.kept.keys();
    if (this.kept.size >= mostKept && oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(url, chain);
  }

  private roots(): readonly X509Certificate[] {
    return (this.ownRoots ??= this.parts.roots ?? rootCertificates.map((pem) => new X509Certificate(pem)));
  }
}
