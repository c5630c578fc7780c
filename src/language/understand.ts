/** What did the customer say: one scorer for actions, commands, FAQ entries and rights phrases, with an honest confidence. */
import { readFileSync } from 'node:fs';
import type { FaqEntry } from '../../faq/loadFaq';
import { FaqMatcher } from '../../faq/faqMatcher';
import { Spelling } from '../../faq/spelling';
import { exactCommand, type Command } from './commands';
import { featuresOf } from './features';
import { findValues } from './values/findValues';
import { rightsTopics, type Label, type RightsTopic } from './labels';
import { modelFile, wordsFile } from './languageFiles';
import { decodeModel, probabilities, type LinearModel } from './linearModel';
import { namesIn, normalise } from './normalise';
import { capText, plainText } from './plainText';
import type { Values } from './values/values';
import { loadWordTables, type WordTables } from './wordTables';

export interface Candidate {
  readonly label: Label;
  /** 0 to 1; of the lines given 0.8, about 80 in 100 mean this label. */
  readonly confidence: number;
}

export interface Reading {
  readonly decision: 'sure' | 'unsure' | 'out';
  /** The best label, even when unsure or out. */
  readonly label: Label;
  readonly confidence: number;
  /** How likely it is that nothing of ours is meant, 0 to 1. */
  readonly outside?: number;
  /** Best first, at most three. */
  readonly candidates: readonly Candidate[];
  readonly values: Values;
  /** Goes before everything else. */
  readonly rights?: RightsTopic;
  /** Given names in the line: whose request it is says nothing to the scorer, but whose account is asked for matters. */
  readonly names?: readonly string[];
}

export interface Understanding {
  read(text: string): Reading;
}

interface Thresholds {
  /** From here the first candidate is answered, when it leads the second by `margin`. */
  readonly sure: number;
  /** From here choices are offered. */
  readonly possible: number;
  readonly margin: number;
  /** A single word says little; it is answered only from here. */
  readonly sureOfOneWord: number;
  /** The first must be at least so many times as likely as that nothing of ours is meant. */
  readonly outside: number;
  readonly rights: number;
}

/** Found by `npm run eval -- --cross`; the sweep is in README.md of this folder. */
export const thresholds: Thresholds = {
  sure: 0.18,
  possible: 0.1,
  margin: 0.02,
  sureOfOneWord: 0.5,
  outside: 0.6,
  rights: 0.45,
};

interface UnderstandingOptions {
  readonly faq: readonly FaqEntry[];
  /** Instead of the shipped ones; for cross-validation. */
  readonly model?: LinearModel;
  readonly tables?: WordTables;
}

/** Reads its model and word tables once; a line then costs well under a millisecond. */
export function createUnderstanding(options: UnderstandingOptions): Understanding {
  const model = options.model ?? decodeModel(readFileSync(modelFile));
  const tables = options.tables ?? loadWordTables(wordsFile);
  return new Scorer(options.faq, model, tables);
}

const commandLabels: Partial<Record<Command, Label>> = {
  help: 'help',
  menu: 'help',
  repeat: 'repeat',
  human_agent: 'human_agent',
  sign_out: 'sign_out',
  cancel: 'cancel',
};

class Scorer implements Understanding {
  private readonly spelling: Spelling;
  private readonly matcher: FaqMatcher | undefined;

  constructor(
    faq: readonly FaqEntry[],
    private readonly model: LinearModel,
    private readonly tables: WordTables,
  ) {
    this.spelling = new Spelling(new Map(model.vocabulary));
    const untrained = faq.filter((entry) => !model.classes.includes(entry.id));
    this.matcher = untrained.length > 0 ? new FaqMatcher(untrained) : undefined;
  }

  read(text: string): Reading {
    const capped = capText(text);
    const command = exactCommand(capped);
    const label = command ? commandLabels[command] : undefined;
    if (label)
      return { decision: 'sure', label, confidence: 1, outside: 0, candidates: [{ label, confidence: 1 }], values: {} };
    return this.score(capped);
  }

  private score(text: string): Reading {
    const shares = this.sharesOf(text);
    const candidates = new Map<Label, number>();
    const rights = { topic: rightsTopics[0] as RightsTopic, highest: 0, sum: 0 };
    let outside = 0;
    this.model.classes.forEach((name, index) => {
      const share = shares[index]!;
      const topic = rightsTopics.find((known) => name === `rights_${known}`);
      if (name === 'oos') outside = share;
      else if (topic) {
        rights.sum += share;
        if (share > rights.highest) Object.assign(rights, { topic, highest: share });
      } else candidates.set(name as Label, share);
    });
    const heard = rights.sum >= thresholds.rights;
    if (heard) candidates.set('human_agent', (candidates.get('human_agent') ?? 0) + rights.sum);
    this.addUntrained(text, candidates);
    return this.decide(text, candidates, outside, heard ? rights.topic : undefined);
  }

  /** Probability of each class; of a line with several clauses, partly from the whole and partly from the clauses that say something of ours. */
  private sharesOf(text: string): Float64Array {
    const whole = this.classShares(text);
    const clauses = clausesOf(text).map((clause) => this.classShares(clause));
    if (clauses.length < 2) return whole;
    const says = clauses.map((shares, at) => this.sayOf(shares) * (at === clauses.length - 1 ? lastSays : 1));
    const all = says.reduce((sum, say) => sum + say, 0);
    return whole.map((share, column) => {
      const said = clauses.reduce((sum, shares, at) => sum + shares[column]! * says[at]!, 0) / all;
      return wholeSays * share + (1 - wholeSays) * said;
    });
  }

  /** How much a clause counts: the more, the less it is out of scope and the clearer it asks one thing; manners count little. */
  private sayOf(shares: Float64Array): number {
    let outside = 0;
    let manners = 0;
    let clearest = 0;
    this.model.classes.forEach((name, column) => {
      const share = shares[column]!;
      if (name === 'oos') outside = share;
      else clearest = Math.max(clearest, share);
      if (name === 'thanks' || name === 'greeting') manners += share;
    });
    return (1 - outside + leastSay) * clearest * (1 - mannersLose * manners);
  }

  private classShares(text: string): Float64Array {
    const words = normalise(text, this.tables, this.spelling);
    return probabilities(this.model, featuresOf(words, this.tables, this.model.business));
  }

  /** Entries that operators added after the training are found by the matcher alone. */
  private addUntrained(text: string, candidates: Map<Label, number>): void {
    for (const { id, score } of this.matcher?.match(text) ?? []) candidates.set(id as Label, score * score);
  }

  /** One word alone says little, and so does a line of which no word is known as it was typed: "zork mork" is not "work more". */
  private isGuess(text: string): boolean {
    const words = plainText(text).match(/[a-z]+|\d+/g) ?? [];
    return words.length < 2 || !words.some((word) => /\d/.test(word) || this.isKnown(word));
  }

  private isKnown(word: string): boolean {
    return this.spelling.knows(word) || this.tables.phrases.has(word) || this.tables.shorthand.has(word);
  }

  private decide(
    text: string,
    all: ReadonlyMap<Label, number>,
    outside: number,
    rights: RightsTopic | undefined,
  ): Reading {
    const candidates = [...all]
      .map(([label, confidence]) => ({ label, confidence }))
      .sort((left, right) => right.confidence - left.confidence || (left.label < right.label ? -1 : 1))
      .slice(0, 3);
    const { label, confidence } = candidates[0]!;
    const values = findValues(text, label);
    const names = namesIn(text, this.tables);
    const limits = this.isGuess(text) ? { ...thresholds, sure: thresholds.sureOfOneWord } : thresholds;
    const reading = {
      decision: decisionOf(candidates, outside, limits),
      label,
      confidence,
      outside,
      candidates,
      values,
      ...(names.length > 0 && { names }),
    };
    return rights ? { ...reading, decision: 'sure', rights } : reading;
  }
}

/** The share of the whole line; the clauses have the rest. */
const wholeSays = 0.65;
/** Even a clause that seems to be none of ours has some say. */
const leastSay = 0.05;
/** A story often comes first and the wish last. */
const lastSays = 2;
/** "Thank you so much" beside a request is no other wish. */
const mannersLose = 0.9;
const mostClauses = 6;

/** The clauses of at least two words. */
function clausesOf(text: string): string[] {
  const parts = text.split(/[.!?;:,]\s|\s[-–—]\s|—/);
  return parts.filter((part) => /\S\s+\S/.test(part)).slice(0, mostClauses);
}

/** What to do with candidates, best first, when something else than ours is meant with the probability `outside`. */
export function decisionOf(candidates: readonly Candidate[], outside = 0, limits = thresholds): Reading['decision'] {
  const [first, second] = candidates;
  const confidence = first?.confidence ?? 0;
  if (confidence < limits.possible || confidence < outside * limits.outside) return 'out';
  const lead = confidence - (second?.confidence ?? 0);
  return confidence >= limits.sure && lead >= limits.margin ? 'sure' : 'unsure';
}
