import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readActivity } from '../../../src/channels/bot-framework/mapping';
import { connectorServiceUrl, loopbackServiceUrl } from '../../../src/channels/bot-framework/serviceUrls';
import { tokenKind } from '../../../src/channels/bot-framework/tokens';
import { type Connector, type Endpoint, message, post, startConnector, startEndpoint } from './messagesEndpoint';

let endpoint: Endpoint;
let connector: Connector;

beforeAll(async () => {
  [endpoint, connector] = await Promise.all([startEndpoint(), startConnector()]);
});
afterAll(() => Promise.all([endpoint.close(), connector.close()]));

const fields = Object.keys(message('x'));
/** An activity with one to three of its fields replaced by anything. */
const mutated = fc
  .dictionary(fc.constantFrom(...fields, 'value', 'channelData', 'membersAdded', 'locale'), fc.jsonValue(), {
    minKeys: 1,
    maxKeys: 3,
  })
  .map((changes) => ({ ...message('http://localhost:1'), ...changes }));

it('reads or refuses whatever comes, and never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), mutated), (body) => {
      const activity = readActivity(body);
      if (activity === undefined) return;
      expect(typeof activity.type).toBe('string');
      expect(activity.conversation.id.length).toBeGreaterThan(0);
      expect((activity.text ?? '').length).toBeLessThanOrEqual(2000);
    }),
    { numRuns: 20_000 },
  );
});

it('takes no address for both this machine’s and a channel’s, nor a token for anything by chance', () => {
  const host = fc.oneof(
    fc.webAuthority({ withIPv4: true, withIPv6: true, withUserInfo: true, withPort: true }),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.constantFrom('http://', 'https://', ''), host, fc.string(), (scheme, authority, token) => {
      const url = scheme + authority;
      expect([connectorServiceUrl(url), loopbackServiceUrl(url)]).toContain(undefined);
      expect(connectorServiceUrl(url)).toBeUndefined();
      expect(tokenKind(`Bearer ${token}`, 'app', url)).toBe('none');
    }),
    { numRuns: 20_000 },
  );
});

it('answers mutated activities with one of its fixed bodies, and never breaks', async () => {
  const codes = new Set<unknown>();
  await fc.assert(
    fc.asyncProperty(mutated, async (activity) => {
      const posted = await post(endpoint.port, { ...activity, serviceUrl: connector.serviceUrl });
      codes.add(posted.status);
      expect([200, 400]).toContain(posted.status);
    }),
    { numRuns: 300 },
  );
  expect(endpoint.surprises).toEqual([]);
  expect(codes).toEqual(new Set([200, 400]));
});
