/** What a customer asks about the person who was asked for and has not come: who comes, when, and whether anybody is there. */
import { plainText } from '../../src/language/plainText';

const person =
  '(?:(?:the|a|an|that|any|some|my|real|live) )*(?:person|human|agent|representative|rep|operator|one|someone|somebody|anyone|anybody|they|he|she|people)';
const asked = [
  `(?:is|are) ${person}(?: (?:still|actually|really|even))?(?: (?:coming|there|here|on (?:the|their|his|her) way|joining|available|answering|going to (?:call|answer|join|come|help).{0,15}))+`,
  `(?:who|when)(?:'?s| is| will| are)?(?: ${person})?(?: (?:is|will|are))?(?: (?:going to|gonna))? (?:call|calling|answer|answering|contact|join|joining|text|come|coming|help|helping|be here|reply)(?: me)?(?: back)?`,
  `(?:will|does|do|is|are) ${person}(?: (?:going to|gonna))? (?:call|calling|contact|text|phone|ring|answer)(?: me)?(?: back)?`,
  `(?:how (?:long|soon)|how much longer) (?:do|will|must|should|until|till|before|is|does)\\b.{0,40}\\b(?:wait|person|agent|someone|somebody|they|answer|human|rep|take|be)`,
  '(?:(?:hello|hi|hey)[,.!? ]*)?(?:is )?any(?:one|body) (?:there|here|home)',
  '(?:(?:hello|hi|hey)[,.!? ]+)+(?:is )?any(?:one|body)',
  '(?:(?:hello|hi|hey)[,.!? ]*)?(?:are )?(?:you )?still there',
  'my (?:phone |cell |call ?back )?number is .{7,25}',
  '(?:(?:please|can you|could you|have them|tell them to|have someone) )+(?:call|phone|ring) me(?: back)?(?: (?:at|on) .{7,25})?',
].map((words) => new RegExp(`^(?:(?:so|ok|okay|and|but|um|well)[, ]+)*${words}$`));

export function asksAboutPersonAwaited(text: string): boolean {
  if (text.length > 100) return false;
  const plain = plainText(text).replace(/[?.! ]+$/, '');
  return asked.some((question) => question.test(plain));
}
