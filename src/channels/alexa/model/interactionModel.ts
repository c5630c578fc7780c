/** Alexa's interaction model, made from the sentences that the language knows, by Amazon's rules for samples; pure. */
import { carriers, pinDigits } from '../intentWords';

/** A sentence that customers say, and what it asks for. */
interface LabelledSentence {
  readonly label: string;
  readonly text: string;
  readonly template?: string;
}

/** How a sentence alone is understood. */
interface Understood {
  /** Where it is sure. */
  readonly label: string | undefined;
  readonly hasValues: boolean;
  /** The same for sentences that come to the same in every respect, their values too. */
  readonly meaning: string;
}

interface Intent {
  readonly name: string;
  readonly slots?: readonly { readonly name: string; readonly type: string }[];
  readonly samples: readonly string[];
}

/** Two words or more, and none that Amazon keeps for itself. */
export const invocationName = 'mini financial';
const catchAllType = 'CUSTOMER_WORDS';
const digitType = 'SPOKEN_DIGIT';

const digitWords = ['zero', 'oh', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

const mostSamples = 40;
const mostSamplesOfOneTemplate = 4;
const mostValuesOfOneLabel = 6;
const longestSample = 120;

/** Alexa hears these by intents of its own, or they are no wish at all. */
const left: ReadonlySet<string> = new Set(['oos', 'greeting', 'help', 'repeat', 'cancel']);
const ownWords: ReadonlySet<string> = new Set([
  ...['stop', 'cancel', 'exit', 'quit', 'never mind', 'forget it', 'help', 'help me', 'yes', 'no', 'yeah', 'nope'],
  ...['repeat', 'say that again', 'start over', 'restart', 'start again', 'home', 'go home'],
]);
const builtIn = [
  ...['StopIntent', 'CancelIntent', 'HelpIntent', 'FallbackIntent', 'YesIntent', 'NoIntent'],
  ...['RepeatIntent', 'StartOverIntent', 'NavigateHomeIntent'],
].map((name): Intent => ({ name: `AMAZON.${name}`, samples: [] }));

const valueIntents: readonly Intent[] = [
  { name: 'SaidIntent', slots: [{ name: 'words', type: catchAllType }], samples: ['{words}'] },
  {
    name: 'NumberIntent',
    slots: [{ name: 'number', type: 'AMAZON.NUMBER' }],
    samples: ['{number}', 'number {number}'],
  },
  {
    name: 'PinIntent',
    slots: [{ name: 'pin', type: 'AMAZON.FOUR_DIGIT_NUMBER' }],
    samples: ['{pin}', 'my pin is {pin}', 'pin {pin}', 'it is {pin}'],
  },
  {
    // Any length that a PIN may have, and with the zeros at its beginning, which a number would lose.
    name: 'PinDigitsIntent',
    slots: pinDigits.map((name) => ({ name, type: digitType })),
    samples: pinDigits.slice(3).flatMap((_, longer) => {
      const digits = pinDigits
        .slice(0, 4 + longer)
        .map((name) => `{${name}}`)
        .join(' ');
      return [digits, `my pin is ${digits}`, `pin ${digits}`, `it is ${digits}`];
    }),
  },
  {
    name: 'DateIntent',
    slots: [{ name: 'date', type: 'AMAZON.DATE' }],
    samples: ['{date}', 'on {date}', 'for {date}'],
  },
  {
    name: 'AmountIntent',
    slots: [
      { name: 'dollars', type: 'AMAZON.NUMBER' },
      { name: 'cents', type: 'AMAZON.NUMBER' },
    ],
    samples: ['{dollars} dollars', '{dollars} dollars and {cents} cents', '{dollars} dollars {cents}'],
  },
];

/**
 * `understand` reads a sentence as the conversation does. An intent's first sample speaks for all of them, so the others
 * are those that come to the very same; what a sentence says beyond that is kept by taking it word for word.
 */
export function interactionModel(
  sentences: readonly LabelledSentence[],
  understand: (text: string) => Understood,
): object {
  const wishes = [...samplesByLabel(sentences)].map(([label, texts]) => wishOf(label, texts, understand));
  const values = new Set(wishes.flatMap(({ intent, wordForWord }) => [...leading(intent), ...wordForWord]));
  const intents = wishes.map(({ intent }) => intent);
  return {
    interactionModel: {
      languageModel: {
        invocationName,
        intents: [...builtIn, ...intents, ...valueIntents, ...Object.entries(carriers).map(carrierIntent)],
        types: [slotType(catchAllType, [...values]), slotType(digitType, digitWords)],
      },
    },
  };
}

interface Wish {
  readonly intent: Intent;
  readonly wordForWord: readonly string[];
}

/** The plainest sentence speaks for the intent. */
function wishOf(label: string, texts: readonly string[], understand: (text: string) => Understood): Wish {
  const read = texts.map((text) => ({ text, ...understand(text) }));
  const sure = read.filter((one) => one.label === label);
  const first = sure.find(({ hasValues }) => !hasValues) ?? sure[0];
  if (first === undefined) throw new Error(`No sample of ${label} is understood as ${label}`);
  const isSame = ({ meaning }: Understood): boolean => meaning === first.meaning;
  const same = read.filter((one) => isSame(one) && one !== first);
  const wordForWord = read.filter((one) => !isSame(one)).map(({ text }) => text);
  return { intent: { name: intentName(label), samples: [first, ...same].map(({ text }) => text) }, wordForWord };
}

/** So that Alexa takes sentences like them word for word. */
function leading({ samples }: Intent): readonly string[] {
  return samples.slice(0, mostValuesOfOneLabel);
}

function slotType(name: string, values: readonly string[]): object {
  return { name, values: values.map((value) => ({ name: { value } })) };
}

function carrierIntent([name, carrier]: readonly [string, string]): Intent {
  return { name, slots: [{ name: 'query', type: 'AMAZON.SearchQuery' }], samples: [`${carrier} {query}`] };
}

/** `faq_scra` -> `FaqScraIntent` */
function intentName(label: string): string {
  const words = label.split('_').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${words.join('')}Intent`;
}

/** Every sample once in the whole model; the first label has it. */
function samplesByLabel(sentences: readonly LabelledSentence[]): ReadonlyMap<string, readonly string[]> {
  const taken = new Set(ownWords);
  const ofTemplate = new Map<string, number>();
  const samples = new Map<string, string[]>();
  for (const { label, text, template = text } of sentences) {
    const sample = sampleOf(text);
    const own = samples.get(label) ?? [];
    const count = ofTemplate.get(`${label}/${template}`) ?? 0;
    if (sample === undefined || left.has(label) || taken.has(sample)) continue;
    if (own.length >= mostSamples || count >= mostSamplesOfOneTemplate) continue;
    taken.add(sample);
    ofTemplate.set(`${label}/${template}`, count + 1);
    samples.set(label, [...own, sample]);
  }
  return samples;
}

/** As it is spoken: letters, apostrophes and spaces; undefined where it has digits or signs. */
function sampleOf(text: string): string | undefined {
  const spoken = text
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/[.,!?]+(?=\s|$)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return /^[a-z][a-z' ]+$/.test(spoken) && spoken.length <= longestSample ? spoken : undefined;
}
