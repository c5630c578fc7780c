/** The saved payment methods of demo customers, with made-up numbers that the simulated processor takes for good ones. */
import { randomUUID } from 'node:crypto';
import type { MethodKind } from '../../src/domain/payments/methods';
import type { PaymentVault } from '../../src/domain/payments/ports';
import type { StoredMethod } from '../../src/domain/payments/records';
import type { PaymentMethodRepository } from '../../src/domain/payments/repositories';
import type { DemoCustomer } from './demoSchema';

type DemoMethod = DemoCustomer['paymentMethods'][number];

export interface MethodKeepers {
  readonly methods: Pick<PaymentMethodRepository, 'insert'>;
  readonly vault: Pick<PaymentVault, 'keep'>;
}

const kinds: Readonly<Record<DemoMethod['type'], MethodKind>> = {
  checking: 'checking',
  savings: 'savings',
  debit: 'debit_card',
};

/** Only the last four digits are the customer's; of no real bank, but of a valid form. */
const numberStarts: Readonly<Record<MethodKind, string>> = {
  checking: '10020',
  savings: '20030',
  debit_card: '400005665566',
};
const routingNumber = '011000015';
const cardsLastYears = 3;

/** `now` is in epoch milliseconds; the methods are listed in their order in the file. */
export async function keepDemoMethods(
  loginId: string,
  { paymentMethods }: DemoCustomer,
  { methods, vault }: MethodKeepers,
  now: number,
): Promise<void> {
  for (const [index, demoMethod] of paymentMethods.entries()) {
    const method = toMethod(loginId, demoMethod, now + index);
    await vault.keep(method.vaultToken, numberStarts[method.kind] + method.ending);
    await methods.insert(method);
  }
}

function toMethod(
  loginId: string,
  { type, bank, last4, nickname }: DemoMethod,
  createdAt: number,
): StoredMethod & { readonly vaultToken: string } {
  const kind = kinds[type];
  const isCard = kind === 'debit_card';
  const year = new Date(createdAt).getUTCFullYear() + cardsLastYears;
  return {
    ...{ id: randomUUID(), loginId, kind, ending: last4, nickname, createdAt, isSaved: true, disabled: undefined },
    bankName: isCard ? undefined : bank,
    brand: isCard ? 'visa' : undefined,
    expiry: isCard ? { year, month: 12 } : undefined,
    routingNumber: isCard ? undefined : routingNumber,
    vaultToken: randomUUID(),
  };
}
