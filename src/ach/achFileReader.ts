/** Takes a NACHA file apart into batches and entries, and checks every count and total that it states about itself. */
import { type Cents, sumCents } from '../domain/money/cents';
import { entryHashLimit, fillerRecord, recordLength, recordsPerBlock } from './record';

/** Names the line, counted from 1, and never repeats what stands there: it may be an account number. */
export interface Complaint {
  readonly line: number;
  readonly complaint: string;
}

export interface Line {
  readonly number: number;
  /** 94 characters. */
  readonly text: string;
}

/** An entry detail with the addenda that follow it. */
export interface FiledEntry {
  readonly line: Line;
  readonly transactionCode: string;
  readonly amount: Cents;
  readonly individualId: string;
  readonly addenda: readonly Line[];
}

interface FiledContent {
  /** YYMMDD, as the file header has it. */
  readonly created: string;
  readonly entries: readonly FiledEntry[];
  readonly complaints: readonly Complaint[];
}

/** The characters from one position to another, both counted from 1, as the rules print them. */
export function field({ text }: Line, from: number, to: number): string {
  return text.slice(from - 1, to);
}

interface OpenBatch {
  readonly header: Line;
  readonly entries: OpenEntry[];
}

type OpenEntry = Omit<FiledEntry, 'addenda'> & { readonly addenda: Line[] };

interface Totals {
  readonly count: number;
  readonly hash: number;
  readonly debit: Cents;
  readonly credit: Cents;
}

/** Codes that end in 6 to 9 debit, 1 to 4 credit. */
const debitCode = /^[2-5][6-9]$/;
const creditCode = /^[2-5][1-4]$/;

export class AchFileReader {
  private readonly complaints: Complaint[] = [];
  private readonly batches: OpenBatch[] = [];
  private batch: OpenBatch | undefined;
  private header: Line | undefined;
  private control: Line | undefined;

  read(text: string): FiledContent {
    const lines = linesOf(text);
    for (const line of lines) this.take(line);
    if (this.batch) this.complain(this.batch.header, 'The batch that begins here has no batch control record');
    if (!this.header) this.complaints.push({ line: 1, complaint: 'There is no file header record' });
    if (this.control) this.checkFile(this.control, lines.length);
    else this.complaints.push({ line: Math.max(1, lines.length), complaint: 'There is no file control record' });
    return {
      created: this.header ? field(this.header, 24, 29) : '',
      entries: this.batches.flatMap(({ entries }) => entries),
      complaints: this.complaints,
    };
  }

  private take(line: Line): void {
    if (line.text.length !== recordLength)
      return this.complain(line, `A record has ${recordLength} characters, this one ${line.text.length}`);
    if (this.control) {
      if (line.text !== fillerRecord) this.complain(line, 'Only lines of nines may follow the file control record');
      return;
    }
    if (!this.header && line.text[0] !== '1') return this.complain(line, 'The file header record must come first');
    switch (line.text[0]) {
      case '1':
        return this.takeHeader(line);
      case '5':
        return this.openBatch(line);
      case '6':
        return this.takeEntry(line);
      case '7':
        return this.takeAddenda(line);
      case '8':
        return this.closeBatch(line);
      case '9':
        return this.takeControl(line);
      default:
        return this.complain(line, 'No record begins with this character');
    }
  }

  private takeHeader(line: Line): void {
    if (this.header) return this.complain(line, 'There is more than one file header record');
    this.header = line;
  }

  private openBatch(header: Line): void {
    if (this.batch) this.complain(header, 'The batch before this one has no batch control record');
    this.batch = { header, entries: [] };
    this.batches.push(this.batch);
  }

  private takeEntry(line: Line): void {
    if (!this.batch) return this.complain(line, 'This entry is in no batch');
    const transactionCode = field(line, 2, 3);
    const amount = this.number(line, 30, 39, 'amount');
    this.number(line, 4, 11, 'receiving bank');
    if (!debitCode.test(transactionCode) && !creditCode.test(transactionCode))
      this.complain(line, 'The transaction code is not one');
    this.batch.entries.push({ line, transactionCode, amount, individualId: field(line, 40, 54).trim(), addenda: [] });
  }

  private takeAddenda(line: Line): void {
    const entry = this.batch?.entries.at(-1);
    if (!entry) return this.complain(line, 'This addenda record follows no entry');
    if (field(entry.line, 79, 79) !== '1') this.complain(line, 'The entry before it says that it has no addenda');
    entry.addenda.push(line);
  }

  private closeBatch(control: Line): void {
    if (!this.batch) return this.complain(control, 'This batch control record closes no batch');
    const { header, entries } = this.batch;
    this.batch = undefined;
    if (field(control, 88, 94) !== field(header, 88, 94))
      this.complain(control, 'The batch number is not the one of the header');
    this.compare(control, totalsOf(entries), {
      count: this.number(control, 5, 10, 'entry count'),
      hash: this.number(control, 11, 20, 'entry hash'),
      debit: this.number(control, 21, 32, 'debit total'),
      credit: this.number(control, 33, 44, 'credit total'),
    });
  }

  private takeControl(line: Line): void {
    if (this.batch) this.complain(line, 'The last batch has no batch control record');
    this.batch = undefined;
    this.control = line;
  }

  private checkFile(control: Line, lineCount: number): void {
    const batchCount = this.number(control, 2, 7, 'batch count');
    const blockCount = this.number(control, 8, 13, 'block count');
    if (batchCount !== this.batches.length)
      this.complain(control, `The file control counts ${batchCount} batches, there are ${this.batches.length}`);
    if (blockCount !== Math.ceil(lineCount / recordsPerBlock))
      this.complain(
        control,
        `The file control counts ${blockCount} blocks of ${recordsPerBlock}, there are ${lineCount} lines`,
      );
    this.compare(control, totalsOf(this.batches.flatMap(({ entries }) => entries)), {
      count: this.number(control, 14, 21, 'entry count'),
      hash: this.number(control, 22, 31, 'entry hash'),
      debit: this.number(control, 32, 43, 'debit total'),
      credit: this.number(control, 44, 55, 'credit total'),
    });
  }

  private compare(control: Line, found: Totals, stated: Totals): void {
    const names = { count: 'entry count', hash: 'entry hash', debit: 'debit total', credit: 'credit total' } as const;
    for (const key of ['count', 'hash', 'debit', 'credit'] as const) {
      if (found[key] !== stated[key])
        this.complain(control, `The ${names[key]} is ${stated[key]}, the entries make ${found[key]}`);
    }
  }

  private number(line: Line, from: number, to: number, name: string): number {
    const text = field(line, from, to);
    if (/^\d+$/.test(text)) return Number(text);
    this.complain(line, `The ${name} (positions ${from} to ${to}) is not a number`);
    return 0;
  }

  private complain(line: Line, complaint: string): void {
    this.complaints.push({ line: line.number, complaint });
  }
}

/** With or without line ends; blank lines at the end count for nothing, blanks at a line's end may be missing. */
function linesOf(text: string): readonly Line[] {
  const rows = /[\r\n]/.test(text.trimEnd()) ? text.trimEnd().split(/\r\n|\r|\n/) : inRecords(text.trimEnd());
  return rows.map((row, index) => ({ number: index + 1, text: row === '' ? '' : row.padEnd(recordLength) }));
}

function inRecords(text: string): readonly string[] {
  return text.match(new RegExp(`[^]{1,${recordLength}}`, 'g')) ?? [];
}

function totalsOf(entries: readonly FiledEntry[]): Totals {
  const sumOf = (codes: RegExp) =>
    sumCents(entries.filter(({ transactionCode }) => codes.test(transactionCode)).map(({ amount }) => amount));
  return {
    count: entries.length + entries.reduce((sum, { addenda }) => sum + addenda.length, 0),
    hash: entries.reduce((sum, { line }) => (sum + (Number(field(line, 4, 11)) || 0)) % entryHashLimit, 0),
    debit: sumOf(debitCode),
    credit: sumOf(creditCode),
  };
}
