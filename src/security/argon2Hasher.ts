/** argon2id (the library's default) for secrets: bounded in how many run at once, as slow for names that do not exist. */
import { hash, hashSync, verify } from '@node-rs/argon2';
import type { SecretHasher } from '../domain/identity/ports';
import { KeyedDigest } from '../domain/keyedDigest';

interface Argon2Parameters {
  /** KiB. */
  readonly memoryCost: number;
  readonly timeCost: number;
  readonly parallelism: number;
}

/** Standards A9: at least 19 MiB, two passes, one lane. */
export const argon2Parameters: Argon2Parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

interface Argon2HasherOptions {
  /** A key kept outside the database; the secret is keyed with it (HMAC-SHA-256) before it is hashed. */
  readonly pepper?: string | Buffer;
  readonly parameters?: Argon2Parameters;
  /** How many hashes run at once; the rest wait in order of arrival, so that sign-ins cannot hold every thread. */
  readonly concurrency?: number;
}

const phcParameters = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/;

export class Argon2Hasher implements SecretHasher {
  private readonly parameters: Argon2Parameters;
  private readonly pepper: KeyedDigest | undefined;
  /** Checked for names that do not exist; made with the live parameters (standards A3). */
  readonly dummyHash: string;
  private readonly waiting: (() => void)[] = [];
  private freeSlots: number;

  constructor(options: Argon2HasherOptions = {}) {
    this.parameters = options.parameters ?? argon2Parameters;
    this.pepper = options.pepper === undefined ? undefined : new KeyedDigest(options.pepper);
    this.freeSlots = options.concurrency ?? 2;
    this.dummyHash = hashSync('no login has this secret', this.parameters);
  }

  async hash(secret: string): Promise<string> {
    return this.inTurn(() => hash(this.keyed(secret), this.parameters));
  }

  async verify(storedHash: string | undefined, secret: string): Promise<boolean> {
    const isRight = await this.inTurn(() => verify(storedHash ?? this.dummyHash, this.keyed(secret)));
    return isRight && storedHash !== undefined;
  }

  isOutdated(storedHash: string): boolean {
    const [, memoryCost, timeCost] = (phcParameters.exec(storedHash) ?? []).map(Number);
    if (memoryCost === undefined || timeCost === undefined) return true;
    return memoryCost < this.parameters.memoryCost || timeCost < this.parameters.timeCost;
  }

  /** As text, because the library verifies text only. */
  private keyed(secret: string): string {
    return this.pepper?.of(secret, 'base64url') ?? secret;
  }

  /** A slot is handed from the one that ends straight to the one that has waited longest. */
  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.freeSlots > 0) this.freeSlots--;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.freeSlots++;
      else next();
    }
  }
}
