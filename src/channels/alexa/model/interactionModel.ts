/** Alexa's interaction model, made from the sentences that the language knows, by Amazon's rules for samples; pure. */
import { carriers } from '../intentWords';

/** A sentence that customers say, and what it asks for. */
export interface LabelledSentence {
  readonly label: string;
  readonly text: string;
  readonly template?: string;
}

interface Intent {
  readonly name: string;
  readonly slots?: readonly { readonly name: string; readonly type: string }[];
  readonly samples: readonly string[];
}

/** Two words or more, and none that Amazon keeps for itself. */
export const invocationName = 'mini financial';
const catchAllType = 'CUSTOMER_WORDS';

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

/** `isUnderstood` tells whether a sentence alone is read as its label: such a one stands first and speaks for its intent. */
export function interactionModel(
  sentences: readonly LabelledSentence[],
  isUnderstood: (sentence: LabelledSentence) => boolean,
): object {
  const samples = samplesByLabel(sentences);
  const wishes = [...samples].map(([label, texts]): Intent => {
    const first = texts.find((text) => isUnderstood({ label, text }));
    if (first === undefined) throw new Error(`No sample of ${label} is understood as ${label}`);
    return { name: intentName(label), samples: [first, ...texts.filter((text) => text !== first)] };
  });
  const values = [...samples].flatMap(([, texts]) => texts.slice(0, mostValuesOfOneLabel));
  return {
    interactionModel: {
      languageModel: {
        invocationName,
        intents: [...builtIn, ...wishes, ...valueIntents, ...Object.entries(carriers).map(carrierIntent)],
        types: [{ name: catchAllType, values: values.map((value) => ({ name: { value } })) }],
      },
    },
  };
}

function carrierIntent([name, carrier]: readonly [string, string]): Intent {
  return { name, slots: [{ name: 'query', type: 'AMAZON.SearchQuery' }], samples: [`${carrier} {query}`] };
}

/** `faq_scra` -> `FaqScraIntent` */
export function intentName(label: string): string {
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
