/** Pays one small amount after another until it is killed, and says so on standard output: asked, then acknowledged. */
import { writeSync } from 'node:fs';
import type { Session } from '../../src/domain/identity/ports';
import { PaymentBank } from './paymentBank';

export interface PayingOrder {
  readonly url: string;
  /** Hexadecimal. */
  readonly vaultKey: string;
  readonly loginId: string;
  readonly accountId: string;
  readonly methodIds: readonly string[];
}

/** Synchronous, so that what was said is out before the kill. */
function say(...words: readonly string[]): void {
  writeSync(1, `${words.join(' ')}\n`);
}

async function pay(bank: PaymentBank, session: Session, order: PayingOrder, turn: number): Promise<void> {
  const methodId = order.methodIds[turn % order.methodIds.length] ?? '';
  const { key, hash } = await bank.reviewed(session, order.accountId, 100 + (turn % 50), methodId);
  say('asked', key);
  const outcome = await bank.payments.submit(session, key, hash);
  if ('payment' in outcome) say('acknowledged', key, outcome.payment.confirmationNumber);
  if (turn % 3 === 0) await bank.work.tick();
}

/** `order` is JSON. Never returns. */
async function payUntilKilled(order: PayingOrder): Promise<void> {
  const bank = await PaymentBank.open(order.url, {
    vaultKey: Buffer.from(order.vaultKey, 'hex'),
    settings: { maximumPaymentsPerDay: Number.MAX_SAFE_INTEGER },
  });
  const session = bank.sessionOf(order.loginId);
  say('ready');
  for (let turn = 0; ; turn += 1) await pay(bank, session, order, turn);
}

void payUntilKilled(JSON.parse(process.argv[2] ?? '') as PayingOrder);
