/** Hundreds and thousands as they are said for short: "hundred five" is a hundred and five, "two and a half thousand" 2500. */
import { wholeNumberOf } from './numbers';

const small =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const tens = 'twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety';

/** Of how many is left open by "a few hundred", and said by what stands before any other. */
const alone = new RegExp(
  `(?<![\\w$.,-])(hundred|thousand)\\b(?<!\\b(?:an?|${small}|${tens}|zero|oh|hundred|thousand|million|half|quarters?|thirds?|few|couple|several|some|many|(?:couple|lots|plenty) of|per|point|odd|\\d(?:[\\d.,]*\\d)?k?)[ -]\\1)(?!-? ?(?:percent|%|times|miles?|million))`,
  'g',
);

const broken = new RegExp(
  `(?<![\\w$.,])((?:(?:${tens})[ -])?(?:${small})|\\d{1,3}?)(?: and (?:a |one )?(half|quarter)| (?:and )?1[/\\u2044](2|4)|1\\u2044(2|4)| point (${small})) (hundred|thousand|grand|k)\\b`,
  'g',
);
const parts: Readonly<Record<string, number>> = { half: 0.5, quarter: 0.25, '2': 0.5, '4': 0.25 };
const tenths = 10;

/** Plain text in, plain text out. */
export function withWholeScales(plain: string): string {
  return plain.replace(broken, inDigits).replace(alone, 'a $1');
}

function inDigits(whole: string, ...said: (string | undefined)[]): string {
  const [count = '', half, below, joined, decimal, scale] = said;
  const number = wholeNumberOf(count.split(/[ -]/));
  const tenth = decimal === undefined ? undefined : wholeNumberOf([decimal]);
  const part = tenth === undefined ? parts[half ?? below ?? joined ?? ''] : tenth / tenths;
  if (number === undefined || part === undefined || part >= 1) return whole;
  return String(Math.round((number + part) * (scale === 'hundred' ? 100 : 1000)));
}
