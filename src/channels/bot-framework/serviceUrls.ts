/** Which addresses the bot may send replies to: the caller names one, and our token goes there (standards C3). */

/**
 * The hosts behind which Azure Bot Service has its connectors. Exact names: anybody may register one below
 * trafficmanager.net. Another documented host is one line here.
 */
const connectorHosts: ReadonlySet<string> = new Set([
  'smba.trafficmanager.net',
  'directline.botframework.com',
  'europe.directline.botframework.com',
  'asia.directline.botframework.com',
  'india.directline.botframework.com',
  'webchat.botframework.com',
  'europe.webchat.botframework.com',
  'india.webchat.botframework.com',
  'email.botframework.com',
  'facebook.botframework.com',
  'groupme.botframework.com',
  'kik.botframework.com',
  'line.botframework.com',
  'search.botframework.com',
  'skype.botframework.com',
  'slack.botframework.com',
  'sms.botframework.com',
  'telegram.botframework.com',
]);

const maximumLength = 300;
/** What the URL parser would quietly drop or turn round, and what has no place in a service address. */
const suspicious = /[\s\\@?#]|[^\x21-\x7e]/;

/** A service address of Azure Bot Service: https, the usual port, a known host; nothing otherwise. */
export function connectorServiceUrl(text: string): URL | undefined {
  const url = parse(text);
  const known = url?.protocol === 'https:' && url.port === '' && connectorHosts.has(url.hostname);
  return known ? url : undefined;
}

/** A service address on this machine, as the Emulator names it; nothing otherwise. */
export function loopbackServiceUrl(text: string): URL | undefined {
  const url = parse(text);
  const local = url !== undefined && /^https?:$/.test(url.protocol) && isLoopbackHost(url.hostname);
  return local ? url : undefined;
}

/** True for `localhost`, 127.0.0.0/8 and [::1], as a URL's hostname writes them. */
export function isLoopbackHost(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** True for the remote address of a connection from this machine. */
export function isLoopbackAddress(address: string | undefined): boolean {
  if (address === undefined) return false;
  return address === '::1' || /^(::ffff:)?127(\.\d{1,3}){3}$/.test(address);
}

function parse(text: string): URL | undefined {
  if (text.length > maximumLength || suspicious.test(text)) return undefined;
  return URL.parse(text) ?? undefined;
}
