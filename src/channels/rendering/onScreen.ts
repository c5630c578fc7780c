/** Compares a message's words with its card, so that a screen with room for both says nothing twice and loses nothing. */
import type { Card, Choice, Link, Message } from '../../reply/message';

/** What a page that shows cards is to show; channels that show text only keep to the text. */
interface OnScreen {
  /** The lines to stand before the card; empty where the card says it all. */
  readonly text: string;
  /** False where the card would only repeat the text and the choices. */
  readonly card: boolean;
}

/** A card with whatever the text says beyond it, and what to show of both. */
interface ScreenReply {
  readonly card: Card;
  readonly onScreen: OnScreen;
}

type Element = Readonly<Record<string, unknown>>;

/** Lines that the card lacks stand before it where they come first in the text, and at its end otherwise. */
export function onScreen(message: Message, card: Card): ScreenReply {
  const { links = [] } = message;
  const lines = message.text.split('\n').filter((line) => line.trim() !== '');
  const cardLines = elementsOf(card.body).flatMap(linesOf);
  const held = new Set([...cardLines, ...links.map(({ label }) => label)].map(plain));
  const isHeld = lines.map((line) => held.has(plain(withoutAddress(line, links))));
  const first = isHeld.indexOf(true);
  if (first < 0) return { card, onScreen: { text: message.text, card: addsSomething(card, message) } };
  const later = lines.filter((_, index) => index > first && !isHeld[index]);
  const lacking = later.map((line) => withoutSentence(line, cardLines));
  return {
    card: withLines(card, lacking, links),
    onScreen: { text: lines.slice(0, first).join('\n'), card: true },
  };
}

/** A line that begins with a whole sentence of the card goes on after it. */
function withoutSentence(line: string, cardLines: readonly string[]): string {
  const said = cardLines.find((text) => /[.!?]$/.test(text) && line.startsWith(`${text} `));
  return said === undefined ? line : line.slice(said.length + 1);
}

/** Every line that a part of the card amounts to: a fact is its title and value, a row its columns. */
function linesOf(element: Element): string[] {
  switch (element['type']) {
    case 'TextBlock':
      return [String(element['text'])];
    case 'FactSet':
      return elementsOf(element['facts']).map(({ title, value }) => `${String(title)} ${String(value)}`);
    case 'Container':
    case 'Column': {
      const lines = elementsOf(element['items']).flatMap(linesOf);
      return [...lines, lines.join(' ')];
    }
    case 'ColumnSet':
      return [elementsOf(element['columns']).map(wordsOf).join(' ')];
    default:
      return [];
  }
}

function wordsOf(column: Element): string {
  return elementsOf(column['items']).flatMap(linesOf).join(' ');
}

/** Without what differs only because one is a sentence and the other a table. */
function plain(line: string): string {
  return line
    .replace(/[.,:;]+(?=\s|$)/g, '')
    .replace(/\s\s+|[^\S ]/g, ' ')
    .trim();
}

/** A heading above buttons that the choices or the text's addresses repeat adds nothing. */
function addsSomething({ body, actions }: Card, { text, choices = [] }: Message): boolean {
  const repeated = (action: Element): boolean =>
    action['type'] === 'Action.OpenUrl' ? text.includes(String(action['url'])) : isChoice(action, choices);
  const onlyHeadings = elementsOf(body).every(({ style }) => style === 'heading');
  return !onlyHeadings || !elementsOf(actions).every(repeated);
}

function isChoice({ data }: Element, choices: readonly Choice[]): boolean {
  const say = (data as { say?: unknown } | undefined)?.say;
  return choices.some((choice) => choice.say === say);
}

function withLines(card: Card, lines: readonly string[], links: readonly Link[]): Card {
  if (lines.length === 0) return card;
  const blocks = lines.map((line) => ({ type: 'TextBlock', text: withoutAddress(line, links), wrap: true }));
  return { ...card, body: [...elementsOf(card['body']), ...blocks] };
}

/** An address at the end of a line is left to its button. */
function withoutAddress(line: string, links: readonly Link[]): string {
  const link = links.find(({ url }) => line.endsWith(url));
  return link === undefined ? line : line.slice(0, -link.url.length).replace(/:?\s*$/, '.');
}

function elementsOf(value: unknown): readonly Element[] {
  return Array.isArray(value) ? (value as readonly Element[]) : [];
}
