/** Reads the bank's return file: which debits came back, and why. */
import { Temporal } from 'temporal-polyfill';
import type { Cents } from '../domain/money/cents';
import { AchFileReader, type Complaint, field, type FiledEntry, type Line } from './achFileReader';

export interface AchReturn {
  readonly line: number;
  /** R01 to R85. */
  readonly code: string;
  /** What our entry carried: the payment's confirmation number. */
  readonly individualId: string;
  /** The trace number of our entry, 15 digits. */
  readonly originalTrace: string;
  readonly amount: Cents;
}

/** The bank asks for corrected data next time; nothing came back. The data itself is not read: it may be an account number. */
export interface AchNotice extends Omit<AchReturn, 'amount'> {
  /** C01 to C14. */
  readonly code: string;
}

type AchReturnsOutcome =
  | {
      readonly kind: 'read';
      /** The date on which the bank made the file. */
      readonly createdOn: Temporal.PlainDate;
      readonly returns: readonly AchReturn[];
      readonly notices: readonly AchNotice[];
    }
  /** Nothing of a file with a single fault is used. */
  | { readonly kind: 'malformed'; readonly complaints: readonly Complaint[] };

const returnAddenda = '99';
const noticeAddenda = '98';
/** Returns of debits: to a checking account, to a savings account. */
const returnedDebitCodes: readonly string[] = ['26', '36'];

export function readAchReturns(text: string): AchReturnsOutcome {
  const { created, entries, complaints } = new AchFileReader().read(text);
  const createdOn = readShortDate(created);
  const readings = entries.map(readEntry);
  const all = [
    ...complaints,
    ...(createdOn ? [] : [{ line: 1, complaint: 'The date of the file is not a date' }]),
    ...readings.filter((reading) => reading.kind === 'fault').map(({ fault }) => fault),
  ];
  if (createdOn === undefined || all.length > 0)
    return { kind: 'malformed', complaints: all.sort((one, other) => one.line - other.line) };
  return {
    kind: 'read',
    createdOn,
    returns: readings.filter((reading) => reading.kind === 'return').map(({ found }) => found),
    notices: readings.filter((reading) => reading.kind === 'notice').map(({ found }) => found),
  };
}

type EntryReading =
  | { readonly kind: 'return'; readonly found: AchReturn }
  | { readonly kind: 'notice'; readonly found: AchNotice }
  | { readonly kind: 'fault'; readonly fault: Complaint };

function readEntry(entry: FiledEntry): EntryReading {
  const [addenda, further] = entry.addenda;
  if (addenda === undefined) return fault(entry.line, 'A returned entry needs an addenda record that says why');
  if (further !== undefined) return fault(further, 'A returned entry has one addenda record');
  if (!returnedDebitCodes.includes(entry.transactionCode))
    return fault(entry.line, 'This is not the return of a debit; we send nothing else');
  const base = {
    line: entry.line.number,
    code: field(addenda, 4, 6),
    individualId: entry.individualId,
    originalTrace: field(addenda, 7, 21),
  };
  if (!/^\d{15}$/.test(base.originalTrace)) return fault(addenda, 'The original trace number is not 15 digits');
  switch (field(addenda, 2, 3)) {
    case returnAddenda:
      if (!/^R(0[1-9]|[1-7]\d|8[0-5])$/.test(base.code)) return fault(addenda, 'The return code is not R01 to R85');
      return { kind: 'return', found: { ...base, amount: entry.amount } };
    case noticeAddenda:
      if (!/^C\d\d$/.test(base.code)) return fault(addenda, 'The change code is not C and two digits');
      return { kind: 'notice', found: base };
    default:
      return fault(addenda, 'The addenda record is neither a return (99) nor a notice of change (98)');
  }
}

function fault({ number }: Line, complaint: string): EntryReading {
  return { kind: 'fault', fault: { line: number, complaint } };
}

/** YYMMDD. */
function readShortDate(text: string): Temporal.PlainDate | undefined {
  if (!/^\d{6}$/.test(text)) return undefined;
  const [year, month, day] = [text.slice(0, 2), text.slice(2, 4), text.slice(4)].map(Number);
  try {
    return Temporal.PlainDate.from({ year: 2000 + year!, month: month!, day: day! }, { overflow: 'reject' });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
