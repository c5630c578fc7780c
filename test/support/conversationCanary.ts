/** Marks every secret that is typed or known in a conversation, and looks for the mark in all that the service keeps. */
import fs, { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { ConversationService } from './conversationService';

/** Ends every password and every answer, right or wrong; in small letters, as answers are normalised. */
const canary = 'zq7vxcanary';
/** Bank and card numbers of the payment stories. */
const numbersTyped = ['8675309421', '4000056655665556', '4000 0566 5566 5556', '4242424242424242', '378282246310005'];
/** Typed where no secret is asked for (misplaced-secrets.chat). */
const misplaced = ['078-05-1120', '078 05 1120', '078051120', '4111 1111 1111 1111', '4111111111111111'];

/** All of them in one pass over what was kept. */
const marks = new RegExp([canary, ...misplaced, ...numbersTyped].join('|'), 'g');

export function withCanary(secret: string): string {
  return `${secret} ${canary}`;
}

export interface SecretsKept {
  /** Where a mark stands in the service's files, or in its logs since the last look, in words; nothing where all is well. */
  find(service: ConversationService): readonly string[];
  /** Ends the listening. */
  stop(): void;
}

/** Listens to the logs from now on. */
export function watchForSecrets(): SecretsKept {
  let logged: string[] = [];
  const stop = listenToLogs((line) => logged.push(line));
  return {
    find(service) {
      const files = service.files().map((name) => [name, readFileSync(join(service.folder, name))] as const);
      const places = [...files, ['the log', Buffer.from(logged.join(''))] as const];
      logged = [];
      emptyWriteAheadLogs(service);
      return places.flatMap(([name, content]) => {
        const found = new Set(content.toString('latin1').match(marks));
        return [...found].map((mark) => `${mark} in ${name}`);
      });
    },
    stop,
  };
}

/** What was looked at once stays in them otherwise, behind what is written next, and would be looked at again and again. */
function emptyWriteAheadLogs(service: ConversationService): void {
  for (const name of service.files().filter((file) => file.endsWith('.db'))) {
    const database = new Database(join(service.folder, name));
    database.pragma('synchronous = OFF');
    database.pragma('wal_checkpoint(TRUNCATE)');
    database.close();
  }
}

/**
 * The log goes to the process's own output, past the console: by its stream, or straight to its descriptor.
 * Not by spies, which would keep every line that was ever written.
 */
function listenToLogs(keep: (line: string) => void): () => void {
  const { write, writeSync } = fs;
  const streams = [process.stdout, process.stderr].map((stream) => ({ stream, write: stream.write.bind(stream) }));
  const hear = ([fd, content]: readonly unknown[]): void => {
    if (fd === 1 || fd === 2) keep(String(content));
  };
  fs.writeSync = (...given: unknown[]): number => {
    hear(given);
    return Reflect.apply(writeSync, fs, given) as number;
  };
  fs.write = Object.assign((...given: unknown[]): void => {
    hear(given);
    Reflect.apply(write, fs, given);
  }, write);
  for (const { stream } of streams) {
    stream.write = (content: unknown): boolean => {
      keep(String(content));
      return true;
    };
  }
  return () => {
    Object.assign(fs, { write, writeSync });
    for (const { stream, write: own } of streams) stream.write = own;
  };
}
