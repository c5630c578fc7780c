/** Hashes secrets as the service does, but quickly: what is tested is not how long a guess takes. */
import type { Foundation } from '../../src/foundation';
import { Argon2Hasher } from '../../src/security/argon2Hasher';

const parameters = { memoryCost: 64, timeCost: 1, parallelism: 1 };

export function weakHasher(pepper?: string | Buffer): Argon2Hasher {
  return new Argon2Hasher({ parameters, ...(pepper !== undefined && { pepper }) });
}

/** For a whole service: it hashes dozens of secrets for the demo's customers before it answers anybody. */
export function hashingWeakly(foundation: Foundation): Foundation {
  return { ...foundation, hasher: weakHasher(Buffer.from(foundation.keys.pepper, 'hex')) };
}
