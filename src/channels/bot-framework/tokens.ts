/** A first look at a bearer token, unverified: refuses what the SDK would let through or grow fat on (standards C1, C2). */

/** What a token claims to be; the SDK then verifies that claim. */
type TokenKind = 'channel' | 'emulator' | 'none';

const channelIssuer = 'https://api.botframework.com';
const maximumLength = 8192;

/**
 * A channel's token must name its issuer and an end, and our caller's service address; the SDK checks the address only where
 * the activity has one, and takes a token without an end. One with a tenant is none of theirs: the SDK would add that
 * tenant to its list of trusted issuers before it has verified anything.
 */
export function tokenKind(authorization: string | undefined, appId: string, serviceUrl: string): TokenKind {
  const claims = readClaims(authorization);
  if (claims === undefined || typeof claims.exp !== 'number') return 'none';
  if (claims.aud !== appId) return 'none';
  if (claims.iss !== channelIssuer) return typeof claims.tid === 'string' ? 'emulator' : 'none';
  return claims.tid === undefined && claims.serviceurl === serviceUrl ? 'channel' : 'none';
}

function readClaims(authorization: string | undefined): Record<string, unknown> | undefined {
  if (authorization === undefined || authorization.length > maximumLength) return undefined;
  const [, payload] = /^Bearer [\w-]+\.([\w-]+)\.[\w-]+$/.exec(authorization) ?? [];
  if (payload === undefined) return undefined;
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    return typeof claims === 'object' && claims !== null ? (claims as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
