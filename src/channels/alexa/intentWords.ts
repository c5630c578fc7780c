/** The words behind an intent: Alexa tells which intent it heard, the conversation listens to sentences. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Intent, slotValue } from './requestEnvelope';

/** What stands before the words of a slot that needs a phrase to lead it in; each is an intent of its own. */
export const carriers: Readonly<Record<string, string>> = {
  CanIIntent: 'can i',
  DoIIntent: 'do i',
  HowDoIIntent: 'how do i',
  HowIntent: 'how',
  IIntent: 'i',
  MakeIntent: 'make',
  MyIntent: 'my',
  PayIntent: 'pay',
  ShowMeIntent: 'show me',
  TellMeIntent: 'tell me',
  UseIntent: 'use',
  WhatIntent: 'what',
  WhenIntent: 'when',
  WhereIntent: 'where',
  WhyIntent: 'why',
};

/** The slots of a PIN that is spoken digit by digit, first to last. */
export const pinDigits = [
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth'],
  ...['seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth'],
];

/** The intents that carry values, with the words that their slots make. */
const spokenBySlots: Readonly<Record<string, (slot: (name: string) => string | undefined) => string | undefined>> = {
  SaidIntent: (slot) => slot('words'),
  NumberIntent: (slot) => slot('number'),
  PinIntent: (slot) => slot('pin'),
  PinDigitsIntent: (slot) => pinDigits.flatMap((name) => slot(name) ?? []).join(' '),
  DateIntent: (slot) => slot('date'),
  AmountIntent: (slot) => {
    const [dollars, cents] = [slot('dollars'), slot('cents')];
    return dollars === undefined ? undefined : `$${dollars}${cents === undefined ? '' : `.${cents.padStart(2, '0')}`}`;
  },
};

const builtIn: Readonly<Record<string, string>> = {
  'AMAZON.HelpIntent': 'help',
  'AMAZON.YesIntent': 'yes',
  'AMAZON.NoIntent': 'no',
  'AMAZON.RepeatIntent': 'repeat',
  'AMAZON.StartOverIntent': 'start over',
  'AMAZON.NavigateHomeIntent': 'menu',
};

const endings: ReadonlySet<string> = new Set(['AMAZON.StopIntent', 'AMAZON.CancelIntent']);

export type Said =
  | { readonly kind: 'words'; readonly text: string }
  /** As Alexa counts: zeros at its beginning are lost. */
  | { readonly kind: 'number'; readonly text: string }
  /** Alexa heard something, but could not tell what. */
  | { readonly kind: 'nothing' }
  /** The session ends at once (standards C10). */
  | { readonly kind: 'stop' };

const modelSchema = z.object({
  interactionModel: z.object({
    languageModel: z.object({
      intents: z.array(
        z.object({ name: z.string(), slots: z.array(z.unknown()).optional(), samples: z.array(z.string()) }),
      ),
    }),
  }),
});

/** An intent without slots stands for its first sample. */
function readSentences(modelFile: string): ReadonlyMap<string, string> {
  const { interactionModel } = modelSchema.parse(JSON.parse(readFileSync(modelFile, 'utf8')));
  const withoutSlots = interactionModel.languageModel.intents.filter(({ slots = [] }) => slots.length === 0);
  return new Map(withoutSlots.map(({ name, samples }) => [name, samples[0] ?? '']));
}

export class IntentWords {
  private readonly sentences: ReadonlyMap<string, string>;

  /** The interaction model that Amazon was given. */
  constructor(modelFile: string) {
    this.sentences = readSentences(modelFile);
  }

  /** What was said; an intent that is none of ours is nothing. */
  said(intent: Intent): Said {
    if (endings.has(intent.name)) return { kind: 'stop' };
    const text = this.wordsOf(intent);
    if (!text) return { kind: 'nothing' };
    return { kind: intent.name === 'NumberIntent' ? 'number' : 'words', text };
  }

  /** Whether Alexa may bring somebody here who asks for this. */
  canFulfil({ name }: Intent): boolean {
    return Boolean(this.sentences.get(name)) || name in carriers || name in spokenBySlots;
  }

  private wordsOf(intent: Intent): string | undefined {
    const slot = (name: string): string | undefined => slotValue(intent, name);
    const { name } = intent;
    if (Object.hasOwn(builtIn, name)) return builtIn[name];
    if (Object.hasOwn(spokenBySlots, name)) return spokenBySlots[name]?.(slot);
    if (!Object.hasOwn(carriers, name)) return this.sentences.get(name);
    const query = slot('query');
    return query && `${carriers[name]} ${query}`;
  }
}
