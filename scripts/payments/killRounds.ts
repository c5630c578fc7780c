/** Kills a process that pays at a random moment, starts again, and counts: never two, never one lost (standards B1, E2). */
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { bankLoan, PaymentBank } from './paymentBank';
import type { PayingOrder } from './payingWorker';

interface KillFigures {
  readonly kills: number;
  readonly asked: number;
  readonly acknowledged: number;
  readonly payments: number;
  /** Payments that were claimed before the kill and whose outcome was found out afterwards. */
  readonly resolvedLater: number;
  readonly failures: readonly string[];
}

interface KillParts {
  readonly url: string;
  readonly kills: number;
  /** Starts payingWorker with its order as the only argument. */
  readonly start: (order: string) => ChildProcess;
}

interface Said {
  readonly asked: readonly string[];
  /** Confirmation numbers by key. */
  readonly acknowledged: ReadonlyMap<string, string>;
}

/** The process is killed so long at most after it asked for so many payments at most: on a slow machine too it had something to lose. */
const longestPauseMilliseconds = 100;
const mostAsked = 4;
const settings = { maximumPaymentsPerDay: Number.MAX_SAFE_INTEGER };

export async function killRounds({ url, kills, start }: KillParts): Promise<KillFigures> {
  const vaultKey = randomBytes(32);
  const totals = { asked: 0, acknowledged: 0, payments: 0, resolvedLater: 0 };
  const failures: string[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const order = await prepare(url, vaultKey);
    const said = await killOnce(start(JSON.stringify(order)));
    const found = await examine(order, said);
    totals.asked += said.asked.length;
    totals.acknowledged += said.acknowledged.size;
    totals.payments += found.payments;
    totals.resolvedLater += found.resolvedLater;
    failures.push(...found.failures.map((failure) => `kill ${kill}: ${failure}`));
  }
  return { kills, ...totals, failures };
}

/** A new customer, with a method that pays and one whose first request gets lost. */
async function prepare(url: string, vaultKey: Buffer): Promise<PayingOrder> {
  const bank = await PaymentBank.open(url, { vaultKey, settings });
  const session = await bank.addLogin();
  const { id: accountId } = await bank.addAccount(bankLoan, session);
  const methods = [await bank.addBankAccount(session), await bank.addBankAccount(session, '99000011')];
  await bank.close();
  const methodIds = methods.map(({ id }) => id);
  return { url, vaultKey: vaultKey.toString('hex'), loginId: session.loginId, accountId, methodIds };
}

async function killOnce(child: ChildProcess): Promise<Said> {
  const asked: string[] = [];
  const acknowledged = new Map<string, string>();
  const ended = once(child, 'exit');
  if (child.stdout === null) throw new Error('The process that pays must be heard');
  const lines = createInterface({ input: child.stdout });
  const heard = once(lines, 'close');
  const enough = 1 + Math.floor(Math.random() * mostAsked);
  const busy = new Promise<void>((resolve) =>
    lines.on('line', (line) => {
      const [what, key = '', confirmationNumber = ''] = line.split(' ');
      if (what === 'asked') asked.push(key);
      if (what === 'acknowledged') acknowledged.set(key, confirmationNumber);
      if (asked.length >= enough) resolve();
    }),
  );
  await Promise.race([busy, ended.then(() => Promise.reject(new Error('The process ended before it paid')))]);
  await pause(Math.random() * longestPauseMilliseconds);
  child.kill('SIGKILL');
  await Promise.all([ended, heard]);
  return { asked, acknowledged };
}

/** As after a restart: what was under way is found out first. */
async function examine(
  order: PayingOrder,
  said: Said,
): Promise<Pick<KillFigures, 'payments' | 'resolvedLater' | 'failures'>> {
  const bank = await PaymentBank.open(order.url, { vaultKey: Buffer.from(order.vaultKey, 'hex'), settings });
  try {
    const session = bank.sessionOf(order.loginId);
    const before = await bank.payments.history(session, order.accountId, 100_000);
    // What never arrived is sent again, and that may once more end without an answer.
    for (let minute = 0; minute < 2; minute += 1) {
      bank.clock.advance(60_000);
      await bank.work.tick();
    }
    const payments = await bank.payments.history(session, order.accountId, 100_000);
    const failures = bank.surprises.map(String);
    for (const key of said.asked) failures.push(...(await examineKey(bank, key, said.acknowledged.get(key))));
    for (const { id, status } of payments) {
      if (status !== 'accepted') failures.push(`payment ${id} is ${status}`);
      if ((await bank.processorRecords.find(id))?.outcome !== 'accepted')
        failures.push(`payment ${id} was not charged`);
    }
    if (payments.length > said.asked.length) failures.push(`${payments.length} payments of ${said.asked.length} asked`);
    const onItsWay = payments.reduce((sum, { amount }) => sum + amount, 0);
    const { pendingCash } = await bank.records.ledger.balances(order.accountId);
    if (pendingCash !== onItsWay) failures.push(`the ledger has ${pendingCash} on its way, the payments ${onItsWay}`);
    if ((await bank.records.ledger.sum()) !== 0) failures.push('the ledger does not sum to zero');
    const undecided = before.filter(({ status }) => status === 'submitted' || status === 'unknown');
    return { payments: payments.length, resolvedLater: undecided.length, failures };
  } finally {
    await bank.close();
  }
}

async function examineKey(bank: PaymentBank, key: string, confirmationNumber: string | undefined): Promise<string[]> {
  const payment = await bank.records.payments.findByKey(key);
  if (confirmationNumber === undefined) return [];
  if (payment === undefined) return [`acknowledged payment ${confirmationNumber} is lost`];
  return payment.confirmationNumber === confirmationNumber ? [] : [`${confirmationNumber} has another number now`];
}
