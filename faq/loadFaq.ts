/** Reads the FAQ's content files and refuses, naming file and field, whatever a customer should not be shown. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { requiredFaqIds } from './faqIds';
import { placeholdersIn } from './placeholders';

export interface FaqEntry {
  readonly id: string;
  /** Heading under which the replaced site's help listed it. */
  readonly section: string;
  readonly question: string;
  /** The answer, placeholders not yet filled; for the ear and for SMS there are `spoken` and `brief`. */
  readonly answer: string;
  readonly spoken: string;
  readonly brief: string;
  readonly aliases: readonly string[];
  /** Label of the action to offer after the answer. */
  readonly next?: string;
  /** Ids of the nearest entries. */
  readonly seeAlso: readonly string[];
}

/** Names that texts may use between double braces; `any` for readers that never show an answer. */
type KnownPlaceholders = readonly string[] | 'any';

const longestSpokenWords = 30;
const longestBrief = 300;
/** The GSM 03.38 basic set without its extension table; anything else makes an SMS three times as long. */
const gsm7 = /^[A-Za-z0-9 \r\n@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ!"#¤%&'()*+,\-./:;<=>?¡ÄÖÑÜ§¿äöñüà]*$/;

const withoutPlaceholders = (text: string): string => text.replace(/\{\{[^{}]*\}\}/g, 'x');
const line = z.string().trim().min(1);
const frontMatterSchema = z.strictObject({
  id: z.string().regex(/^faq_[a-z0-9_]+$/, 'must look like faq_some_name'),
  section: line,
  question: line,
  spoken: line.refine(
    (text) => withoutPlaceholders(text).split(/\s+/).length <= longestSpokenWords,
    `has more than ${longestSpokenWords} words`,
  ),
  brief: line
    .max(longestBrief)
    .refine(
      (text) => gsm7.test(withoutPlaceholders(text)),
      'has a character outside GSM-7, which SMS cannot send cheaply',
    ),
  aliases: z.array(line).min(1),
  next: z
    .string()
    .regex(/^[a-z_]+$/)
    .optional(),
  see_also: z.array(z.string()).default([]),
});

/**
 * All entries of a content folder, in the order of their file names.
 * Throws one Error that lists every complaint as `file: field: what is wrong`.
 */
export function loadFaq(folder: string, knownPlaceholders: KnownPlaceholders): FaqEntry[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort();
  const complaints: string[] = [];
  const entries = files.flatMap((name) => readEntry(join(folder, name), knownPlaceholders, complaints));
  complaints.push(...wholeSetComplaints(folder, entries));
  if (complaints.length > 0)
    throw new Error(`FAQ content is not usable:\n${complaints.map((complaint) => `  ${complaint}`).join('\n')}`);
  return entries;
}

function readEntry(file: string, knownPlaceholders: KnownPlaceholders, complaints: string[]): FaqEntry[] {
  const parts = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(readFileSync(file, 'utf8'));
  if (!parts) {
    complaints.push(`${file}: front matter: the file must begin with a block between two lines of ---`);
    return [];
  }
  const document = parseDocument(parts[1]!);
  const [mistake] = document.errors;
  if (mistake) {
    complaints.push(`${file}: line ${(mistake.linePos?.[0].line ?? 0) + 1}: ${mistake.message.split('\n')[0]}`);
    return [];
  }
  const parsed = frontMatterSchema.safeParse(document.toJS());
  if (!parsed.success) {
    complaints.push(
      ...parsed.error.issues.map((issue) => `${file}: ${issue.path.join('.') || 'front matter'}: ${issue.message}`),
    );
    return [];
  }
  const entry = entryOf(parsed.data, parts[2]!.trim());
  complaints.push(...entryComplaints(file, entry, knownPlaceholders));
  return [entry];
}

function entryOf(fields: z.infer<typeof frontMatterSchema>, answer: string): FaqEntry {
  const { see_also: seeAlso, next, ...rest } = fields;
  return { ...rest, ...(next === undefined ? {} : { next }), seeAlso, answer };
}

function entryComplaints(file: string, entry: FaqEntry, knownPlaceholders: KnownPlaceholders): string[] {
  const complaints: string[] = [];
  if (basename(file, '.md') !== entry.id) complaints.push(`${file}: id: is ${entry.id}, but must be the file's name`);
  if (entry.answer === '') complaints.push(`${file}: answer: is empty`);
  for (const field of ['answer', 'spoken', 'brief'] as const) {
    const unknown = placeholdersIn(entry[field]).filter(
      (name) => knownPlaceholders !== 'any' && !knownPlaceholders.includes(name),
    );
    complaints.push(...unknown.map((name) => `${file}: ${field}: unknown placeholder {{${name}}}`));
  }
  const duplicate = entry.aliases.find((alias, index) => entry.aliases.indexOf(alias) !== index);
  if (duplicate !== undefined) complaints.push(`${file}: aliases: "${duplicate}" is there twice`);
  return complaints;
}

function wholeSetComplaints(folder: string, entries: readonly FaqEntry[]): string[] {
  const ids = entries.map((entry) => entry.id);
  const missing = requiredFaqIds
    .filter((id) => !ids.includes(id))
    .map((id) => `${folder}: ${id}.md: is missing or not usable`);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${folder}: id: ${id} is there twice`);
  const strangers = entries.flatMap((entry) =>
    entry.seeAlso
      .filter((id) => !ids.includes(id))
      .map((id) => `${join(folder, `${entry.id}.md`)}: see_also: there is no entry ${id}`),
  );
  return [...missing, ...twice, ...strangers];
}
