/** Certificates for tests: an authority, one in between, and signers that are right or wrong in one respect. */
import './reflectMetadata';
import { X509Certificate, type webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

x509.cryptoProvider.set(globalThis.crypto);

type Keys = webcrypto.CryptoKeyPair;
const algorithm = {
  ...{ name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 2048 },
  publicExponent: new Uint8Array([1, 0, 1]),
};

interface Wanted {
  readonly host?: string;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  readonly isAuthority?: boolean;
}

interface Signer {
  readonly name: string;
  readonly keys: Keys;
}

export interface Made {
  readonly certificate: X509Certificate;
  readonly signer: Signer;
}

export async function makeCertificate(name: string, wanted: Wanted, issuer?: Signer): Promise<Made> {
  const keys = await globalThis.crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const { host, isAuthority = false } = wanted;
  const made = await x509.X509CertificateGenerator.create({
    subject: `CN=${name}`,
    issuer: `CN=${issuer?.name ?? name}`,
    notBefore: wanted.notBefore ?? new Date('2026-01-01T00:00:00Z'),
    notAfter: wanted.notAfter ?? new Date('2026-12-31T00:00:00Z'),
    publicKey: keys.publicKey,
    signingKey: (issuer?.keys ?? keys).privateKey,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(isAuthority, undefined, true),
      ...(host === undefined ? [] : [new x509.SubjectAlternativeNameExtension([{ type: 'dns', value: host }])]),
    ],
  });
  return { certificate: new X509Certificate(made.toString('pem')), signer: { name, keys } };
}

export async function signed(body: string | Uint8Array, { keys }: Signer): Promise<string> {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body);
  const signature = await globalThis.crypto.subtle.sign(algorithm.name, keys.privateKey, bytes);
  return Buffer.from(signature).toString('base64');
}
