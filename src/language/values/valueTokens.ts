/** Puts a neutral token in the place of each value ("the Countryman", "$320", "next friday"), so that a value never decides what was asked. */
import { monthNames, weekdayNames } from './dateWords';

const number =
  'zero|oh|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|grand';
const spoken = `(?:a |one )?(?:${number})(?:[ -](?:and |point )?(?:${number}))+`;
const unit = '(?:dollars?|bucks?|usd|cents?)';
const day = '\\d{1,2}(?:st|nd|rd|th)?';
const ordinal =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty[ -][a-z]+(?:st|nd|rd|th)|thirtieth|thirty[ -]first)';
const month = `(?:${monthNames})`;

/** In this order; each pattern is linear in a text that is already capped. */
const replacements: readonly (readonly [RegExp, string])[] = [
  [/\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g, ' #email '],
  [
    /\b[a-z0-9][\w.]{0,40}(?: (?:dot|underscore|dash) [a-z0-9]+){0,3} at [a-z0-9]+(?: dot |\.)(?:com|net|org|edu|gov)\b/g,
    ' #email ',
  ],
  [/\b[a-z][a-z0-9]{0,19}_[a-z0-9_]{1,20}\b/g, ' #username '],
  [
    /(?<=\b(?:as|is|im|i'm|am|username|usrname|uname|user|login|id|in|on|me|my old one)[:,.]? )[a-z][a-z0-9]{1,19}(?:[.-][a-z0-9]{1,20}|\d{1,4})\b(?!\.[a-z])/g,
    ' #username ',
  ],
  [
    new RegExp(
      `(?<=\\b(?:its|it's|no|sorry|wait|try|for|under|with|by|actually|oops),? )(?!(?:${month}|usd|chk|sav|card|acct|form|covid|iphone)\\d)(?:[a-z][a-z0-9]{0,19}\\.(?!(?:com|net|org|gov|edu|io|co|us|app|html?|pdf)\\b)[a-z][a-z0-9]{1,20}|[a-z]{3,20}\\d{1,4})\\b(?!\\.[a-z])`,
      'g',
    ),
    ' #username ',
  ],
  [
    new RegExp(
      `\\b(?:that )?(?:ending|ends|ended|last (?:four|4)(?: digits)?)(?: in| with| is| are)?:? (?:\\d{4}|\\d \\d \\d \\d|(?:(?:double )?(?:${number})[ -]?){2,4})(?!\\d)`,
      'g',
    ),
    ' #ending ',
  ],
  [/[x*#]{2,}-?\d{4}\b/g, ' #ending '],
  [
    new RegExp(
      `\\b${month}\\.? (?:the )?(?:${day}|${ordinal})\\b(?:,? (?:20\\d\\d))?|\\b(?:the )?(?:${day}|${ordinal})(?: day)? of (?:the |next |this )?(?:month|${month})\\b|\\b\\d{1,2}(?:st|nd|rd|th)? ${month}\\b(?: 20\\d\\d)?`,
      'g',
    ),
    ' #date ',
  ],
  [/\b(?:the )?\d{1,2}(?:st|nd|rd|th)\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\b(?!\.\d)/g, ' #date '],
  [
    new RegExp(
      `\\b(?:(?:next|this|coming|following) )*(?:${weekdayNames})s?\\b|\\bday after tomorrow\\b|\\b(?:tomorrow|tmrw|tmw|tomorow|tommorow|tommorrow)\\b|\\bnext (?:week|month|payday)\\b`,
      'g',
    ),
    ' #date ',
  ],
  [
    /\b(?:in|within) (?:a|an|\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|a few|a couple(?: of)?) (?:days?|weeks?|months?)\b|\b(?:a|\d{1,2}|two|three|four|five|ten) (?:days?|weeks?) from (?:now|today|tomorrow)\b/g,
    ' #date ',
  ],
  [/\b(?:the )?(?:end|beginning|start|middle) of (?:the |this |next )?(?:month|week)\b/g, ' #date '],
  [
    new RegExp(
      `\\b(?:${monthNames.replace('may|', '')})(?:'?s)?(?: (?:of )?(?:20\\d\\d|last year))?\\b|(?<=\\b(?:for|in|of|from|since|my|the|last) )may\\b(?! (?:i|we|be|have|not)\\b)|\\bmay (?=statement|bill|20\\d\\d)`,
      'g',
    ),
    ' #month ',
  ],
  [
    new RegExp(
      `\\$\\s?\\d[\\d,.]*|\\b\\d[\\d,.]*\\s?${unit}\\b|\\b\\d+\\.\\d{2}\\b|\\b(?!401)\\d{1,3}(?:\\.\\d)?k\\b|\\b\\d{1,3},\\d{3}\\b`,
      'g',
    ),
    ' #money ',
  ],
  [
    new RegExp(
      `\\b(?:${spoken}|${number})(?: ${unit})(?: (?:and )?(?:${spoken}|${number})(?: cents?)?)?\\b|\\b${spoken}\\b`,
      'g',
    ),
    ' #money ',
  ],
  [
    /(?<=\b(?:pay|paying|send|put|take) )(?:ten|[a-z]+teen|twelve|eleven|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b/g,
    ' #money ',
  ],
  [/\b(?:19[89]|20[0-4])\d\b|(?<![\w'])'\d\d\b/g, ' #year '],
];

/** Plain text with tokens where values stood. */
export function withValueTokens(plain: string): string {
  return replacements.reduce((text, [pattern, token]) => text.replace(pattern, token), plain);
}

const vehicleNouns = new Set(['car', 'vehicle', 'one', 'mini', 'lease', 'loan', 'account']);
const colours = new Set(
  'red blue black white green grey gray silver yellow orange brown newer older oldest newest'.split(' '),
);
const before = new Set(['#year', '#number', 'mini', '#ending']);
const after = new Set(['s', 'se', 'mini', '#ending']);
const prepositions = new Set(['for', 'on', 'of']);
const determiners = new Set(['the', 'my', 'our', 'her', 'his', 'this', 'that', '#person']);

/**
 * Every way to name a vehicle becomes `#vehicle`, and "for the #vehicle" vanishes: which vehicle is meant is read
 * elsewhere, and what is asked stays the same.
 */
export function withVehicleTokens(words: readonly string[]): string[] {
  const named = vehiclesNamed(words);
  const result: string[] = [];
  for (const word of named) {
    if (word === '#vehicle') {
      const last = result[result.length - 1];
      if (last === '#vehicle') continue;
      const determined = last !== undefined && determiners.has(last);
      const preposition = result[result.length - (determined ? 2 : 1)];
      if (preposition !== undefined && prepositions.has(preposition) && result.length > (determined ? 2 : 1)) {
        result.length -= determined ? 2 : 1;
        continue;
      }
    }
    result.push(word);
  }
  return result.some((word) => !word.startsWith('#')) ? result : named;
}

function vehiclesNamed(words: readonly string[]): string[] {
  const result: string[] = [];
  words.forEach((word, at) => {
    const last = result[result.length - 1] ?? '';
    if (describesVehicle(word, last) || (word === '#ending' && vehicleNouns.has(last) && !isBankAccount(words, at)))
      result[result.length - 1] = '#vehicle';
    else if (word === '#vehicle') {
      while (before.has(result[result.length - 1] ?? '')) result.pop();
      if (result[result.length - 1] !== '#vehicle') result.push(word);
    } else if (last !== '#vehicle' || !after.has(word)) result.push(word);
  });
  return result;
}

/** "red one", "2021 mini". */
function describesVehicle(word: string, last: string): boolean {
  return vehicleNouns.has(word) && word !== 'account' && (colours.has(last) || last === '#year');
}

/** "checking account ending 4417" names a method. */
function isBankAccount(words: readonly string[], at: number): boolean {
  return words[at - 1] === 'account' && ['checking', 'savings', 'bank', 'debitcard'].includes(words[at - 2] ?? '');
}
