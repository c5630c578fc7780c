/** The last word before money moves: only the closed grammar submits; changes are heard, everything else is asked again. */
import type { TurnContext } from 'botbuilder';
import type { DialogContext, DialogInstance, DialogTurnResult } from 'botbuilder-dialogs';
import type { Clock } from '../../src/domain/clock/clock';
import { changedAmount } from '../../src/language/values/amountChange';
import { isOpenAmount } from '../../src/language/values/openAmounts';
import { plainText } from '../../src/language/plainText';
import { readsOneByOne } from '../../src/language/values/numbers';
import { leansToYes, readYesNo, saysClearYes } from '../../src/language/yesNo';
import { alsoAllOthers, alsoPaying } from '../payments/alsoPaying';
import { asksForFigure } from '../payments/figureAsked';
import { halvesIn } from '../payments/halves';
import { methodAskedAbout } from '../methods/methodAskedAbout';
import { otherMethodSaid } from '../methods/theOtherMethod';
import { type AnswerAndNext, answerAndNext } from '../payments/nextPayment';
import { wrongNumber } from '../methods/wrongNumbers';
import type { PaymentChange } from '../payments/payment';
import { otherVehicleIn } from '../payments/otherVehicle';
import { refusedPart, refusesAmount, withPause } from '../payments/refusedPart';
import { reviewCodeIn, reviewCodeNamed } from '../payments/reviewCode';
import { suggestedAmount } from '../payments/suggestedAmount';
import type { Message } from '../../src/reply/message';
import { say } from '../say';
import type { Turn } from '../turn';
import { asksAnything } from './asksQuestion';
import { changeIn } from './paymentChangeIn';
import { positionIn } from './position';
import { type Asked, Prompt, type PromptServices, askedOf } from './prompt';
import type { MethodToName, ReviewAspect } from './question';

export type ReviewAnswer =
  | { readonly kind: 'submit' }
  /** "no", without a word on what is wrong. */
  | { readonly kind: 'no' }
  | { readonly kind: 'drop' }
  | { readonly kind: 'change'; readonly change: PaymentChange }
  /** A number of the method that it would be paid with. */
  | { readonly kind: 'wrong_number' }
  /** The code of another review, perhaps of the one before. */
  | { readonly kind: 'other_code' }
  /** It has stood for more than five minutes. */
  | { readonly kind: 'stale' };

const dropping =
  /^(?:no,? )?(?:please )?(?:(?:cancel|stop|drop|abort|forget)(?: it| that| this| the payment| this payment| my payment| payment)?|never ?mind|(?:do not|don'?t) (?:pay|submit|send|do)(?: it| that)?)(?: please)?[.!]?$/;

/** Said before anything is submitted, it stops this payment and disputes none. */
const alreadyPaid =
  /^(?:(?:oh|no|wait|hold on|hmm+|actually|sorry|but)[,.! ]+)*(?:i think |i believe )?(?:i|we)(?:'ve| have)?(?: just)? already (?:paid|made|sent|did|submitted)(?: (?:it|this|that|for it|(?:this|that|the|my) (?:one|payment|bill|month)|(?:yesterday|today|earlier|this (?:week|month|morning))))*[.! ]*$/;

/** "wrong account" rather wants another one. */
const namesNumber =
  /\b(?:numbers?|num|routing|digits?|details|info(?:rmation)?|expiry|expiration|exp)\b|\d{5}|\bend(?:s|ed|ing)? (?:in|with|on) \d/;

/** What the choices of the review stand for, in their order; a number is no clear word, so that none submits. */
const numbered: readonly (ReviewAnswer | undefined)[] = [
  undefined,
  { kind: 'change', change: { asks: 'amount' } },
  { kind: 'change', change: { asks: 'method' } },
  { kind: 'drop' },
];

export class ReviewPrompt extends Prompt<'review', ReviewAnswer> {
  constructor(
    id: string,
    services: PromptServices,
    private readonly clock: Clock,
  ) {
    super(id, services);
  }

  override async read(turn: Turn, { parameters }: Asked<'review'>): Promise<ReviewAnswer | undefined> {
    const { text } = turn;
    const plain = plainText(text);
    if (dropping.test(plain)) return { kind: 'drop' };
    const byCode = answerByCode(text, parameters.code);
    if (byCode !== undefined) return byCode;
    if (isBesideIt(turn, parameters)) return undefined;
    const changed = suggestedIn(turn);
    if (changed !== undefined) return changed;
    if (saysClearYes(text) && !turn.traits.submitsByCode) return { kind: 'submit' };
    if (readYesNo(text) === 'no' || alreadyPaid.test(plain)) return { kind: 'no' };
    const refused = refusedPart(turn, parameters);
    if (refused !== undefined) return { kind: 'change', change: refused };
    if (asksBack(turn)) return undefined;
    const position = positionIn(text);
    if (position !== undefined) return turn.traits.submitsByCode ? undefined : numbered[position];
    const both = answerAndNext(text);
    if (both !== undefined) return changeWithNext(both, turn, parameters.methods);
    return aboutWrongNumber(text) ?? changedTo(turn, parameters);
  }

  /** A go-ahead that is no clear word or where only the code is one, numbers, for which what would submit is told, and what is to be changed. */
  override isMeantForIt({ text, traits }: Turn, { parameters }: Asked<'review'>): boolean {
    if (traits.submitsByCode && codeAlone.test(text)) return true;
    if (leansToYes(text) || positionIn(text) !== undefined || refusesAmount(text)) return true;
    return oneDigit.test(plainText(text)) || namesCode(text, parameters.code);
  }

  override aside(turn: Turn, { parameters }: Asked<'review'>): Message | undefined {
    const about = reviewAspect(turn.text);
    if (about === 'amount' && namesAnother(turn)) return undefined;
    return about && this.services.wording.payment.aboutReview(about, parameters);
  }

  /** The review leaves nothing out in any of its forms, and what would submit differs from one to another. */
  override async repeat(context: TurnContext, instance: DialogInstance, messages: readonly Message[]): Promise<void> {
    for (const message of messages.slice(0, -1)) await say(context, message);
    await this.repromptDialog(context, instance);
  }

  /** After a question in between, a review that has become too old is not shown again but made anew. */
  override async resumeDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const instance = dc.activeDialog;
    const isStale = instance && askedOf<'review'>(instance).parameters.expiresAt <= this.clock.now();
    if (!isStale) return super.resumeDialog(dc);
    const answer: ReviewAnswer = { kind: 'stale' };
    return dc.endDialog(answer);
  }
}

/** "how much on Sunny", by its name. */
function namesAnother(turn: Turn): boolean {
  return /^(?!.*\bother)/.test(otherVehicleIn(turn.text, turn) ?? 'other');
}

/** A PIN or a code that was not asked for, a number that counts nothing, and a method that is asked about. */
function isBesideIt({ text, traits }: Turn, { code, methods }: Asked<'review'>['parameters']): boolean {
  if (traits.submitsByCode && codeAlone.test(text)) return true;
  const isNumber = readsOneByOne(text) || oneDigit.test(plainText(text)) || namesCode(text, code);
  return isNumber || methodAskedAbout(text, methods) !== undefined;
}

function answerByCode(text: string, code: string): ReviewAnswer | undefined {
  const said = reviewCodeIn(text);
  if (said === undefined) return undefined;
  return { kind: said === code ? 'submit' : 'other_code' };
}

/** Where a code submits, it may be one that was mistyped. */
const codeAlone = /^\s*["'\u201c]?(?:pay )?#?\d{2,4}["'\u201d]?[.! ]*$/i;

/** More than was offered there. */
const oneDigit = /^(?:(?:press|pick|choose|hit|key|option|number|choice) )*#?[05-9][.)! ]*$/;

/** "PAY 0544?" is no order, and no other amount. */
function namesCode(text: string, code: string): boolean {
  const named = reviewCodeNamed(text);
  return named !== undefined && (named === code || /\b(?:pay|submit)/i.test(text));
}

/** Another sum that is put forward, two halves of this one, or other vehicles beside this one. */
function suggestedIn(turn: Turn): ReviewAnswer | undefined {
  const { text } = turn;
  const next = alsoPaying(turn) ?? alsoAllOthers(turn);
  if (next !== undefined) return { kind: 'change', change: { next } };
  const amount = suggestedAmount(text);
  if (amount !== undefined) return { kind: 'change', change: { amount } };
  const halves = halvesIn(text);
  return halves && { kind: 'change', change: { halves } };
}

function asksBack({ text, reading }: Turn): boolean {
  return asksAnything(text) || asksForFigure(text) || reading.rights !== undefined;
}

/** "yes, and then 40 on the Countryman" is no clear word for this one. */
function changeWithNext(
  { left, next }: AnswerAndNext,
  { memory }: Turn,
  methods: readonly MethodToName[],
): ReviewAnswer | undefined {
  if (left === '' || readYesNo(left) === 'yes') return { kind: 'change', change: { next } };
  const change = changeIn({ text: left, memory }, methods);
  return change && { kind: 'change', change: { ...change, next } };
}

/** What is wrong without being named is asked about. */
function aboutWrongNumber(text: string): ReviewAnswer | undefined {
  const wrong = wrongNumber(text);
  if (wrong === 'something') return { kind: 'no' };
  return wrong !== undefined && namesNumber.test(plainText(text)) ? { kind: 'wrong_number' } : undefined;
}

function changedTo({ text, memory }: Turn, parameters: Asked<'review'>['parameters']): ReviewAnswer | undefined {
  const { amount, methods } = parameters;
  const turn = { text: withPause(text, parameters), memory };
  const other = otherMethod(turn.text, parameters);
  if (other !== undefined) return other;
  const cents = changedAmount(turn.text, amount);
  if (cents === undefined && isOpenAmount(plainText(turn.text))) return { kind: 'change', change: { asks: 'amount' } };
  const change = cents === undefined ? changeIn(turn, methods) : exactly(cents);
  return change && { kind: 'change', change };
}

/** "the other one" and "the first one" may be of vehicles or of methods: where there are several of both, it is asked. */
function otherMethod(
  text: string,
  { method, methods, severalVehicles }: Asked<'review'>['parameters'],
): ReviewAnswer | undefined {
  if (methods.length < 2) return undefined;
  const said = otherMethodSaid(text, methods, method.id);
  if (severalVehicles && (said?.isMethod === false || oneOfThem.test(plainText(text)))) return { kind: 'no' };
  return said && { kind: 'change', change: said.method ? { methodId: said.method.id } : { asks: 'method' } };
}

function exactly(cents: number): PaymentChange {
  return { amount: { kind: 'exact', cents } };
}

const oneOfThem =
  /^(?:(?:no|nope|oh|wait|sorry|actually|ok|okay|please|use|pay|take|make it|i meant|i mean|go with)[,. ]+)*(?:the )?(?:first|second|third|last|1st|2nd|3rd|other|another|different)(?: one)?(?: please| instead| then)*[.! ]*$/;

const aspects: readonly (readonly [ReviewAspect, RegExp])[] = [
  ['fee', /^(?!.*\b(?:late|why|returned)\b).*\b(?:fees?|surcharges?|extra (?:charges?|costs?))\b/],
  [
    'day',
    /\bwhen\b.*\b(?:post|go|goes|come|comes|clear|take|taken|debit(?:ed)?|charged?|process(?:ed)?|effective|count|paid|withdrawn?|out)\b|\b(?:what|which) (?:day|date)\b|\bhow (?:long|soon|fast|quickly|many days)\b.*\b(?:clear|post|settle|go (?:through|thru|out)|process|take|come out)/,
  ],
  ['day', /\b(?:today|tomorrow|now|later)\b.*\b(?:comes?|goes?|taken?|leaves?|out|debit(?:ed)?|post(?:ed)?|counts?)\b/],
  ['receipt', /\b(?:get|send|have|see|give)\b.*\b(?:receipt|confirmation|proof|in writing)\b/],
  [
    'state',
    /^(?:did|has|have|is|was|are)\b.*\b(?:go(?:ne)? ?(?:through|thru)|paid|submitted|submit(?: it)?|sent|done|posted|worked?)\b|^(?:(?:so|and|ok|okay|wait|but)[, ]+)*(?:did|has|have) (?:it|that|this|you) (?:go|went|gone|get|got|receive|received)(?: (?:it|that|this|them|my \w+|the \w+))?(?: yet| already| now| ok| okay)*[?.! ]*$/,
  ],
  [
    'amount',
    /^(?!.*\b(?:ow(?:e|ed|ing)|due|left|remaining|balance|pay ?-?off|interest|late|monthly|normal(?:ly)?|usual(?:ly)?|regular(?:ly)?|(?:a|per|each|every) month|buy(?:ing)?|buy ?-?out)\b).*(?:\bhow much\b|\bwhat\b.*\b(?:amount|total|sum|figure)\b|^why (?:only |just |is it )?\$?\d)/,
  ],
  [
    'method',
    /\b(?:which|what) (?:(?:bank|debit|checking|savings) )?(?:account|card|bank|method)\b|\blast (?:4|four)\b|\b(?:from|with) (?:which|what|where)\b|\bwhere\b.*\bfrom\b|^(?:wait[, ]+|and |so |but |ok |no )*(?:is|was|will) (?:that|this|it) (?:be )?(?:coming |paid |taken )?(?:from|out of)\b|^(?:wait[, ]+|and |so |but |ok |no )*(?:is|was|will) (?:that|this|it)\b.*\b(?:account|card|bank|checking|savings)\b|\bwhat\b.*\bpay(?:ing)? (?:it )?(?:with|from)\b/,
  ],
  ['vehicle', /\b(?:which|what) (?:car|vehicle|mini|loan|lease|contract)\b|\bfor (?:which|what)\b/],
];
const shortQuestion = /^(?:and |so |ok |wait,? )*(?:any|what'?s)\b/;

/** Which part of what is shown was asked about. */
function reviewAspect(text: string): ReviewAspect | undefined {
  const plain = plainText(text);
  if (!asksAnything(text) && !shortQuestion.test(plain)) return undefined;
  return aspects.find(([, pattern]) => pattern.test(plain))?.[0];
}
