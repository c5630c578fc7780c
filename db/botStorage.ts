/** The SDK's state storage on the chat store, with etags that mean something. */
import { randomUUID } from 'node:crypto';
import type { Storage, StoreItems } from 'botbuilder';
import type { Kysely } from 'kysely';
import { type Clock, systemClock } from '../src/domain/clock/clock';
import { prepared } from './preparedQuery';
import type { ChatSchema } from './schema';
import type { Store } from './store';

/** The SDK's etag that overwrites whatever is there. */
const anyEtag = '*';

type StateRow = ChatSchema['bot_state'];

export class BotStorage implements Storage {
  private readonly select = prepared<{ key: string }>()((value) =>
    this.db.selectFrom('bot_state').select(['document', 'etag']).where('state_key', '=', value('key')).compile(),
  );
  private readonly overwrite = prepared<StateRow>()((value) =>
    this.db
      .insertInto('bot_state')
      .values({
        state_key: value('state_key'),
        document: value('document'),
        etag: value('etag'),
        written_at: value('written_at'),
      })
      .onConflict((conflict) =>
        conflict.column('state_key').doUpdateSet((row) => ({
          document: row.ref('excluded.document'),
          etag: row.ref('excluded.etag'),
          written_at: row.ref('excluded.written_at'),
        })),
      )
      .compile(),
  );
  private readonly replace = prepared<StateRow & { expected: string }>()((value) =>
    this.db
      .updateTable('bot_state')
      .set({ document: value('document'), etag: value('etag'), written_at: value('written_at') })
      .where('state_key', '=', value('state_key'))
      .where('etag', '=', value('expected'))
      .compile(),
  );

  private readonly db: Kysely<ChatSchema>;

  constructor(
    private readonly store: Pick<Store, 'chat' | 'writeChat'>,
    private readonly clock: Clock = systemClock,
  ) {
    this.db = store.chat;
  }

  async read(keys: string[]): Promise<StoreItems> {
    const items: StoreItems = {};
    await Promise.all(
      keys.map(async (key) => {
        const row = await this.select.first(this.db, { key });
        if (row) items[key] = { ...parseDocument(row.document), eTag: row.etag };
      }),
    );
    return items;
  }

  /** All items or none; throws where an item's etag is neither `*` nor the one that it has in the store. */
  async write(changes: StoreItems): Promise<void> {
    const items = Object.entries(changes).map(([key, item]) => toItem(key, item, this.clock.now()));
    await this.store.writeChat((transaction) => this.writeTo(transaction, items));
  }

  async delete(keys: string[]): Promise<void> {
    if (keys.length > 0) await this.db.deleteFrom('bot_state').where('state_key', 'in', keys).execute();
  }

  private async writeTo(db: Kysely<ChatSchema>, items: readonly Item[]): Promise<void> {
    for (const { row, expected } of items) {
      const written =
        expected === undefined
          ? await this.overwrite.changes(db, row)
          : await this.replace.changes(db, { ...row, expected });
      if (written !== 1) throw new Error(`Storage: error writing "${row.state_key}" due to eTag conflict.`);
    }
  }
}

interface Item {
  readonly row: StateRow;
  /** The etag that the row must have; any where it is left out. */
  readonly expected: string | undefined;
}

function toItem(key: string, item: unknown, written_at: number): Item {
  const { eTag, ...document } = asDocument(item);
  const expected = typeof eTag === 'string' && eTag !== anyEtag ? eTag : undefined;
  return { row: { state_key: key, document: JSON.stringify(document), etag: randomUUID(), written_at }, expected };
}

function parseDocument(text: string): Record<string, unknown> {
  return asDocument(JSON.parse(text));
}

function asDocument(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new TypeError('Bot state must be an object');
  return value as Record<string, unknown>;
}
