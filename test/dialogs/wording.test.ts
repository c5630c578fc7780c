/** Every wording at its longest values: plain, brief, speakable, and fit for text messages. */
import { describe, expect, it } from '@jest/globals';
import { en } from '../../dialogs/wording/en/en';
import type { Message } from '../../src/reply/message';
import { questionForms, questionSamples, wordingSamples } from './wordingSamples';

const samples = wordingSamples(en);
const gsm7 = /^[A-Za-z0-9 \r\n@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ!"#¤%&'()*+,\-./:;<=>?¡ÄÖÑÜ§¿äöñüà]*$/;
const longestWords = 20;
const longestBubble = 640;
const longestBrief = 306;
/** A question may name two vehicles by their longest names, so the bound is above the 30 words of a plain sentence. */
const longestSpeech = 48;

const spokenOf = ({ text, speak }: Message): string => speak ?? text;
const briefOf = ({ text, brief }: Message): string => brief ?? text;
const values = /https?:\S+|"[^"]*"|[$+-]*\d(?:[\d.,:/-]*\d)?|\b(?:[A-Z][a-z]+ )?\([^)]*\)/g;
const wordsOf = (text: string): string[] => text.match(/[A-Za-z'-]+/g) ?? [];
const sentencesOf = (text: string): string[] =>
  text.split(/[.!?:;]+(?:\s|$)|\n/).filter((part) => wordsOf(part).length > 0);

function syllables(word: string): number {
  const groups = word
    .toLowerCase()
    .replace(/e$/, '')
    .match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 1);
}

/** Flesch-Kincaid grade of the plain words; names of cars, contacts and figures are data and left out. */
function grade(texts: readonly string[]): number {
  const sentences = texts.flatMap((text) => sentencesOf(text.replace(values, ' ')));
  const words = sentences.flatMap(wordsOf);
  const total = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (total / words.length) - 15.59;
}

describe('wording', () => {
  it.each(samples)('%s is plain, and its sentences are short', (_name, message) => {
    const longest = Math.max(...sentencesOf(message.text.replace(values, 'x')).map((part) => wordsOf(part).length));
    expect(longest).toBeLessThanOrEqual(longestWords);
    expect(message.text).not.toMatch(/[*_`#]|\s$/);
  });

  it('reads at eighth grade or below', () => {
    expect(grade(samples.map(([, message]) => message.text))).toBeLessThanOrEqual(8);
  });

  it.each(samples)('%s fits a bubble, and asks one question at most, at its end', (_name, message) => {
    expect(message.text.length).toBeLessThanOrEqual(longestBubble);
    const questions = message.text.match(/\?(?=\s|$)/g)?.length ?? 0;
    const quoted = message.text.match(/\?"/g)?.length ?? 0;
    expect(questions).toBeLessThanOrEqual(1);
    if (questions === 1 && quoted === 0) expect(message.text.endsWith('?')).toBe(true);
  });

  it.each(samples)('%s can be said aloud', (_name, message) => {
    const spoken = spokenOf(message);
    expect(spoken).not.toMatch(/https?:|\n|[()]|[A-Z]{5,}/);
    expect(wordsOf(spoken).length).toBeLessThanOrEqual(longestSpeech);
  });

  it.each(samples)('%s fits two text messages without turning them expensive', (_name, message) => {
    expect(briefOf(message)).toMatch(gsm7);
    expect(briefOf(message).length).toBeLessThanOrEqual(longestBrief);
  });

  it.each(samples)('%s teaches no word that ends or starts a subscription', (_name, message) => {
    const taught = [briefOf(message), ...(message.choices ?? []).map((choice) => choice.say)];
    const reserved = /\b(?:STOP|STOPALL|END|QUIT|CANCEL|REVOKE|OPTOUT|UNSUBSCRIBE|YES|START|UNSTOP)\b/;
    for (const words of taught) expect(words).not.toMatch(reserved);
    const whole = /^(?:stop|stopall|end|quit|cancel|revoke|optout|unsubscribe|yes|start|unstop)$/i;
    for (const choice of message.choices ?? []) expect(choice.say).not.toMatch(whole);
  });

  it.each(samples.filter(([, message]) => message.card))(
    'the card of %s carries no fact that the text lacks',
    (_name, message) => {
      for (const text of shownOn(message.card)) expect(message.text).toContain(text);
    },
  );

  it.each(questionSamples(en))('%s is never put in the same words twice in a row', (_name, forms) => {
    const texts = questionForms.map((form) => forms[form].text);
    expect(new Set(texts).size).toBe(questionForms.length);
  });
});

/** Amounts, dates and counts on a card; its labels may be shorter than the sentence they come from. */
function shownOn(card: unknown): string[] {
  const found: string[] = [];
  JSON.stringify(card, (key, value: unknown) => {
    if ((key === 'text' || key === 'value') && typeof value === 'string') {
      found.push(...(value.match(/\$[\d,.]*\d|[A-Z][a-z]+ \d{1,2}, \d{4}|\b\d{4}\b/g) ?? []));
    }
    return value;
  });
  return found;
}
