/** How payment methods are named, in writing and aloud. */
import type { CardBrand, MethodKind } from '../../../src/domain/payments/methods';
import type { MethodToName } from '../../prompts/question';
import { digitByDigit } from '../format';

const kinds: Readonly<Record<MethodKind, string>> = {
  checking: 'checking account',
  savings: 'savings account',
  debit_card: 'debit card',
};

export const kindName = (kind: MethodKind): string => kinds[kind];

/** "checking account ending 6789", with its nickname first where it has one: "Everyday (checking account ending 6789)". */
export const methodName = ({ kind, ending, nickname }: Omit<MethodToName, 'id'>): string =>
  nickname === undefined ? `${kindName(kind)} ending ${ending}` : `${nickname} (${kindName(kind)} ending ${ending})`;

/** Where it stands by itself: "Checking account ending 6789". */
export const methodTitle = (method: Omit<MethodToName, 'id'>): string => {
  const name = methodName(method);
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** For the ear: "checking account ending 6 7 8 9". */
export const spokenMethod = ({ kind, ending, nickname }: Omit<MethodToName, 'id'>): string =>
  nickname ?? `${kindName(kind)} ending ${digitByDigit(ending)}`;

const brands: Readonly<Record<CardBrand, string>> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  discover: 'Discover',
  maestro: 'Maestro',
  american_express: 'American Express',
  diners_club: 'Diners Club',
  jcb: 'JCB',
  unionpay: 'UnionPay',
  other: 'debit',
};

export const brandName = (brand: CardBrand): string => brands[brand];
