/** With which method a payment is made, as far as the customer's words tell. */
import type { DisabledReason, MethodKind, PaymentMethod, RefusedMethodKind } from '../../src/domain/payments/methods';
import { readLast4 } from '../../src/language/values/method';
import type { MethodValue } from '../../src/language/values/values';
import { fits, kindMeant, methodToName, namedIn } from '../methods/methodNames';
import { isNewMethod } from '../methods/methodWish';
import { isSomebodyElses } from '../methods/whoseMethod';
import type { PaymentTask } from './payment';
import type { MethodToName } from '../prompts/question';

/** `methods` are the saved ones to choose from. */
export type MethodResolution =
  | { readonly kind: 'chosen'; readonly methodId: string }
  /** `isMissing` where the customer named a kind of which none is saved. */
  | {
      readonly kind: 'give_new';
      readonly methodKind: MethodKind | undefined;
      readonly isMissing: boolean;
      readonly usable: readonly MethodToName[];
    }
  | (Choice & { readonly kind: 'several' })
  | (Choice & { readonly kind: 'not_accepted'; readonly asked: RefusedMethodKind })
  /** Somebody else's, which is not saved here. */
  | (Choice & { readonly kind: 'not_own' })
  | (Choice & { readonly kind: 'disabled'; readonly method: PaymentMethod; readonly reason: DisabledReason })
  | (Choice & { readonly kind: 'not_found'; readonly ending: string });

interface Choice {
  readonly methods: readonly MethodToName[];
}

/** `chosen` is the method of `task.methodId`, where that is still there; `saved` are all of the login's. */
export function resolveMethod(
  { asks, values, words, notWith = [] }: PaymentTask,
  chosen: PaymentMethod | undefined,
  saved: readonly PaymentMethod[],
): MethodResolution {
  const method = values.method ?? methodByEnding(values.vehicle, saved);
  const usable = saved.filter(({ disabled }) => disabled === undefined).map(methodToName);
  const methodKind = kindOf(method, words);
  if (asks === 'new_method') return { kind: 'give_new', methodKind, isMissing: false, usable };
  if (asks === 'method') return { kind: 'several', methods: usable.filter(({ id }) => !notWith.includes(id)) };
  if (chosen !== undefined) return chosenOrDisabled(chosen, usable);
  if (isNewMethod(words) && method?.kind !== 'refused')
    return { kind: 'give_new', methodKind, isMissing: false, usable };
  const [nicknamed, ...others] = namedIn(words ?? '', usable);
  if (nicknamed !== undefined && others.length === 0) return { kind: 'chosen', methodId: nicknamed.id };
  if (isSomebodyElses(words, usable)) return { kind: 'not_own', methods: usable };
  const named = method ?? valueOf(methodKind);
  return named === undefined ? { kind: 'several', methods: usable } : namedMethod(named, saved, usable);
}

function kindOf(method: MethodValue | undefined, words = ''): MethodKind | undefined {
  return method?.kind === 'method' ? method.method : kindMeant(words);
}

function valueOf(kind: MethodKind | undefined): MethodValue | undefined {
  return kind === undefined ? undefined : { kind: 'method', method: kind };
}

/** "the account ending 6789" may be a vehicle's or a method's: it is a method's where one ends so. */
function methodByEnding(words: string | undefined, saved: readonly PaymentMethod[]): MethodValue | undefined {
  const last4 = words === undefined ? undefined : readLast4(words);
  return last4 !== undefined && saved.some(({ ending }) => ending === last4) ? { kind: 'last4', last4 } : undefined;
}

function chosenOrDisabled(method: PaymentMethod, methods: readonly MethodToName[]): MethodResolution {
  const { id, disabled } = method;
  return disabled === undefined
    ? { kind: 'chosen', methodId: id }
    : { kind: 'disabled', method, reason: disabled, methods: methods.filter((other) => other.id !== id) };
}

function namedMethod(
  value: MethodValue,
  saved: readonly PaymentMethod[],
  usable: readonly MethodToName[],
): MethodResolution {
  if (value.kind === 'refused') return { kind: 'not_accepted', asked: value.method, methods: usable };
  const meant = usable.filter((method) => fits(method, value));
  const [only] = meant;
  if (only !== undefined)
    return meant.length === 1 ? { kind: 'chosen', methodId: only.id } : { kind: 'several', methods: meant };
  const disabled = saved.find((method) => fits(methodToName(method), value));
  if (disabled?.disabled !== undefined)
    return { kind: 'disabled', method: disabled, reason: disabled.disabled, methods: usable };
  const ending = 'last4' in value ? value.last4 : undefined;
  if (ending !== undefined) return { kind: 'not_found', ending, methods: usable };
  return value.kind === 'method'
    ? { kind: 'give_new', methodKind: value.method, isMissing: true, usable }
    : { kind: 'several', methods: usable };
}
