/** Signs requests as Alexa does, with a key and certificates of the service's own making: for the tester's desk in the demo only. */
import { type KeyObject, X509Certificate, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { certificateUrlHeader, signatureHeader } from './signature';

interface DemoIdentity {
  readonly root: X509Certificate;
  /** The certificate of the signer, as PEM. */
  readonly pem: string;
  readonly key: KeyObject;
}

/** Where the certificate pretends to be; nobody downloads it. */
export const demoCertificateUrl = 'https://s3.amazonaws.com/echo.api/demo-of-this-service.pem';

/** Its keys are made when they are first needed, and live as long as the process. */
export class DemoSigner {
  private made: DemoIdentity | undefined;

  /** The authority to trust, for requests from this machine only, and the certificate under it. */
  get identity(): DemoIdentity {
    return (this.made ??= newIdentity());
  }

  headersFor(body: string): Readonly<Record<string, string>> {
    return {
      'content-type': 'application/json; charset=utf-8',
      [certificateUrlHeader]: demoCertificateUrl,
      [signatureHeader]: sign('RSA-SHA256', Buffer.from(body), this.identity.key).toString('base64'),
    };
  }
}

function newIdentity(): DemoIdentity {
  const [authority, signer] = [newKeys(), newKeys()];
  const issuer = { name: 'Demo authority of this service', key: authority.privateKey };
  const root = certificate({ name: issuer.name, publicKey: authority.publicKey, issuer, extension: authorityOnly() });
  const host = forHost('echo-api.amazon.com');
  const leaf = certificate({ name: 'Demo signer', publicKey: signer.publicKey, issuer, extension: host });
  return { root: new X509Certificate(root), pem: new X509Certificate(leaf).toString(), key: signer.privateKey };
}

function newKeys(): { readonly publicKey: KeyObject; readonly privateKey: KeyObject } {
  return generateKeyPairSync('rsa', { modulusLength: 2048 });
}

interface NewCertificate {
  readonly name: string;
  readonly publicKey: KeyObject;
  readonly issuer: { readonly name: string; readonly key: KeyObject };
  readonly extension: Buffer;
}

/** X.509 version 3 in DER (RFC 5280), good from 2000 to 2099: testers move the clock. */
function certificate({ name, publicKey, issuer, extension }: NewCertificate): Buffer {
  const version = der(0xa0, der(0x02, Buffer.from([2])));
  const serial = der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(15)]));
  const validity = sequence(generalizedTime('20000101000000Z'), generalizedTime('20991231235959Z'));
  const spki = publicKey.export({ format: 'der', type: 'spki' });
  const subject = sequence(
    ...[version, serial, rsaSha256, named(issuer.name), validity, named(name), spki],
    der(0xa3, sequence(extension)),
  );
  const signature = sign('RSA-SHA256', subject, issuer.key);
  return sequence(subject, rsaSha256, der(0x03, Buffer.concat([Buffer.from([0]), signature])));
}

function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

function objectId(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'));
}

const rsaSha256 = sequence(objectId('2a864886f70d01010b'), der(0x05, Buffer.alloc(0)));

function named(commonName: string): Buffer {
  return sequence(der(0x31, sequence(objectId('550403'), der(0x0c, Buffer.from(commonName)))));
}

function generalizedTime(text: string): Buffer {
  return der(0x18, Buffer.from(text));
}

/** basicConstraints: an authority. */
function authorityOnly(): Buffer {
  return sequence(objectId('551d13'), der(0x04, sequence(der(0x01, Buffer.from([0xff])))));
}

/** subjectAltName: one host. */
function forHost(host: string): Buffer {
  return sequence(objectId('551d11'), der(0x04, sequence(der(0x82, Buffer.from(host)))));
}
