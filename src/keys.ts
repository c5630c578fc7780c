/** The service's own keys: given by settings, or made once for the demo and kept beside its database. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

/** At least 256 bits, written as 64 or more hexadecimal digits. */
export const keySchema = z
  .string()
  .regex(/^[0-9a-f]{64,}$/i, 'must be at least 64 hexadecimal digits (openssl rand -hex 32)');

/** Key ring: `id:key` pairs separated by commas, the current one first. */
export const keyRingSchema = z
  .string()
  .regex(
    /^[a-z0-9]{1,16}:[0-9a-f]{64}(,[a-z0-9]{1,16}:[0-9a-f]{64})*$/i,
    'must be id:key pairs separated by commas, each key 64 hexadecimal digits',
  );

export interface ServiceKeys {
  /** Signs the tokens of web chat. */
  readonly token: string;
  /** Turns usernames into keys of counters, so that unknown names are not kept in clear. */
  readonly lookup: string;
  /** Goes into every password and answer before it is hashed. */
  readonly pepper: string;
  /** Seals single fields and the numbers in the vault; the first of the ring seals, all of them open. */
  readonly fields: string;
}

export type DemoKeys = { readonly [Name in keyof ServiceKeys]: string | undefined };

const keyFileSchema = z.object({ token: keySchema, lookup: keySchema, pepper: keySchema, fields: keyRingSchema });

/** Fills what the settings left open from the key file, which is made where it is missing. */
export function completeKeys(given: DemoKeys, keyFile: string): ServiceKeys {
  const { token, lookup, pepper, fields } = given;
  if (token && lookup && pepper && fields) return { token, lookup, pepper, fields };
  const kept = existsSync(keyFile) ? readKeyFile(keyFile) : makeKeyFile(keyFile);
  return {
    token: token ?? kept.token,
    lookup: lookup ?? kept.lookup,
    pepper: pepper ?? kept.pepper,
    fields: fields ?? kept.fields,
  };
}

function readKeyFile(keyFile: string): ServiceKeys {
  const parsed = keyFileSchema.safeParse(JSON.parse(readFileSync(keyFile, 'utf8')));
  if (!parsed.success)
    throw new Error(`${keyFile} does not hold the demo's keys; remove it with its database to start anew`);
  return parsed.data;
}

function makeKeyFile(keyFile: string): ServiceKeys {
  const make = (): string => randomBytes(32).toString('hex');
  const keys: ServiceKeys = { token: make(), lookup: make(), pepper: make(), fields: `demo:${make()}` };
  mkdirSync(dirname(keyFile), { recursive: true });
  writeFileSync(keyFile, JSON.stringify(keys, undefined, 2), { mode: 0o600 });
  return keys;
}
