/** For calls: what is said and asked aloud, with numbered choices, and the details that a caller may ask for. */
import type { Choice, Connection, Expectation, Link, Message } from '../../reply/message';
import { factsIn } from './facts';
import type { Renderer } from './renderer';
import { addressesIn, spoken, withoutAddresses } from './spokenForms';

/** A reply in the order in which it is heard: statement, options, question. */
export interface PhoneReply {
  readonly statement: string;
  /** The choices that are read out; only the last reply of a turn reads out its own. */
  readonly options: string;
  readonly question: string;
  /** Whatever facts of the text are not said at first; heard on "details". */
  readonly details: string;
  /** The first is key 1. */
  readonly choices: readonly Choice[];
  /** Never said: they go to the caller by text. */
  readonly links: readonly Link[];
  readonly expectation: Expectation;
  readonly connect?: Connection;
  /** The call is over with it. */
  readonly farewell?: true;
}

/** Standards F6. */
export const mostOptionsAloud = 3;
/** One key each. */
const mostKeys = 9;

/** What has a key of its own on every call. */
const keyed: ReadonlySet<string> = new Set(['agent', 'repeat']);

export const detailsChoice: Choice = { label: 'Details', say: 'details' };
/** Where a secret comes by keypad a key leads away from there. */
const wayOut: Choice = { label: 'Start over', say: 'start over' };

export const renderPhone: Renderer = (reply) => {
  const phone = phoneReply(reply);
  const words = heardOf(phone);
  return { text: words, textFormat: 'plain', speak: words, channelData: { phone } };
};

/** What the caller hears of a reply that comes last. */
export function heardOf({ statement, options, question }: PhoneReply): string {
  return [statement, options, question].filter(Boolean).join(' ');
}

/** The reply whose answer is awaited, with the details of everything that was heard with it. */
export function lastOf<Reply extends Pick<PhoneReply, 'details'>>(replies: readonly Reply[]): Reply | undefined {
  const last = replies.at(-1);
  const details = replies.map((reply) => reply.details).filter(Boolean);
  return last && { ...last, details: details.join(' ') };
}

const repeating =
  /^\s*(?:(?:please|sorry|um|uh|can you|could you)[, ]+)*(?:repeat(?: that| it)?|say (?:that|it) again|(?:come )?again|what (?:was that|did you say)|pardon(?: me)?|one more time)(?:,? please)?[.?! ]*$/i;

/** "repeat", said right after the details. */
export function repeatsDetails(
  said: { readonly kind: string; readonly text?: string },
  { detailsTold = false }: { readonly detailsTold?: boolean },
): boolean {
  return detailsTold && said.kind === 'words' && repeating.test(said.text ?? '');
}

/** Whatever the text said beyond what was heard, and the same question again, unless that was told in full among it. */
export function detailsAloud(last: Pick<PhoneReply, 'details' | 'question'> | undefined, otherwise: string): string[] {
  const { details = '', question = '' } = last ?? {};
  return details.endsWith('?') ? [details] : [details, question || otherwise];
}

export function phoneReply({ message, expectation }: { message: Message; expectation: Expectation }): PhoneReply {
  const words = spoken(withoutAddresses(message.speak ?? message.text));
  const { statement, question } = apart(words);
  const details = expectation.secret ? '' : detailsOf(message.text, words);
  const offersDetails = expectation.awaiting === 'none' && question === '' && isWorthOffering(details, words);
  const offered = message.choices ?? [];
  const choices = numbered(needsWayOut(offered, expectation) ? [...offered, wayOut] : offered, offersDetails);
  return {
    ...{ statement, question, details, choices, expectation },
    options: message.farewell ? '' : optionsOf(choices, expectation, question),
    links: linksOf(message),
    ...(message.connect && { connect: message.connect }),
    ...(message.farewell && { farewell: message.farewell }),
  };
}

/** A question stands at the end of what is said; where there is none, all of it is a statement. */
function apart(words: string): { readonly statement: string; readonly question: string } {
  if (!words.endsWith('?')) return { statement: words, question: '' };
  const [, statement = '', question = words] = /^(.*[.!?])\s+([^.!?]*\?)$/.exec(words) ?? [];
  return { statement, question };
}

/** Where details are offered they are among what is read out. */
function numbered(choices: readonly Choice[], offersDetails: boolean): readonly Choice[] {
  if (!offersDetails) return choices.slice(0, mostKeys);
  const first = choices.slice(0, mostOptionsAloud - 1);
  return [...first, detailsChoice, ...choices.slice(first.length)].slice(0, mostKeys);
}

/** A question that names two or more of its choices has read them out already. */
function optionsAloud(choices: readonly Choice[], question: string): string {
  if (choices.length === 0 || choices.filter((choice) => isNamedIn(question, choice)).length > 1) return '';
  const aloud = choices.slice(0, mostOptionsAloud).map(({ label }, index) => {
    const press = `press ${index + 1} or say ${asWords(label)}`;
    return index === 0 ? press.replace('press', 'Press') : press;
  });
  const last = aloud.pop() ?? '';
  return aloud.length === 0 ? `${last}.` : `${aloud.join(', ')}, or ${last}.`;
}

function isNamedIn(question: string, { label, say }: Choice): boolean {
  const words = question.toLowerCase();
  return [nameOf(label), say].some((name) => words.includes(spoken(name).replace(/\.$/, '').toLowerCase()));
}

/** "2023 Cooper S Countryman ending 4417" and "Total due: $612.23" are named by what comes first. */
function nameOf(label: string): string {
  return label.split(/[:(]| ending /)[0]?.trim() ?? label;
}

function asWords(label: string): string {
  return spoken(label)
    .replace(/[.?]$/, '')
    .replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}

/** While a page is open nobody is to pick anything here. */
function optionsOf(choices: readonly Choice[], { secret, elsewhere }: Expectation, question: string): string {
  if (elsewhere) return '';
  return secret ? keypadHint(choices) : optionsAloud(choices, question);
}

/** No secret is to be spoken where it comes by keypad; one key picks, several are the secret (standards C7c). */
function keypadHint(choices: readonly Choice[]): string {
  const picks = choices
    .map((choice, index) => ({ choice, key: index + 1 }))
    .filter(({ choice }) => !keyed.has(choice.say))
    .map(({ choice, key }) => `to ${asWords(choice.label)}, press ${key} and pound`);
  return `Use the keypad, then press pound.${picks.length > 0 ? ` ${asSentence(picks.join(', or '))}` : ''}`;
}

function asSentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function needsWayOut(offered: readonly Choice[], { secret, elsewhere }: Expectation): boolean {
  return secret && !elsewhere && offered.every(({ say }) => keyed.has(say));
}

function linksOf({ text, links = [] }: Message): readonly Link[] {
  const known = new Set(links.map(({ url }) => url));
  const others = addressesIn(text).filter((url) => !known.has(url));
  return [...links, ...others.map((url) => ({ label: 'More on this', url }))];
}

/** The sentences of the text with a fact that was not said. */
function detailsOf(text: string, words: string): string {
  const said = factsIn(words);
  const sentences = withoutAddresses(text).split(/\n|(?<=[.!?])(?<![ap]\.m\.) (?=[A-Z])/);
  return sentences
    .map(spoken)
    .filter((sentence) => [...factsIn(sentence)].some((fact) => !said.has(fact)))
    .join(' ');
}

/** The last digits of what was named already are told to whoever asks, and offered to nobody. */
function isWorthOffering(details: string, words: string): boolean {
  const said = factsIn(words);
  return [...factsIn(details)].some((found) => !said.has(found) && !/^(?:\w )+\w$/.test(found));
}
