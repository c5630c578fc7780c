/** Tells whether the same words were said before, without keeping them: the key lives and dies with the process. */
import { randomBytes } from 'node:crypto';
import { KeyedDigest } from '../keyedDigest';

const digests = new KeyedDigest(randomBytes(32));
const kept = 8;

/** Case, white space and the sign at the end make no other words. */
export function markOf(words: string): string {
  const plain = words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[.!? ]+$/, '')
    .trim();
  return digests.of(plain).slice(0, kept);
}
