/** The values in a whole sentence that belong to what was asked for; own grammars only, so that it stays fast. */
import { isDeepStrictEqual } from 'node:util';
import { affirmed } from './affirmed';
import { type AmountReading, amountAffirmed } from './amount';
import { shareOfWords, shareWords } from './amountShares';
import { askingClauses } from './askingClauses';
import { readEmailAddress } from './emailAddress';
import { withEndingsNamed } from './endingsNamed';
import { countIn, monthOfActivityIn, withoutCounts } from './findCounts';
import { dateIn, monthIn, withoutDay } from './findDays';
import { everyVehicle, spokenEnding, vehicleEnding, vehicleIn, vehicleWords, everyYearAlone } from './findVehicle';
import { isFaqLabel, type Label } from '../labels';
import { methodAffirmed } from './method';
import { cardWords } from './methodWords';
import { nicknameIn } from './nickname';
import { plainText } from '../plainText';
import { readCredentials, readUsername } from './username';
import { withValueWords } from './valueSpelling';
import type { MethodValue, Values } from './values';

type Kind = 'amount' | 'date' | 'month' | 'method' | 'vehicle' | 'count' | 'username' | 'email' | 'credentials';

const kindsOf: Partial<Record<Label, readonly Kind[]>> = {
  balance: ['month', 'count', 'vehicle'],
  payoff: ['date', 'vehicle'],
  make_payment: ['amount', 'count', 'method', 'date', 'vehicle'],
  payment_methods: ['method'],
  statements: ['month', 'count', 'vehicle', 'email'],
  switch_vehicle: ['vehicle'],
  sign_in: ['username'],
  forgot_username: ['email'],
  forgot_password: ['credentials'],
  reset_security_questions: ['credentials'],
  faq_schedule_payment: ['amount', 'count', 'method', 'date', 'vehicle'],
};

/** Values for the label; FAQ entries other than scheduling carry none. */
export function findValues(text: string, label: Label): Values {
  const kinds = kindsOf[label] ?? [];
  if (isFaqLabel(label) && kinds.length === 0) return {};
  const plain = withEndingNamed(
    affirmed(withPayerNamed(withEndingsNamed(withValueWords(plainText(text)), readsAsSum))),
  );
  const found: { -readonly [K in keyof Values]: Values[K] } = {};
  if (kinds.includes('amount')) Object.assign(found, amountIn(plain));
  if (kinds.includes('method')) Object.assign(found, methodIn(plain, label));
  if (kinds.includes('date'))
    Object.assign(found, dateIn(plain.replace(label === 'payoff' ? shareOfWords : shareWords, ' ')));
  if (kinds.includes('month')) Object.assign(found, label === 'balance' ? monthOfActivityIn(plain) : monthIn(plain));
  if (kinds.includes('count')) Object.assign(found, countIn(plain, label));
  if (kinds.includes('vehicle')) Object.assign(found, vehicleIn(withoutDay(plain), label), nicknameIn(text));
  Object.assign(found, signInValues(text, kinds));
  return withoutTwice(found);
}

const fourBare =
  /(?<!\b(?:end\w*|finish\w*|starts?) )\b(?:charge|from|using|with|use) (?:the |my )?(?!20[0-3]\d)(\d{4})\b(?![.,]\d| ?(?:dollars?|bucks?|usd|of|toward|towards)\b)/;

/** "take the monthly from 4432": where the amount has a name, four bare digits are what pays it. */
function withEndingNamed(plain: string): string {
  const digits = fourBare.exec(plain);
  const isNamed = digits && readsAsName(plain.replace(digits[0], ' '));
  return isNamed ? plain.replace(digits[0], `from the account ending ${digits[1]}`) : plain;
}

const payerBare =
  /(?<!\b(?:end\w*|finish\w*|starts?|\d) )\b(?:from|off|off of|out of|using|(?<=\bcharge .*\d.*)to) (?:the |my )?(?!(?:19[89]|20[0-3])\d\b)(\d{4})\b(?![.,/-]\d| ?(?:dollars?|bucks?|usd|of|to|toward|towards|down)\b)/;

/** "300 from 4432": where something else is the sum, digits after "from" are what pays it, whatever is corrected afterwards. */
function withPayerNamed(plain: string): string {
  const digits = payerBare.exec(plain);
  if (!digits || !readsAsAnySum(plain.replace(digits[0], ' '))) return plain;
  return plain.replace(digits[0], `from the account ending ${digits[1]}`);
}

function readsAsAnySum(plain: string): boolean {
  return amountAffirmed(affirmed(plain)).kind !== 'none';
}

function readsAsSum(plain: string): boolean {
  return amountAffirmed(plain).kind !== 'none';
}

function readsAsName(plain: string): boolean {
  return amountAffirmed(plain).kind === 'named';
}

/** "checking account ending 1234" names a method, not also a vehicle's account. */
function withoutTwice(values: Values): Values {
  const last4 = values.method && 'last4' in values.method ? values.method.last4 : undefined;
  if (last4 === undefined || values.vehicle === undefined) return values;
  const { vehicle, ...rest } = values;
  if (!vehicle.endsWith(last4) && !vehicle.startsWith('account')) return values;
  return /^(?:car|vehicle|mini|lease|loan)/.test(vehicle) ? values : rest;
}

/** To sign in an address is a username; elsewhere it is where something is sent, or what an account is found by. */
function signInValues(text: string, kinds: readonly Kind[]): Values {
  if (kinds.includes('credentials')) return readCredentials(text);
  const username = kinds.includes('username') ? readUsername(text) : undefined;
  const email = kinds.includes('email') ? readEmailAddress(text) : undefined;
  return { ...(username !== undefined && { username }), ...(email !== undefined && { email }) };
}

function amountIn(plain: string): Values {
  const sums = [everyVehicle, spokenEnding, everyYearAlone, spansOfTime]
    .reduce((text, pattern) => text.replace(pattern, ' '), withoutCounts(plain))
    .replace(/ {2,}/g, ' ');
  const amount = amountAffirmed(sums);
  const isSure = amount.kind === 'exact' || amount.kind === 'named';
  const asked = isSure ? amount : (onlyAmountIn(askingClauses(sums)) ?? amount);
  return asked.kind === 'none' ? {} : { amount: asked };
}

/** "I sold it for 2,400, so let me send 1,500": the only sum of the clauses that ask. */
function onlyAmountIn(clauses: readonly string[]): AmountReading | undefined {
  const told = clauses.map(amountAffirmed).filter(({ kind }) => kind === 'exact' || kind === 'named');
  return told.every((amount) => isDeepStrictEqual(amount, told[0])) ? told[0] : undefined;
}

/** Time that is no amount: "this week", "a day"; "two weeks" stays, for its number must not be taken for money. */
const spansOfTime = /\b(?:this|last|next|per|each|every|all) (?:days?|weeks?|years?|hours?|minutes?)\b/g;

function methodIn(plain: string, label: Label): Values {
  if (label === 'payment_methods') return methodNamed(withBareEnding(plain));
  const ofVehicle = methodAffirmed(plain.replace(vehicleEnding, ' '));
  const method = ofVehicle.kind === 'none' ? methodAffirmed(plain) : ofVehicle;
  if (method.kind === 'none') return cardIn(plain);
  if (method.kind === 'ambiguous') return { method: onlyMethodIn(askingClauses(plain)) ?? method };
  if (method.kind !== 'last4') return { method };
  if (cardWords.test(plain)) return { method: { kind: 'method', method: 'debit_card', last4: method.last4 } };
  const isVehicle = vehicleWords.test(plain) && !payingAccount.test(plain);
  return isVehicle || !/\bending|last (?:four|4)|\b(?:card|account)\b/.test(plain) ? {} : { method };
}

function onlyMethodIn(clauses: readonly string[]): MethodValue | undefined {
  const named = clauses.map(methodAffirmed).flatMap((method) => (method.kind === 'method' ? [method] : []));
  return named.length === 1 ? named[0] : undefined;
}

function methodNamed(plain: string): Values {
  const method = methodAffirmed(plain);
  if (method.kind === 'none') return cardIn(plain);
  const isCard = method.kind === 'last4' && cardWords.test(plain);
  return { method: isCard ? { kind: 'method', method: 'debit_card', last4: method.last4 } : method };
}

/** A card that is not said to be another kind can only be a debit card here. */
function cardIn(plain: string): Values {
  return cardWords.test(plain) ? { method: { kind: 'method', method: 'debit_card' } } : {};
}

/** "drop 1178 from my saved cards": no sum is spoken of here. */
function withBareEnding(plain: string): string {
  return /\bend(?:s|ing|ed)?\b|\blast (?:four|4)\b|\bfinish/.test(plain)
    ? plain
    : plain.replace(/(?<![\d$.,/-])\b(\d{4})\b(?![\d/-]|[.,]\d)/, 'ending $1');
}

/** "with the account ending 4417" pays; "for the account ending 4417" is paid. */
const payingAccount =
  /\b(?:with|from|use|using|off|out of) (?:the |my |that |our )?(?:bank )?(?:account|one) (?:(?:that )?(?:ending|ends|end)|\d{4})|\bbank account\b|\bpaid from\b|\bthe \d{4} account\b/;
