/** Takes the customer's words off the activity at the start of a turn, before anything could keep them. */
import type { Activity } from 'botbuilder';
import { saysAmountInstead } from '../../dialogs/payments/amountInstead';
import { asksQuestion } from '../../dialogs/prompts/asksQuestion';
import { saidBriefly } from '../language/briefWords';
import { asksAboutNewPassword } from '../language/aboutPasswords';
import { amountsWished } from '../language/amountsAloud';
import { exactCommand } from '../language/commands';
import { saidForgotten } from '../language/forgotten';
import { readMethod } from '../language/values/method';
import { saidInstead } from '../language/saidInstead';
import { hasLeadIn } from '../language/secretLeadIn';
import { ordersPayment, speaksToUs } from '../language/speaksToUs';
import { speaksSpanish } from '../language/spanish';
import type { Awaiting, Expectation } from '../reply/message';
import { countOfNumberWords, mayHoldDigits } from './spokenDigits';

/** Longer text is cut before anything reads it (architecture, decision 9). */
const maximumTextLength = 300;
/** A password may be long; anything longer is cut, and then simply wrong. */
const maximumSecretLength = 512;

export interface IncomingText {
  /** Empty where it was a secret. */
  readonly text: string;
  readonly secret: string | undefined;
  /** What a form sent along with the secret, for the questions that come next. */
  readonly furtherSecrets: FurtherSecrets;
  /** True where the channel must keep dots in place of the words. */
  readonly wasSecret: boolean;
  /** It came through the page behind a single-use link. */
  readonly throughPage: boolean;
  /** An answer that belongs on that page was sent here; it is forgotten unread. */
  readonly belongsElsewhere: boolean;
}

type FurtherSecrets = Readonly<Partial<Record<Awaiting, string>>>;

/** What an activity without words amounts to. */
export const nothingSaid: IncomingText = {
  ...{ text: '', secret: undefined, furtherSecrets: {}, wasSecret: false },
  ...{ throughPage: false, belongsElsewhere: false },
};

/**
 * Decides between words and a secret: while a secret is awaited everything but an exact command is one; what came through
 * a masked field is never words. The activity keeps neither.
 */
export function takeIncomingText(activity: Activity, expectation: Expectation, throughPage: boolean): IncomingText {
  const masked = maskedEntry(activity);
  const furtherSecrets = masked === undefined ? {} : furtherEntries(activity, expectation);
  const typed = masked ?? typedText(activity);
  const said = { ...nothingSaid, throughPage };
  const isElsewhere = expectation.elsewhere === true && !throughPage;
  // Words that are certainly not the secret may still be about it: they are read, but not kept.
  if (isAside(activity)) return { ...said, text: typed.slice(0, maximumTextLength), wasSecret: expectation.secret };
  if (masked === undefined && !isSecret(typed, expectation, isElsewhere)) {
    // A page waits for a name and a password, or a password is typed for the name: it is read but not kept.
    const mayBeSecret = isElsewhere || mayBePassword(typed, expectation) || mayBeCardCode(typed, expectation);
    const wasSecret = mayBeSecret && exactCommand(typed) === undefined;
    return { ...said, text: typed.slice(0, maximumTextLength), wasSecret };
  }
  forget(activity);
  if (isElsewhere) return { ...said, wasSecret: true, belongsElsewhere: true };
  const secret = expectation.secret ? typed.slice(0, maximumSecretLength) : undefined;
  return {
    ...said,
    text: isBeside(typed, expectation) ? typed.slice(0, maximumTextLength) : '',
    secret,
    furtherSecrets,
    wasSecret: true,
  };
}

/**
 * Who is sent to the page may type the answer here all the same, or the username, and the password right after it. What does
 * not look like one is words: they are read, and kept by nobody.
 */
function isSecret(typed: string, { awaiting, secret }: Expectation, isElsewhere: boolean): boolean {
  if (!secret && !isElsewhere) return false;
  if (exactCommand(typed) !== undefined) return false;
  if (!isElsewhere) return true;
  return looksLikeCredential(typed) || (inDigits.has(awaiting) && looksLikeNumber(typed));
}

const fewestDigits = 4;
const fewestNumberWords = 3;
const amountOfMoney = /\$ ?\d[\d,]*(?:\.\d\d)?|\b\d[\d,]*(?:\.\d\d\b| ?(?:dollars|bucks)\b)/g;

/** Part of a number or a date, or an address; an amount of money is none. */
function looksLikeNumber(typed: string): boolean {
  const others = typed.replace(amountOfMoney, ' ');
  const digits = others.replace(/\D/g, '').length;
  const spelled = countOfNumberWords(others);
  return digits >= fewestDigits || spelled >= fewestNumberWords || mailAddress.test(others);
}

/** One or two words of which one is made of letters with digits, dots or the like: no wish is put that way. */
function looksLikeCredential(typed: string): boolean {
  const words = typed.split(/\s+/);
  return words.length <= 2 && words.some((word) => credential.test(word));
}

const credential = /^(?=.{5,})(?=.*[a-z])(?:.*\d|[^.@_]+[.@_!#$%^&*+=][^\s]*[a-z])/i;

const namesAsked: ReadonlySet<Awaiting> = new Set<Awaiting>(['username', 'login_id']);

/** Where a username is asked for, only what is plainly a name may be kept. */
function mayBePassword(typed: string, { awaiting }: Expectation): boolean {
  if (!namesAsked.has(awaiting)) return false;
  const words = typed.split(/\s+/).map((word) => word.replace(/[.,?!]+$/, ''));
  return words.some((word) => madeUp.test(word)) || (words.length <= 2 && !words.every((word) => plainName.test(word)));
}

/** Three or four digits behind a card's number are the code on it, which nobody asked for and nobody may keep (standards B7). */
function mayBeCardCode(typed: string, { awaiting }: Expectation): boolean {
  return awaiting === 'save_method' && /(?<!\d)\d{3,4}(?!\d)/.test(typed);
}

/** Letters with digits or signs among them. */
const madeUp = /^(?=.*[a-z])(?!.*@[a-z0-9-]+\.[a-z]).*[\d!#$%^&*+=~]/i;
/** Such as `dana`, `dana.reyes` or `dana.reyes@example.com`. */
const plainName = /^[a-z]{1,16}(?:[._'][a-z]{1,16}){0,3}(?:@[a-z0-9.-]{1,60})?$/i;

function maskedEntry(activity: Activity): string | undefined {
  const secret = (activity.channelData as { secret?: unknown } | undefined)?.secret;
  return typeof secret === 'string' ? secret : undefined;
}

/** Only what the question says may come together with its answer. */
function furtherEntries({ channelData }: Activity, { together = [] }: Expectation): FurtherSecrets {
  const entries = new Map(Object.entries((channelData as { furtherSecrets?: object }).furtherSecrets ?? {}));
  return Object.fromEntries(
    together.flatMap((awaiting) => {
      const entry: unknown = entries.get(awaiting);
      return typeof entry === 'string' && entry !== '' ? [[awaiting, entry.slice(0, maximumSecretLength)]] : [];
    }),
  );
}

/** Answers that are made of digits, or of an address with a sign in it. */
const methodNumbers: readonly Awaiting[] = ['routing', 'account_number', 'card_number', 'card_expiry'];
const numbers: ReadonlySet<Awaiting> = new Set<Awaiting>([
  ...methodNumbers,
  ...(['contact', 'birth_date', 'ssn_last4', 'zip'] as const),
]);
const inDigits: ReadonlySet<Awaiting> = new Set<Awaiting>([...numbers, 'code', 'pin']);
/** Fewer words may be a slip, or a password typed too late. */
const fewestWords = 3;

/** Words that may be about the secret in place of it; where they turn out to be neither, they are the answer. */
function isBeside(typed: string, { awaiting, secret }: Expectation): boolean {
  // An address that is asked for is the answer, whatever is said around it: "use dana.reyes@example.com".
  if (!secret || (awaiting === 'contact' && typed.includes('@'))) return false;
  if (saidForgotten(typed) !== undefined || saidInstead(typed) !== undefined || speaksSpanish(typed)) return true;
  if (amountsWished(typed) !== undefined) return true;
  if (awaiting === 'new_password' && asksAboutNewPassword(typed)) return true;
  const isOfMethod = methodNumbers.includes(awaiting);
  if (isOfMethod ? saysAmount(typed, awaiting) : saidBriefly(typed) !== undefined) return true;
  if (!inDigits.has(awaiting)) return isBesideWords(typed);
  return isBesideDigits(typed, awaiting);
}

/** Beside a secret that is made of digits, or of an address. */
function isBesideDigits(typed: string, awaiting: Awaiting): boolean {
  if (mayHoldDigits(typed) || hasLeadIn(typed)) return false;
  if (methodNumbers.includes(awaiting) && namesMethod(typed)) return true;
  if (awaiting === 'code') return !mayBeRecoveryCode.test(typed);
  if (numbers.has(awaiting)) return typed.split(/\s+/).length >= fewestWords && !mailAddress.test(typed);
  return isBesideWords(typed);
}

/** Beside a secret that people make up of words: an amount of money or a day in an order or a question gives none away. */
function isBesideWords(typed: string): boolean {
  if (ordersPayment(typed)) return true;
  if (mayHoldDigits(typed.replace(dayOrModelYear, ' ')) || hasLeadIn(typed)) return false;
  return speaksToUs(typed) || (typed.split(/\s+/).length >= fewestWords && asksQuestion(typed));
}

const dayOrModelYear = /\b(?:3[01]|[12]?\d)(?:st|nd|rd|th)\b|\b(?:the|my) 20[12]\d\b/gi;

/** "no wait, make it 200"; four digits where a card's month and year are awaited may be just those. */
function saysAmount(typed: string, awaiting: Awaiting): boolean {
  return saysAmountInstead(typed) && !(awaiting === 'card_expiry' && /(?<![$\d.,] ?)\b\d{4}\b(?![.,]\d)/.test(typed));
}

/** Ten letters and digits; in capitals or with its hyphen they are no two words of five. */
const mayBeRecoveryCode = /^(?:[A-Za-z2-7]{5}-?[A-Za-z2-7]{5}|[A-Z2-7]{5} [A-Z2-7]{5})$/;

/** "checking", where a card's number is awaited: another way to pay. */
function namesMethod(typed: string): boolean {
  const { kind } = readMethod(typed);
  return kind === 'method' || kind === 'refused';
}

/** Written, or said as "pat at example dot com". */
const mailAddress = /@|\bdot\b/i;

/** A channel that knows what the secret looks like says so. */
function isAside({ channelData }: Activity): boolean {
  return (channelData as { aside?: unknown } | undefined)?.aside === true;
}

/** A card's button sends its words as `value.say`. */
function typedText(activity: Activity): string {
  if (typeof activity.text === 'string' && activity.text.trim() !== '') return activity.text.trim();
  const say = (activity.value as { say?: unknown } | undefined)?.say;
  return typeof say === 'string' ? say.trim() : '';
}

function forget(activity: Activity): void {
  activity.text = '';
  delete activity.value;
  if (typeof activity.channelData === 'object' && activity.channelData !== null) {
    delete (activity.channelData as { secret?: unknown }).secret;
    delete (activity.channelData as { furtherSecrets?: unknown }).furtherSecrets;
  }
}
