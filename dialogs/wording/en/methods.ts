/** Words about payment methods: each refusal of a number in its own words, and the list of what is saved. */
import type {
  CardBrand,
  DraftStep,
  FundingSource,
  MethodKind,
  NicknameRefusal,
} from '../../../src/domain/payments/methods';
import type { Message } from '../../../src/reply/message';
import type { CustomerFacingSettings } from '../../customerFacingSettings';
import type { MethodToName } from '../../prompts/question';
import { digitByDigit, listed } from '../format';
import { makePayment, person, showBalance } from './choices';
import { brandName, kindName, methodName, methodTitle, spokenMethod } from './methodNames';

export const bankKnown = (bankName: string): Message => ({ text: `That is ${bankName}.` });

/** One that was given was wrong. */
export const numbersAgain = (): Message => ({ text: 'All right, that number is forgotten. Let us do it again.' });

/** Said at the review, where the numbers have been taken already. */
export const anotherNumber = (isSaved: boolean): Message => ({
  text: isSaved
    ? 'All right, nothing was submitted. Give me the right numbers now. The one that is saved stays until you say "remove a payment method".'
    : 'All right, nothing was submitted, and that one is not kept. Let us do the numbers again.',
});

/** Somebody else's was asked for, or was to be changed. */
export const ownOnly = (saved: readonly MethodToName[]): Message => ({
  text: `I know only what is saved with your own login: ${saved.length === 0 ? 'nothing yet' : listed(saved.map(methodName))}.`,
  speak: `I know only what is saved with your own login: ${saved.length === 0 ? 'nothing yet' : listed(saved.map(spokenMethod))}.`,
  choices: [makePayment, showBalance],
});

/** To be removed by a name that none has. */
export const noneCalledSo = (saved: readonly MethodToName[]): Message => ({
  text: `I find no saved account or card of that name. Saved: ${listed(saved.map(methodName))}.`,
  speak: `I find no saved account or card of that name. Saved: ${listed(saved.map(spokenMethod))}.`,
  choices: [makePayment, showBalance],
});

/** Asked what one of the saved ones is. */
export const whichOnes = (asked: readonly MethodToName[]): Message => {
  const facts = (ending: (digits: string) => string): string =>
    asked
      .map((method) => {
        const bank = method.bankName === undefined ? '' : ` at ${method.bankName}`;
        return `${method.nickname ?? 'That'} is your ${kindName(method.kind)} ending ${ending(method.ending)}${bank}.`;
      })
      .join(' ');
  return { text: facts((digits) => digits), speak: facts(digitByDigit) };
};

/** The name is no part of a payment, which goes on. */
export const namedLater = (): Message => ({
  text: 'A saved account or card can get a name of yours, but not in the middle of a payment. After this one, say "rename a payment method".',
});

/** Told not to keep a method where that is not asked. */
export const savedOnlyIfWanted = (isAsked: boolean): Message => ({
  text: `${isAsked ? 'You do not have to.' : 'All right.'} A new account or card is used for this payment only, unless you say that I shall save it.`,
});

/** Asked for by others who take cards. */
export const cardIsEnough = (): Message => ({
  text: 'I need no ZIP code and no security code for a card: its number and how long it is good are enough.',
});

/** Asked whether the numbers have come in. */
export const numbersCame = (kind: MethodKind, ending: string): Message => ({
  text: `Yes, I have your ${kindName(kind)} ending ${ending}. Nothing is submitted yet.`,
  speak: `Yes, I have your ${kindName(kind)} ending ${digitByDigit(ending)}. Nothing is submitted yet.`,
});

export const cardKnown = (brand: CardBrand, ending: string): Message => ({
  text: `That is your ${brandName(brand)} card ending ${ending}.`,
});

/** Replaced site's help: where the routing number is. */
const whereRouting = 'It is the first nine digits at the bottom left of a check.';

const digitsOnly: Readonly<Record<DraftStep, string>> = {
  routing_number: `A routing number has digits only. ${whereRouting}`,
  account_number: 'An account number has digits only.',
  card_number: 'A card number has digits only.',
  expiry: 'I need a month and a year.',
  finish: 'I need digits only.',
};

export const notDigits = (asked: DraftStep): Message => ({ text: digitsOnly[asked] });

const lengths: Readonly<Record<DraftStep, (length: number) => string>> = {
  routing_number: (length) => `A routing number has nine digits, and I got ${length}. ${whereRouting}`,
  account_number: (length) => `An account number has 4 to 17 digits, and I got ${length}.`,
  card_number: (length) => `A card of this kind has another number of digits than the ${length} that I got.`,
  expiry: () => 'I need a month and a year.',
  finish: () => 'That number has the wrong length.',
};

export const wrongLength = (asked: DraftStep, length: number): Message => ({ text: lengths[asked](length) });

/** Replaced site's help: a deposit slip's number is for deposits only. */
export const depositSlip = (): Message => ({
  text: 'That looks like the number on a deposit slip, which works only for deposits. Please use the first nine digits at the bottom left of a check.',
});

export const badChecksum = (): Message => ({
  text: `That is not a valid routing number; a digit may be wrong. ${whereRouting}`,
});

export const routingNotAccepted = (): Message => ({
  text: 'I cannot debit accounts under that routing number. Please use the number from a check of your bank.',
});

export const isRoutingNumber = (): Message => ({
  text: 'That is the routing number again. The account number stands to the right of it on a check.',
});

export const cardMistyped = (): Message => ({ text: 'That card number does not add up; a digit may be wrong.' });

export const brandNotAccepted = (brand: CardBrand): Message => ({
  text: `I cannot take ${brandName(brand)} cards. I can take a debit card of another network.`,
});

const fundings: Readonly<Record<FundingSource, string>> = {
  debit: 'I cannot take that card.',
  prepaid: 'That is a prepaid card.',
  credit: 'That is a credit card.',
  charge: 'That is a charge card.',
  deferred_debit: 'That is a deferred debit card.',
  unknown: 'I cannot tell whether that is a debit card.',
};

export const fundingNotAccepted = (funding: FundingSource): Message => ({
  text: `${fundings[funding]} I can take debit cards only. To use a bank account, go back.`,
});

export const lookupDown = (): Message => ({
  text: 'I cannot find out right now whether that is a debit card, so I cannot take it. Try again later, or go back to use a bank account.',
});

export const expiryUnreadable = (): Message => ({ text: 'I could not read that as a month and a year.' });

export const cardHasExpired = (): Message => ({
  text: 'That card has expired. If you mistyped the date, give it again; for another card, go back.',
});

export const draftGone = (): Message => ({ text: 'That took too long, so the numbers have to be given again.' });

export const tooManyNumbers = ({ contact }: CustomerFacingSettings): Message => ({
  text: `For your security I cannot take more numbers today. A person can help: ${contact.phone}, ${contact.hours}.`,
  choices: [person],
});

export const saved = (method: MethodToName): Message => ({
  text: `I have saved your ${methodName(method)}.`,
  speak: `I have saved your ${spokenMethod(method)}.`,
});

export const accountNotConfirmed = (): Message => ({
  text: 'The bank does not find an open account with these numbers. Please check them and give them again.',
});

export const accountLookupDown = (): Message => ({
  text: 'I cannot check that account with its bank right now, so I cannot use it. Please try again later.',
  choices: [makePayment, person],
});

export const none = (): Message => ({
  text: 'You have no saved payment method. You can add one now, or give one when you pay.',
  choices: [addMethod(), makePayment],
});

export const list = (methods: readonly MethodToName[]): Message => ({
  text: [
    'Your saved payment methods:',
    ...methods.map((method) => withBank(method)),
    'You can add, rename or remove one.',
  ].join('\n'),
  speak: `You have saved ${listed(methods.slice(0, 3).map(spokenMethod))}. You can add, rename or remove one.`,
  brief: `Saved: ${listed(methods.slice(0, 4).map(methodName))}. Reply ADD, RENAME or REMOVE with METHOD.`,
  choices: [addMethod(), { label: 'Remove one', say: 'remove a payment method' }, makePayment],
});

/** Named to be changed, and not there. */
export const noneOfKind = (kind: MethodKind, methods: readonly MethodToName[]): Message => ({
  text: `You have no ${kindName(kind)} saved. Saved is ${listed(methods.map(methodName))}.`,
  speak: `You have no ${kindName(kind)} saved. Saved is ${listed(methods.slice(0, 3).map(spokenMethod))}.`,
  choices: [addMethod(), { label: 'Remove one', say: 'remove a payment method' }, makePayment],
});

function withBank(method: MethodToName): string {
  return method.bankName === undefined ? methodTitle(method) : `${methodTitle(method)}, ${method.bankName}`;
}

function addMethod(): { readonly label: string; readonly say: string } {
  return { label: 'Add one', say: 'add a payment method' };
}

export const renamed = (method: MethodToName): Message => ({
  text: `Done. It is now called ${methodName(method)}.`,
  speak: `Done. It is now called ${spokenMethod(method)}.`,
  choices: [makePayment, showBalance],
});

const nicknameReasons: Readonly<Record<NicknameRefusal, string>> = {
  empty: 'A name needs a letter or a digit.',
  too_long: 'A name has at most 30 characters.',
  looks_like_a_number: 'For your security a name must not hold a number.',
  not_plain: 'A name has letters, digits and spaces only.',
};

export const nicknameRefused = (reason: NicknameRefusal): Message => ({ text: nicknameReasons[reason] });

export const removed = (method: MethodToName): Message => ({
  text: `Done. I have removed your ${methodName(method)}.`,
  speak: `Done. I have removed your ${spokenMethod(method)}.`,
  choices: [makePayment, showBalance],
});

export const removedAfterSettlement = (method: MethodToName): Message => ({
  text: `Done. Your ${methodName(method)} is off the list. A payment from it is still on its way and goes through.`,
  speak: `Done. Your ${spokenMethod(method)} is off the list. A payment from it is still on its way and goes through.`,
  choices: [makePayment, showBalance],
});

export const kept = (): Message => ({
  text: 'All right, your payment methods stay as they are.',
  choices: [makePayment, showBalance],
});

export const gone = (): Message => ({ text: 'That payment method is not there any more.', choices: [makePayment] });
