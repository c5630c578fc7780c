/** Questions about what a new password has to be like, said where one is awaited; no password is put that way twice in a row. */
import { plainText } from './plainText';

const opening = '(?:(?:and|so|but|ok|okay|wait|um+|uh+|h?m+|well|oh)[, ]+)*';
const asking = "(?:why|what|how|which|does|do|can|could|may|must|should|is|are|will|would|what'?s|whats|hows)";
const topic =
  '(?:characters?|letters?|numbers?|digits?|symbols?|signs?|special|punctuation|capitals?|upper ?case|lower ?case|spaces?|long|length|short|pass ?words?|pass ?phrase|strong|secure|safe|stored|saved|kept|good|allowed|required|need(?:ed)?|at least|at minimum)';
const about = new RegExp(`^${opening}${asking}\\b.{2,60}\\b${topic}\\b`);
const fewestWords = 3;

export function asksAboutNewPassword(text: string): boolean {
  const plain = plainText(text);
  return plain.split(' ').length >= fewestWords && about.test(plain);
}
