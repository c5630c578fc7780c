/** Hashes secrets as the service does, but quickly: what is tested is not how long a guess takes. */
import { Argon2Hasher } from '../../src/security/argon2Hasher';

const parameters = { memoryCost: 64, timeCost: 1, parallelism: 1 };

export function weakHasher(pepper?: string | Buffer): Argon2Hasher {
  return new Argon2Hasher({ parameters, ...(pepper !== undefined && { pepper }) });
}
