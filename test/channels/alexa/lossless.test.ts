/** Nothing that customers say is lost on its way through Amazon's model: it comes back to the same label and values. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { IntentWords, carriers, pinDigits } from '../../../src/channels/alexa/intentWords';
import { meaningOf } from '../../../src/channels/alexa/mapping';
import { speakerReply } from '../../../src/channels/rendering/speakerRenderer';
import { loadContactSettings } from '../../../src/contactSettings';
import { loadFaqContent } from '../../../src/faqContent';
import { amountsWished } from '../../../src/language/amountsAloud';
import { exactCommand } from '../../../src/language/commands';
import { createUnderstanding } from '../../../src/language/understand';
import { projectFile } from '../../../src/projectFile';

const readWords = { commandIn: exactCommand, amountsWished };

interface Model {
  readonly interactionModel: {
    readonly languageModel: {
      readonly intents: readonly { name: string; slots?: readonly unknown[]; samples: readonly string[] }[];
      readonly types: readonly { name: string; values: readonly { name: { value: string } }[] }[];
    };
  };
}

const modelFile = projectFile('src/channels/alexa/model/en-US.json');
const { intents, types } = (JSON.parse(readFileSync(modelFile, 'utf8')) as Model).interactionModel.languageModel;
const plain = intents.filter(({ slots = [], samples }) => slots.length === 0 && samples.length > 0);
const wordForWord = types.find(({ name }) => name === 'CUSTOMER_WORDS')?.values.map(({ name }) => name.value) ?? [];
const contact = loadContactSettings(projectFile('contact.settings.json'), true);
const understanding = createUnderstanding({ faq: loadFaqContent(contact).entries });
const intentWords = new IntentWords(modelFile);

function heard(name: string, values: Readonly<Record<string, string>> = {}): string {
  const slots = Object.fromEntries(Object.entries(values).map(([slot, value]) => [slot, { value }]));
  const meaning = meaningOf(intentWords.said({ name, slots }), undefined, readWords);
  return meaning.kind === 'words' ? meaning.text : meaning.kind;
}

function understood(text: string): unknown {
  const { decision, label, rights, values } = understanding.read(text);
  return { decision, label, rights, values };
}

describe('what is said', () => {
  it('comes to the same by each of the 2,000 samples as by the sentence itself', () => {
    const pairs = plain.flatMap(({ name, samples }) => samples.map((sample) => ({ name, sample })));
    expect(pairs.length).toBeGreaterThan(2_000);
    const lost = pairs.filter(({ name, sample }) => {
      const there = JSON.stringify(understood(sample));
      return JSON.stringify(understood(heard(name))) !== there;
    });
    expect(lost).toEqual([]);
  });

  it('comes back word for word where it names something', () => {
    const naming = wordForWord.filter((text) => Object.keys(understanding.read(text).values).length > 0);
    expect(naming.length).toBeGreaterThan(100);
    expect(wordForWord.filter((words) => heard('SaidIntent', { words }) !== words)).toEqual([]);
    expect(naming).toEqual(expect.arrayContaining(['statement for january', 'pay next friday']));
  });

  it('is put together again where it was taken apart', () => {
    const sentences = [...plain.flatMap(({ samples }) => samples), ...wordForWord];
    const parts = sentences.flatMap((sentence) =>
      Object.entries(carriers)
        .filter(([, carrier]) => sentence.startsWith(`${carrier} `))
        .map(([name, carrier]) => ({ sentence, name, query: sentence.slice(carrier.length + 1) })),
    );
    expect(parts.length).toBeGreaterThan(500);
    expect(parts.filter(({ sentence, name, query }) => heard(name, { query }) !== sentence)).toEqual([]);
  });
});

describe('a PIN', () => {
  const awaitsPin = speakerReply({
    message: { text: 'What is your PIN?' },
    expectation: { awaiting: 'pin', secret: true },
  });
  const digitsHeard = (name: string, values: Readonly<Record<string, string>>): unknown => {
    const slots = Object.fromEntries(Object.entries(values).map(([slot, value]) => [slot, { value }]));
    return meaningOf(intentWords.said({ name, slots }), awaitsPin, readWords);
  };
  const words = ['zero', 'oh', 'seven', '2', 'nine', 'four', '0', 'one', 'three', '5', 'six', 'eight'];
  const lengths = [4, 5, 6, 7, 8, 9, 10, 11, 12];

  it.each(lengths)('of %i digits is heard with the zeros at its beginning', (length) => {
    const spoken = Object.fromEntries(words.slice(0, length).map((word, index) => [pinDigits[index] ?? '', word]));
    expect(digitsHeard('PinDigitsIntent', spoken)).toEqual({ kind: 'secret', digits: '007294013568'.slice(0, length) });
    const said = words.slice(0, length).join(' ');
    const digits = { kind: 'secret', digits: '007294013568'.slice(0, length) };
    expect(digitsHeard('SaidIntent', { words: said })).toEqual(digits);
    expect(digitsHeard('MyIntent', { query: `pin is ${said}` })).toEqual(digits);
  });

  it('of four digits is heard in one', () => {
    expect(digitsHeard('PinIntent', { pin: '0294' })).toEqual({ kind: 'secret', digits: '0294' });
  });

  it('is none where it may have lost its zeros', () => {
    expect(digitsHeard('NumberIntent', { number: '7294' })).toEqual({ kind: 'nothing' });
    expect(heard('NumberIntent', { number: '7294' })).toBe('7294');
  });

  it('is in the model at every length', () => {
    const { samples = [] } = intents.find(({ name }) => name === 'PinDigitsIntent') ?? {};
    const known = samples.map((sample) => sample.match(/\{/g)?.length);
    expect(new Set(known)).toEqual(new Set(lengths));
  });
});
