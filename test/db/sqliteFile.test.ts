/** What only SQLite's file shows: its log is copied back by another thread, and reads of one moment never hide a write. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { BotStorage } from '../../db/botStorage';
import { openStore } from '../../db/open';
import type { Store } from '../../db/store';
import { inTransaction } from '../../db/transaction';
import { projectFile } from '../../src/projectFile';

describe('a SQLite file', () => {
  let folder: string;
  let url: string;
  let store: Store;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sqlite-file-'));
    url = `file:${join(folder, 'some.db')}`;
    store = await openStore({ url });
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const chatFile = (): string => join(folder, 'some-chat.db');
  const written = (names: string): Record<string, unknown> =>
    Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`${names}-${index}`, { words: 'x'.repeat(200) }]));

  it('gets what much writing left in its log without any turn having to do it, and closes whole', async () => {
    const storage = new BotStorage(store);
    const before = statSync(chatFile()).size;
    for (const names of ['a', 'b', 'c']) await storage.write(written(names));
    while (statSync(chatFile()).size === before) await pause(10);
    await store.close();
    expect(existsSync(`${chatFile()}-wal`)).toBe(false);
    store = await openStore({ url });
    expect(await new BotStorage(store).read(['c-999'])).toMatchObject({ 'c-999': { words: expect.any(String) } });
  });

  it('shows a write to a read that follows at once on an earlier read', async () => {
    const storage = new BotStorage(store);
    const [before] = await Promise.all([storage.read(['one']), storage.write({ one: { words: 'now' } })]);
    expect(before).toEqual({});
    expect(await storage.read(['one'])).toMatchObject({ one: { words: 'now' } });
  });

  it('lets what is asked from outside of a transaction wait for its end, and what is asked within it not', async () => {
    const storage = new BotStorage(store);
    let outside: Promise<unknown> | undefined;
    const within = await inTransaction(store.chat, async (transaction) => {
      const row = { state_key: 'one', document: '{"words":"half"}', etag: 'first', written_at: 1 };
      await transaction.insertInto('bot_state').values(row).execute();
      outside = storage.read(['one']);
      await pause(5);
      await transaction.updateTable('bot_state').set({ document: '{"words":"whole"}' }).execute();
      return transaction.selectFrom('bot_state').select('document').execute();
    });
    expect(within).toEqual([{ document: '{"words":"whole"}' }]);
    expect(await outside).toMatchObject({ one: { words: 'whole' } });
  });

  it('has nothing of a transaction that failed, and goes on', async () => {
    const storage = new BotStorage(store);
    const failing = inTransaction(store.chat, async (transaction) => {
      const row = { state_key: 'one', document: '{}', etag: 'first', written_at: 1 };
      await transaction.insertInto('bot_state').values(row).execute();
      await transaction.insertInto('bot_state').values(row).execute();
    });
    await expect(failing).rejects.toThrow(/UNIQUE/);
    expect(await storage.read(['one'])).toEqual({});
    await storage.write({ one: { words: 'now' } });
    expect(await storage.read(['one'])).toMatchObject({ one: { words: 'now' } });
  });

  it('shows what another process has written, from the next moment on', async () => {
    const other = await openStore({ url });
    try {
      const storage = new BotStorage(store);
      expect(await storage.read(['one'])).toEqual({});
      await new BotStorage(other).write({ one: { words: 'theirs' } });
      expect(await storage.read(['one'])).toMatchObject({ one: { words: 'theirs' } });
    } finally {
      await other.close();
    }
  });

  it('is closed to the end by a process that has nothing else to do', async () => {
    execFileSync(process.execPath, [projectFile('scripts', 'build.mjs'), 'server']);
    const script = `
      const { openStore } = require('./dist/db/open.js');
      const { BotStorage } = require('./dist/db/botStorage.js');
      void openStore({ url: process.argv[1] }).then(async (store) => {
        const items = Array.from({ length: 3000 }, (_, index) => ['item' + index, { words: 'x' }]);
        await new BotStorage(store).write(Object.fromEntries(items));
        await store.close();
        console.log('closed');
      });`;
    const said = execFileSync(process.execPath, ['-e', script, url], { cwd: projectFile(), encoding: 'utf8' });
    expect(said).toBe('closed\n');
  });
});
