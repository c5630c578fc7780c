/** Many submits of one review at the same moment: one payment, one ledger transaction, one number (standards B1). */
import type { PaymentBank } from './paymentBank';
import { bankLoan } from './paymentBank';

interface RaceFigures {
  readonly rounds: number;
  readonly submits: number;
  readonly payments: number;
  readonly pendingTransactions: number;
  readonly confirmationNumbers: number;
  readonly charges: number;
  /** Rounds in which any of these was not exactly one. */
  readonly failures: readonly string[];
}

/** Every round has its own customer; half of the submits come from another conversation of the same login. */
export async function raceSubmits(bank: PaymentBank, rounds: number, parallel: number): Promise<RaceFigures> {
  const totals = { payments: 0, pendingTransactions: 0, confirmationNumbers: 0, charges: 0 };
  const failures: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const found = await raceOnce(bank, parallel);
    totals.payments += found.payments;
    totals.pendingTransactions += found.pendingTransactions;
    totals.confirmationNumbers += found.confirmationNumbers;
    totals.charges += found.charges;
    if (Object.values(found).some((count) => count !== 1)) failures.push(`round ${round}: ${JSON.stringify(found)}`);
  }
  return { rounds, submits: rounds * parallel, ...totals, failures };
}

async function raceOnce(
  bank: PaymentBank,
  parallel: number,
): Promise<Omit<RaceFigures, 'rounds' | 'submits' | 'failures'> & { accepted: number; answered: number }> {
  const session = await bank.addLogin();
  const elsewhere = bank.sessionOf(session.loginId, 'text');
  const { id: accountId } = await bank.addAccount(bankLoan, session);
  const { id: methodId } = await bank.addBankAccount(session);
  const { key, hash } = await bank.reviewed(session, accountId, 5000, methodId);
  const outcomes = await Promise.all(
    Array.from({ length: parallel }, (_, index) =>
      bank.payments.submit(index % 2 === 0 ? session : elsewhere, key, hash),
    ),
  );
  const numbers = outcomes.flatMap((outcome) => ('payment' in outcome ? [outcome.payment.confirmationNumber] : []));
  const history = await bank.payments.history(session, accountId, 10);
  const transactions = await bank.records.ledger.all(accountId);
  return {
    payments: history.length,
    pendingTransactions: transactions.filter(({ kind }) => kind === 'payment_pending').length,
    confirmationNumbers: new Set(numbers).size,
    charges: await bank.processorRecords.requests(history[0]?.id ?? ''),
    accepted: outcomes.filter(({ kind }) => kind === 'accepted').length,
    answered: numbers.length / parallel,
  };
}
