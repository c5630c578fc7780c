/** Where a code goes instead, of the contacts that are on file. */
import type { ContactKind, MaskedContact } from '../../src/domain/credentials/codeOutcomes';

type OtherContact =
  | { readonly kind: 'one'; readonly contact: MaskedContact }
  /** The customer has to choose. */
  | { readonly kind: 'several' }
  | { readonly kind: 'none' };

/** `via` where the customer named the kind; the contact that the code went to is no other one, unless just that was named. */
export function otherContact(
  contacts: readonly MaskedContact[],
  sentTo: MaskedContact | undefined,
  via: ContactKind | undefined,
): OtherContact {
  const named = contacts.filter(({ kind }) => via === undefined || kind === via);
  const others = named.filter(({ id }) => id !== sentTo?.id);
  const [contact = via === undefined ? undefined : named[0], ...more] = others;
  if (contact === undefined) return { kind: 'none' };
  return more.length > 0 ? { kind: 'several' } : { kind: 'one', contact };
}
