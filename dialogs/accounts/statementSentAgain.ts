/** "the link expired", "it doesn't open", said after statements: their links live ten minutes, so they are made anew. */
import { plainWords } from '../../src/language/plainText';
import { pageWordsIn } from '../pageWords';
import type { TaskOptions } from '../task';
import type { Said } from '../turn';

const longest = 100;
const file = '(?:(?:the|that|this|your|my) )*(?:links?|statements?|bills?|pdfs?|files?|pages?|documents?)';
const it = `(?:it|that|them|those|they|${file})`;
const not = '(?:do not|dont|does not|doesnt|did not|didnt|will not|wont|is not|isnt|are not|arent|never)';
const troubles = new RegExp(
  `^(?:(?:ok|okay|hey|hi|sorry|but|well|um+|uh+|and|so|wait|hmm|oh) )*(?:` +
    `(?:i )?(?:still )?(?:cannot|can not|cant|could not|couldnt|am not able to) (?:open|click(?: on)?|access|get to|see|view|read|load|download|get) ${it}|` +
    `${it} (?:(?:still|just|keeps?|gives?(?: me)?|says|shows?|has|have|is|are|was|${not}) )*(?:(?:an? |the )?(?:error|404|blank|not found|expired|dead|broken|invalid|gone|open|opening|load|loading|work|working|come up|timed out))|` +
    `(?:can|could|would|will) (?:you|u) (?:please )?(?:resend|refresh|renew|redo|send|give|text|get)(?: me)? ${it}(?: (?:again|one more time|once more|anew))*|` +
    `(?:resend|refresh|renew|redo|send|give|text|get|open)(?: me)? ${it} (?:again|one more time|once more|anew)|` +
    `(?:resend|refresh|renew)(?: me)? ${it}|(?:expired|dead|broken|bad|invalid|old) links?|(?:it|that|they) (?:has |have |already )*(?:expired|timed out)` +
    ')(?: (?:please|pls|plz|now|yet|again|any ?more|here|for me|on my phone|either|at all|thanks))*$',
);
const aLink = /\b(?:links?|url)\b/;
const worksWell =
  /^(?:(?:ok|yes|great|thanks|cool) )*(?:it|that|the (?:link|page)) (?:is )?(?:works?|working|opens?|loads?)\b/;
const another = /\b(?:another|new|other) (?:one|statement)\b/;

/** The link is of no use as it is, whatever it was to. */
export function saysLinkFails(text: string): boolean {
  const plain = plainWords(text).join(' ');
  return aLink.test(plain) && isTrouble(text, plain);
}

export function statementSentAgain({ text, memory }: Said): TaskOptions | undefined {
  const { about, statementMonths } = memory;
  if (statementMonths === undefined) return undefined;
  const plain = plainWords(text).join(' ');
  if (!isTrouble(text, plain) || !(about === 'statements' || aLink.test(plain))) return undefined;
  const { first, last, words = `${first} to ${last}` } = statementMonths;
  return { task: 'statements', values: { month: { words } } };
}

function isTrouble(text: string, plain: string): boolean {
  if (text.length > longest || worksWell.test(plain) || another.test(plain)) return false;
  return troubles.test(plain) || pageWordsIn(text) === 'new_link';
}
