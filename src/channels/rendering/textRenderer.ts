/** For text messages: short words, numbered choices, links on lines of their own, cheap characters, few segments. */
import type { Choice, Expectation, Link, Message } from '../../reply/message';
import { factsIn } from './facts';
import type { Reply } from '../../reply/replyActivity';
import type { Renderer } from './renderer';
import { plainMarks, segmentsOf, splitText } from './segments';
import { spoken, withoutAddresses } from './spokenForms';

/** What a message takes as a rule, and what one text takes at most; longer ones become several texts (standards C7b). */
export const usualSegments = 2;
export const mostSegments = 4;

/**
 * `channelData.texts` are the texts to send; `text` is all of them together. `earlier` are those to send where something
 * more is said after them: only the last reply of an answer shows what can be picked.
 */
export const renderText: Renderer = ({ message, expectation }) => {
  const words = plainMarks(wordsOf(message, expectation));
  const texts = splitText(words, mostSegments);
  const earlier = splitText(plainMarks(wordsOf({ ...message, choices: [] }, expectation)), mostSegments);
  return { text: words, textFormat: 'plain', channelData: { expectation, texts, earlier } };
};

/** The choices that the text shows with numbers, by which they can be picked. */
export function numberedInText({ message, expectation }: Pick<Reply, 'message' | 'expectation'>): readonly Choice[] {
  const { choices = [] } = message;
  const shown = choices.length > 0 && wordsOf(message, expectation).includes(numbered(choices));
  return shown ? choices : [];
}

/** What a question offers is always there; what else could be said only where it costs no further segment than usual. */
function wordsOf(message: Message, { awaiting, elsewhere }: Expectation): string {
  const words = [message.brief ?? message.text, ...linesOf(message)].join('\n');
  const choices = message.choices ?? [];
  if (teachesReplies(words)) return words;
  if (elsewhere && choices.length > 0) return `${words}\n${commands(choices)}`;
  const offered = choices.length > 0 ? `${words}\n${numbered(choices)}` : words;
  const forms = awaiting === 'none' ? [offered, words] : [offered];
  const withDetails = leavesOut(message, words) ? forms.map((form) => `${form}\n${moreToSay}`) : [];
  return [...withDetails, ...forms].find(isUsual) ?? forms.at(-1) ?? words;
}

/** The command that tells the whole words in place of the short ones. */
const moreToSay = 'Reply DETAILS for more.';

function isUsual(words: string): boolean {
  return segmentsOf(plainMarks(words)) <= usualSegments;
}

/** True where the short words lack a fact of the whole ones. */
function leavesOut({ text, brief }: Message, words: string): boolean {
  if (brief === undefined) return false;
  const sent = factsIn(spoken(withoutAddresses(words)));
  return [...factsIn(spoken(withoutAddresses(text)))].some((fact) => !sent.has(fact));
}

/** While a private answer is awaited on a page, a number could be one that was meant for it: only commands are heard. */
function commands(choices: readonly Choice[]): string {
  return `Or reply ${choices.map(({ say }) => say.toUpperCase()).join(' or ')}.`;
}

/** "Reply PAY 0482 to submit": the words say already what to send. */
function teachesReplies(words: string): boolean {
  return /\bReply [A-Z]{2}/.test(words);
}

/** The short words name the address that matters; the long ones may leave theirs to a button. */
function linesOf({ text, brief, links = [] }: Message): readonly string[] {
  return brief === undefined ? links.filter((link) => !text.includes(link.url)).map(lineOf) : [];
}

function lineOf({ label, url }: Link): string {
  return `${label}: ${url}`;
}

/** A bare number picks one: the bot reads it by the same order. */
function numbered(choices: readonly Choice[]): string {
  return choices.map(({ label }, index) => `${index + 1} ${label}`).join('  ');
}
