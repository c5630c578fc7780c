/** Downloads a file of certificates, within a time and a size, from exactly the address it is given. */

const timeoutMilliseconds = 2_000;
const maximumBytes = 64 * 1024;

/** Throws where it is not there, too long or too slow; redirects are not followed. */
export async function downloadCertificate(url: string): Promise<string> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(timeoutMilliseconds) });
  if (!response.ok || response.body === null) throw new Error(`The certificate's server answered ${response.status}`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maximumBytes) throw new Error('The certificate is too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('latin1');
}
