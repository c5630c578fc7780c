/** Everything the model is trained on: the sentences of this room and the questions and aliases of the FAQ. */
import { loadFaq, type FaqEntry } from '../../../faq/loadFaq';
import { faqContentFolder, sentencesFolder } from '../languageFiles';
import { loadSentences, type Sentence } from './sentences';

export function trainingSentences(): Sentence[] {
  const sentences = [...loadSentences(sentencesFolder), ...loadFaq(faqContentFolder, 'any').flatMap(phrasingsOf)];
  const seen = new Set<string>();
  return sentences.filter(({ label, text }) => {
    const key = `${label}\t${text}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

function phrasingsOf(entry: FaqEntry): Sentence[] {
  return [entry.question, ...entry.aliases].map((text) => ({ label: entry.id, text }));
}
