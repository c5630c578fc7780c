import { describe, expect, it } from '@jest/globals';
import { readRecoveryCode } from '../../src/domain/credentials/recoveryCodes';
import { matchingTotpStep, toBase32, totpCode, totpStep, totpUri } from '../../src/domain/credentials/totp';
import { qrCodeSvg } from '../../src/security/qrCode';

const secret = Buffer.from('12345678901234567890');

describe('codes of authenticator apps', () => {
  it.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('RFC 6238 appendix B: at %d s %s', (seconds, code) => {
    expect(totpCode(secret, totpStep(seconds * 1_000), 8)).toBe(code);
    expect(totpCode(secret, totpStep(seconds * 1_000))).toBe(code.slice(2));
  });

  it.each([
    [-2, false],
    [-1, true],
    [0, true],
    [1, true],
    [2, false],
  ])('a clock that is %d steps off: %s', (steps, isTaken) => {
    const now = 1_700_000_010_000;
    const typed = totpCode(secret, totpStep(now) + steps);
    expect(matchingTotpStep(secret, typed, now)).toBe(isTaken ? totpStep(now) + steps : undefined);
  });

  it.each(['', '12345', '1234567', 'abcdef'])('takes no %j', (typed) => {
    expect(matchingTotpStep(secret, typed, 59_000)).toBeUndefined();
  });

  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('RFC 4648: %j in base32 is %s', (text, base32) => {
    expect(toBase32(Buffer.from(text))).toBe(base32);
  });

  it('names issuer and login in the URI, escaped', () => {
    expect(totpUri(secret, { issuer: 'MINI Financial Services', username: 'dana+1@x' })).toBe(
      'otpauth://totp/MINI%20Financial%20Services:dana%2B1%40x?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=MINI%20Financial%20Services',
    );
  });

  it('draws the URI as a picture that names itself and loads nothing', () => {
    const svg = qrCodeSvg(totpUri(secret, { issuer: 'MINI', username: 'dana' }), 'Your key <1>');
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 \d+ \d+" role="img"/);
    expect(svg).toContain('<title>Your key &lt;1></title>');
    expect(svg).not.toMatch(/href|script|url\(/);
  });

  it.each([
    ['abcde-fghij', 'ABCDEFGHIJ'],
    ['ABCDE FGHIJ', 'ABCDEFGHIJ'],
    ['ABCDE', undefined],
    ['ABCDE-FGHI1', undefined],
  ])('reads the recovery code %j as %s', (typed, read) => {
    expect(readRecoveryCode(typed)).toBe(read);
  });
});
