import { describe, expect, it } from '@jest/globals';
import {
  connectorServiceUrl,
  isLoopbackAddress,
  loopbackServiceUrl,
} from '../../../src/channels/bot-framework/serviceUrls';
import { hostileServiceUrls } from './hostileServiceUrls';

describe('service addresses of Azure Bot Service', () => {
  it.each([
    'https://smba.trafficmanager.net/amer/',
    'https://smba.trafficmanager.net/emea/0b1c/',
    'https://directline.botframework.com/',
    'https://europe.webchat.botframework.com',
    'HTTPS://Slack.BotFramework.com/',
  ])('takes %s', (url) => {
    expect(connectorServiceUrl(url)?.protocol).toBe('https:');
  });

  it.each(hostileServiceUrls)('refuses %s', (url) => {
    expect(connectorServiceUrl(url)).toBeUndefined();
  });

  it.each(['http://localhost:3978', 'http://127.0.0.1:1', 'https://[::1]:5000/'])('refuses this machine: %s', (url) => {
    expect(connectorServiceUrl(url)).toBeUndefined();
  });
});

describe('service addresses on this machine', () => {
  it.each([
    'http://localhost:51234',
    'http://127.0.0.1:9000/',
    'http://127.8.9.10:80',
    'http://[::1]:4000',
    'https://localhost',
  ])('takes %s', (url) => {
    expect(loopbackServiceUrl(url)).toBeDefined();
  });

  it.each([...hostileServiceUrls, 'https://smba.trafficmanager.net/amer/', 'https://directline.botframework.com/'])(
    'refuses %s',
    (url) => {
      expect(loopbackServiceUrl(url)).toBeUndefined();
    },
  );
});

it.each([
  ['127.0.0.1', true],
  ['127.200.3.4', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['10.0.0.5', false],
  ['::ffff:10.0.0.5', false],
  ['128.0.0.1', false],
  ['1270.0.0.1', false],
  ['fe80::1', false],
  [undefined, false],
])('knows whether %s is this machine', (address, local) => {
  expect(isLoopbackAddress(address)).toBe(local);
});
