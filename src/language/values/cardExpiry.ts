/** Until when a card is good as people say it, "it expires in December 2029": as it stands on the card. */
import { monthNumber, yearAt } from './dateWords';
import { smallNumberAt } from './numbers';
import { plainWords } from '../plainText';

const onTheCard = /^[^\d]*(\d{1,2}\s*[/\-. ]?\s*(?:\d{4}|\d{2}))[^\d]*$/;

/** "12/2029"; undefined where neither a month's name nor the card's own form stands in it. */
export function writtenExpiry(text: string): string | undefined {
  const words = plainWords(text);
  const at = words.findIndex((word) => monthNumber(word) !== undefined);
  if (at < 0) return onTheCard.exec(text)?.[1];
  const year = yearIn(words, words[at + 1] === 'of' ? at + 2 : at + 1);
  return year === undefined ? undefined : `${monthNumber(words[at])}/${year}`;
}

/** "2029", "29", "twenty nine", "twenty twenty nine". */
function yearIn(words: readonly string[], at: number): number | undefined {
  const whole = yearAt(words, at);
  if (whole !== undefined) return whole.year;
  if (/^\d{2}$/.test(words[at] ?? '')) return 2000 + Number(words[at]);
  const short = smallNumberAt(words, at);
  return short === undefined || short.value > 99 ? undefined : 2000 + short.value;
}
