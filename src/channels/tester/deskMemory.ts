/** What the desk remembers about its own browsers and conversations, kept over a restart. */
import type { DeskStorage } from './ports';

const maximumEntries = 500;

type Tables = Record<string, Record<string, unknown>>;

export class DeskMemory {
  private readonly tables: Tables;

  constructor(private readonly storage: DeskStorage) {
    this.tables = JSON.parse(storage.read() ?? '{}') as Tables;
  }

  /** A bounded table under a name of its own; its oldest entries go first. */
  table<T>(name: string): DeskTable<T> {
    const entries = new Map(Object.entries(this.tables[name] ?? {}) as [string, T][]);
    return new DeskTable(entries, () => this.save(name, entries));
  }

  private save(name: string, entries: ReadonlyMap<string, unknown>): void {
    this.tables[name] = Object.fromEntries(entries);
    this.storage.write(JSON.stringify(this.tables));
  }
}

export class DeskTable<T> {
  constructor(
    private readonly entries: Map<string, T>,
    private readonly save: () => void,
  ) {}

  get(key: string): T | undefined {
    return this.entries.get(key);
  }

  set(key: string, entry: T): void {
    this.entries.delete(key);
    this.entries.set(key, entry);
    const [oldest] = this.entries.keys();
    if (this.entries.size > maximumEntries && oldest !== undefined) this.entries.delete(oldest);
    this.save();
  }

  clear(): void {
    this.entries.clear();
    this.save();
  }
}
