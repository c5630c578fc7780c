/** A stored payment method as others may see it. */
import type { Instrument } from './ports';
import type { PaymentMethod } from './methods';
import type { StoredMethod } from './records';

/** Without the token, the routing number and whose it is. */
export function toPaymentMethod(stored: StoredMethod): PaymentMethod {
  const { id, kind, ending, nickname, bankName, brand, expiry, isSaved, disabled } = stored;
  return { id, kind, ending, nickname, bankName, brand, expiry, isSaved, disabled };
}

/** As the processor is told of it. Throws where the number has left the vault. */
export function toInstrument({ id, kind, vaultToken, routingNumber, expiry }: StoredMethod): Instrument {
  if (vaultToken === undefined) throw new Error(`The number of payment method ${id} is no longer kept`);
  return { kind, vaultToken, routingNumber, expiry };
}
