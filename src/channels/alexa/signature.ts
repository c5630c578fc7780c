/** Alexa's signature over the raw body of a request, by a certificate of Alexa's (standards C8). */
import { verify } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { certificateUrl } from './certificateUrl';
import { SignerCertificates, type SignerCertificatesParts } from './signerCertificates';

export const certificateUrlHeader = 'signaturecertchainurl';
export const signatureHeader = 'signature-256';

/** Base64 of a signature by an RSA key of up to 8,192 bits. */
const signatureForm = /^[A-Za-z0-9+/]{86,1366}={0,2}$/;

export class SignatureVerifier {
  private readonly certificates: SignerCertificates;

  constructor(parts: SignerCertificatesParts) {
    this.certificates = new SignerCertificates(parts);
  }

  /** True only for exactly these bytes, signed by Alexa; never throws. `sender` is whom failures are counted against. */
  async isSigned(headers: IncomingHttpHeaders, body: Buffer, sender: string): Promise<boolean> {
    const address = headers[certificateUrlHeader];
    const signature = headers[signatureHeader];
    if (typeof address !== 'string' || typeof signature !== 'string' || !signatureForm.test(signature)) return false;
    const url = certificateUrl(address);
    const chain = url === undefined ? undefined : await this.certificates.find(url, sender);
    const key = chain?.[0]?.publicKey;
    return key !== undefined && verify('RSA-SHA256', body, key, Buffer.from(signature, 'base64'));
  }
}
