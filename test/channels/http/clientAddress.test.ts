/** Which network a request is counted for. */
import { describe, expect, it } from '@jest/globals';
import { clientAddress, sourceHashOf } from '../../../src/channels/http/clientAddress';

const from = (remoteAddress: string, forwarded?: string) => ({
  socket: { remoteAddress },
  headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
});
const hash = (remoteAddress: string, forwarded?: string, proxies = 0) =>
  sourceHashOf(from(remoteAddress, forwarded), proxies);

describe('the address of a client', () => {
  it('is believed only as far as the trusted proxies go', () => {
    const request = from('10.0.0.1', '198.51.100.7, 203.0.113.9');
    expect([0, 1, 2, 3].map((proxies) => clientAddress(request, proxies))).toEqual([
      ...['10.0.0.1', '203.0.113.9', '198.51.100.7'],
      '10.0.0.1',
    ]);
  });

  it('counts for itself, in either spelling of IPv4', () => {
    expect(hash('203.0.113.9')).toBe(hash('::ffff:203.0.113.9'));
    expect(hash('203.0.113.9')).not.toBe(hash('203.0.113.8'));
    expect(hash('10.0.0.1', '203.0.113.9', 1)).toBe(hash('203.0.113.9'));
    expect(hash('203.0.113.9')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('counts for the whole network in IPv6, however it is written', () => {
    const same = ['2001:db8:1:2::1', '2001:DB8:1:2:3:4:5:6', '2001:0db8:0001:0002::', '2001:db8:1:2::%eth0'];
    expect(new Set(same.map((address) => hash(address))).size).toBe(1);
    expect(hash('2001:db8:1:3::1')).not.toBe(hash('2001:db8:1:2::1'));
    expect(hash('2001:db8::1')).toBe(hash('2001:db8:0:0:9::'));
  });

  it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1', ''])('counts for nobody where it is this machine: %j', (address) => {
    expect(hash(address)).toBeUndefined();
  });
});
