/** What an account's ledger says, read once for as long as nothing is posted to it. */
import { BoundedMap } from '../boundedMap';
import { accruedThrough, amountForCustomer, type LedgerPosition } from '../ledger/balances';
import type { LedgerRepository, LedgerTransaction } from '../ledger/ledger';
import { readBack } from '../ledger/readBack';
import type { AccountOnRecord } from './contract';
import type { LastPayment } from './outcomes';

export interface LedgerReading {
  readonly position: LedgerPosition;
  readonly lastPayment: LastPayment | undefined;
}

interface KnownReading {
  /** As the account had it before the ledger was read: the reading may be newer than it, never older. */
  readonly sequence: number;
  readonly reading: LedgerReading;
}

/** Some 10 MB. */
const accountsKnown = 10_000;
/** Most often the last payment is among so many of the newest transactions. */
const usuallySincePayment = 4;

/** Nothing in a ledger is ever changed, so that one with the same sequence says the same. */
export class LedgerReadings {
  private readonly known = new BoundedMap<string, KnownReading>(accountsKnown);

  constructor(private readonly ledger: LedgerRepository) {}

  async of({ account: { id }, ledgerSequence }: AccountOnRecord): Promise<LedgerReading> {
    const known = this.known.get(id);
    if (known?.sequence === ledgerSequence) return known.reading;
    const reading = await this.read(id);
    this.known.set(id, { sequence: ledgerSequence, reading });
    return reading;
  }

  private async read(accountId: string): Promise<LedgerReading> {
    const balances = await this.ledger.balances(accountId);
    const hasPayment = (found: readonly LedgerTransaction[]) => found.some(({ kind }) => kind === 'payment');
    const recent = await readBack(this.ledger, accountId, hasPayment, usuallySincePayment);
    return { position: { balances, accruedThrough: accruedThrough(recent) }, lastPayment: lastPaymentIn(recent) };
  }
}

function lastPaymentIn(newestFirst: readonly LedgerTransaction[]): LastPayment | undefined {
  const last = newestFirst.find(({ kind }) => kind === 'payment');
  if (last === undefined) return undefined;
  const returned = newestFirst.some(({ reverses }) => reverses === last.id);
  return { amount: -amountForCustomer(last), date: last.effectiveDate, returned };
}
