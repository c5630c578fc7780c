/** Which addresses the certificates of Alexa's signatures may come from (standards C8). */

/** As it is written: another spelling of the same host is nobody we know. */
const start = /^https:\/\/s3\.amazonaws\.com(?::443)?\//;
const folder = '/echo.api/';
/** A slash or a dot in disguise: the server may see another folder than we do. */
const disguised = /%(?:2f|5c|2e)/i;
const longestAddress = 512;

/** The address with its path normalised; undefined where a rule is broken. */
export function certificateUrl(text: string): string | undefined {
  if (text.length > longestAddress || !start.test(text) || disguised.test(text)) return undefined;
  const url = URL.parse(text);
  if (url === null || url.search !== '' || url.hash !== '' || url.username !== '') return undefined;
  return url.pathname.startsWith(folder) && url.pathname.length > folder.length ? url.href : undefined;
}
