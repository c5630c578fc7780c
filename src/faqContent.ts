/** The FAQ of a language: its entries for the matcher, and its answers with the settings' facts filled in. */
import { type FaqEntry, loadFaq } from '../faq/loadFaq';
import { fillPlaceholders } from '../faq/placeholders';
import type { FaqAnswer, FaqAnswers } from '../dialogs/answers/faqAnswers';
import type { ContactSettings } from './contactSettings';
import { projectFile } from './projectFile';

interface FaqContent {
  readonly entries: readonly FaqEntry[];
  readonly answers: FaqAnswers;
}

/** Throws an Error that names the file and field of every entry that cannot be shown. */
export function loadFaqContent(settings: ContactSettings): FaqContent {
  const values = flatten(settings);
  const entries = loadFaq(projectFile('faq', 'content', 'en'), Object.keys(values));
  const answers = new Map(entries.map((entry) => [entry.id, toAnswer(entry, values)]));
  return { entries, answers: { find: (id) => answers.get(id) } };
}

function toAnswer(entry: FaqEntry, values: Readonly<Record<string, string>>): FaqAnswer {
  const fill = (text: string): string => fillPlaceholders(text, values);
  return {
    id: entry.id,
    question: entry.question,
    answer: fill(entry.answer),
    spoken: fill(entry.spoken),
    brief: fill(entry.brief),
    ...(entry.next !== undefined && { next: entry.next }),
  };
}

/** `{ contact: { phone } }` becomes `contact.phone`, the name that content files use. */
function flatten(settings: object, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(settings).flatMap(([name, value]: [string, unknown]) => {
      if (typeof value === 'string') return [[prefix + name, value]];
      return typeof value === 'object' && value !== null ? Object.entries(flatten(value, `${prefix}${name}.`)) : [];
    }),
  );
}
