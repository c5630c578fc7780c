/** What holds at every question, whatever it asks for: it waits on, comes again after an aside, and three misses bring a person. */
import { expect } from '@jest/globals';
import type { Awaiting } from '../../src/reply/message';
import type { Conversation, Heard } from './harness';

export interface AskedQuestion {
  readonly awaiting: Awaiting;
  /** What leads to it. */
  readonly way: readonly string[];
  readonly answer: string;
  /** What follows the answer. */
  readonly then: RegExp;
  readonly secret?: true;
}

const lastText = (heard: Heard): string => heard.messages.at(-1)?.text ?? '';

/** Words that work everywhere leave it open. */
export async function expectItWaits(conversation: Conversation, question: AskedQuestion, word: string): Promise<void> {
  expect((await conversation.say(word)).awaiting).toBe(question.awaiting);
  await expectItsAnswer(conversation, question);
}

export async function expectItsAnswer(conversation: Conversation, { answer, then }: AskedQuestion): Promise<void> {
  expect((await conversation.say(answer)).text).toMatch(then);
}

/** It comes again in its own words, and no strike is counted. */
export async function expectItAgain(
  conversation: Conversation,
  question: AskedQuestion,
  aside: { readonly said: string; readonly reply: RegExp },
): Promise<void> {
  const asked = lastText(await conversation.say('repeat'));
  const heard = await conversation.say(aside.said);
  expect(heard.text).toMatch(aside.reply);
  expect([heard.awaiting, lastText(heard)]).toEqual([question.awaiting, asked]);
  expect(heard.events.map(({ name }) => name)).not.toContain('miss');
  await expectItsAnswer(conversation, question);
}

/** Never in the same words twice running; the third miss names a person. */
export async function expectStrikes(conversation: Conversation, question: AskedQuestion): Promise<void> {
  const texts = [lastText(await conversation.say('repeat'))];
  for (let miss = 1; miss <= 6; miss++) {
    const heard = await conversation.say('flurb wombat zork');
    expect(heard.awaiting).toBe(question.awaiting);
    texts.push(lastText(heard));
  }
  expect(texts[3]).toMatch(/1-800-555-0142/);
  texts.slice(1).forEach((text, index) => expect(text).not.toBe(texts[index]));
  await expectItsAnswer(conversation, question);
}
