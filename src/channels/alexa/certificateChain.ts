/** Believes a certificate for Alexa's signatures: in date, for the right host, and issued under a root that is trusted (standards C8). */
import { X509Certificate } from 'node:crypto';

const signer = 'echo-api.amazon.com';
/** Amazon sends three or four. */
const mostCertificates = 10;
const onePem = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;

/** The certificates in the order of the file, the signer's first; none where one cannot be read. */
export function readCertificates(pem: string): readonly X509Certificate[] {
  const found = pem.match(onePem) ?? [];
  if (found.length > mostCertificates) return [];
  try {
    return found.map((text) => new X509Certificate(text));
  } catch {
    return [];
  }
}

/** `now` in epoch milliseconds UTC. Whatever stands in the file beyond a trusted issuer is not looked at. */
export function isTrustedSigner(
  chain: readonly X509Certificate[],
  roots: readonly X509Certificate[],
  now: number,
): boolean {
  const [leaf] = chain;
  if (leaf === undefined || leaf.ca || leaf.publicKey.asymmetricKeyType !== 'rsa') return false;
  if (leaf.checkHost(signer, { subject: 'never', wildcards: false }) === undefined) return false;
  return isIssuedUnder(roots, chain, now);
}

function isIssuedUnder(
  roots: readonly X509Certificate[],
  [certificate, ...rest]: readonly X509Certificate[],
  now: number,
): boolean {
  if (certificate === undefined || !isInDate(certificate, now)) return false;
  if (roots.some((root) => isInDate(root, now) && isIssuedBy(certificate, root))) return true;
  const [issuer] = rest;
  return issuer !== undefined && isIssuedBy(certificate, issuer) && isIssuedUnder(roots, rest, now);
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

function isInDate({ validFromDate, validToDate }: X509Certificate, now: number): boolean {
  return validFromDate.getTime() <= now && now <= validToDate.getTime();
}
