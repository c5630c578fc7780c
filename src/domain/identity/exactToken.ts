/** Base64 decoders let pass what no encoder writes, padding and spare bits at the end: a signed token has one spelling. */
export function isExactToken(token: string): boolean {
  return token.split('.').every((part) => Buffer.from(part, 'base64url').toString('base64url') === part);
}
