/** Hides card, bank, social security and spoken number runs, birth dates, passwords and codes in text that may be kept (standards D1, D2). */
import { hideBirthDates } from './hideBirthDates';
import { hideCredentials } from './hideCredentials';
import { spokenDigits } from '../values/numbers';
import { plainDigits } from '../plainDigits';

/** What stands in place of a hidden number. */
const mark = {
  card: '[card number]',
  ssn: '[social security number]',
  account: '[account number]',
  routing: '[routing number]',
  digits: '[number]',
};

/** Texts beyond this length are cut: what is kept is a line, not a document. */
const longestKept = 2000;

export function redact(text: string): string {
  const cut = text.length > longestKept ? text.slice(0, longestKept) : text;
  return steps.reduce((said, step) => step(said), cut);
}

const steps = [plainDigits, hideCredentials, hideBirthDates, hideCards, hideTypedNumbers, hideSpokenNumbers];

/** A sentence or a number that gives a card, a person or a password away; a mere code or sum is none. */
export function holdsSecret(text: string): boolean {
  const kept = redact(text);
  return [mark.card, mark.ssn].some((hidden) => kept.includes(hidden)) || /\S \[hidden\]/.test(kept);
}

const bankNumberSaid =
  /(?:\b(?:my|the|with|and|of)\s+)*(?:\b(?:routing|aba|account|acct)(?:\s+(?:number|no\.?|num|#))?\s*(?:is|:|=)?\s*)?\[(?:routing number|account number|number)\]/gi;

/** What else was said where a bank's number was said along; undefined where none was. */
export function withoutBankNumbers(text: string): string | undefined {
  const kept = redact(text);
  if (!kept.includes(mark.routing)) return undefined;
  const rest = kept.replace(bankNumberSaid, ' ').replace(/\s+/g, ' ');
  return /[a-z]{3}/i.test(rest) ? rest.replace(/[\s,;:]+$/, '').trim() : '';
}

/** Four groups as a card has them, or digits that add up as a card's do, whatever stands between or beside them. */
const cardGroups =
  /(?<!\d)\d{4}(?:[\s._/-]{1,4}\d{4}){3}(?!\d)|(?<!\d)\d{4}[\s._/-]{1,4}\d{6}[\s._/-]{1,4}\d{5}(?!\d)/g;
const longNumber = /(?<!\d)\d{13,19}(?!\d)/g;

function hideCards(text: string): string {
  const hidden = text.replace(cardGroups, (group) => (passesLuhn(group.replace(/\D/g, '')) ? mark.card : mark.digits));
  return hidden.replace(longNumber, (digits: string, at: number) => {
    const isReference = reference.test(hidden.slice(Math.max(0, at - 48), at).toLowerCase());
    return passesLuhn(digits) && !isReference ? mark.card : digits;
  });
}

const digitGroup = /(?<![\w$.,-])\+?\(?\d(?:[ .\-()]{0,2}\d){3,24}(?![\w]|[.,]\d)/g;

function hideTypedNumbers(text: string): string {
  return text.replace(digitGroup, (group: string, at: number) => {
    const digits = group.replace(/\D/g, '');
    const before = text.slice(Math.max(0, at - 48), at).toLowerCase();
    const after = text.slice(at + group.length, at + group.length + 48).toLowerCase();
    return judge(group, digits, before, after) ?? group;
  });
}

const reference =
  /\b(?:confirmation|confirm|reference|ref|order|tracking|ticket|case|receipt|transaction|trace|invoice|vin)\b[^.;]*$/;
const phoneWords = /\b(?:phone|call(?: me)?|cell|mobile|tel|fax|text(?: me)?|reach(?: me)?|number is|contact)\b[^.;]*$/;
const accountWords = /\b(?:account|acct|ac|a\/c|checking|savings|bank|routing|aba|iban|debit|credit|card)\b[^.;]*$/;
const ssnWords = /\b(?:ssn|social(?: security)?|soc(?:ial)? sec|ss#|ss number|tax id|itin)\b[^.;]*$/;

const ssnAfter = /^ (?:is|are|was)\b[^\d.;]{0,36}\b(?:ssn|social)\b/;

/** The first rule that applies decides; undefined leaves the number as it is. */
function judge(group: string, digits: string, before: string, after: string): string | undefined {
  if ((ssnWords.test(before) || ssnAfter.test(after)) && digits.length <= 9) return mark.ssn;
  if (reference.test(before) && !accountWords.test(before)) return undefined;
  if (digits.length >= 13 && digits.length <= 19 && passesLuhn(digits)) return mark.card;
  if (/^\d{3}([-. ]{1,2})\d{2}\1\d{4}$/.test(group)) return mark.ssn;
  if (isPhone(group, digits) && !accountOwns(before)) return undefined;
  if (digits.length === 9 && !/^\d{5}-\d{4}$/.test(group)) return passesAba(digits) ? mark.routing : mark.ssn;
  return bankNumber(digits, before, after);
}

const accountAfter = /^\s*(?:is )?(?:my |the )?(?:account|acct|checking|savings|routing)/;

function bankNumber(digits: string, before: string, after: string): string | undefined {
  if (digits.length >= 5 && digits.length <= 19 && (accountOwns(before) || accountAfter.test(after)))
    return mark.account;
  if (digits.length >= fewestCorrected && correction.test(before) && !phoneWords.test(before)) return mark.digits;
  return digits.length >= 11 && !phoneWords.test(before) ? mark.digits : undefined;
}

/** "that was wrong, it's 1234567890": what was typed wrong before was a number of the same kind. */
const correction = /\b(?:wrong|typo|mistyped|mistake|meant|oops|should (?:be|have been))\b[^.;]*$/;
const fewestCorrected = 7;

const phoneAfter = /\b(?:phone|call|cell|mobile|tel|fax|text|reach)\b/;

/** The nearest word before decides: "account 12345678" is one, "call about my account 800 555 0123" is a phone. */
function accountOwns(before: string): boolean {
  return accountWords.test(before) && !phoneAfter.test(before.slice(before.search(accountWords)));
}

function isPhone(group: string, digits: string): boolean {
  if (digits.length === 10) return /^\(?[2-9]\d{2}\)?[ .-]?\d{3}[ .-]?\d{4}$/.test(group);
  return digits.length === 11 && /^\+?1[ .-]?\(?[2-9]\d{2}\)?[ .-]?\d{3}[ .-]?\d{4}$/.test(group);
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = digits.length - 1, double = false; at >= 0; at--, double = !double) {
    const value = Number(digits[at]) * (double ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0 && /[1-9]/.test(digits);
}

function passesAba(digits: string): boolean {
  const weights = [3, 7, 1, 3, 7, 1, 3, 7, 1];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return sum % 10 === 0 && /^(?:0[0-9]|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)/.test(digits);
}

const spokenWord =
  'oh|o|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|double|triple';
const spokenRun = new RegExp(
  `\\b(?:(?:${spokenWord})\\b[ ,.-]{1,2}(?:(?:dash|hyphen|space)[ ,]{1,2})?){3,40}(?:${spokenWord})\\b`,
  'gi',
);

/** What was said along with the number, or the number itself, tells what it is. */
function judgeSpoken(digits: string, before: string): string | undefined {
  if (ssnWords.test(before)) return digits.length <= 9 ? mark.ssn : mark.digits;
  const isReference = reference.test(before) && !accountWords.test(before);
  if (!isReference && digits.length >= 13 && digits.length <= 19 && passesLuhn(digits)) return mark.card;
  if (!accountOwns(before) || digits.length < 5) return undefined;
  return digits.length === 9 && passesAba(digits) ? mark.routing : mark.account;
}

function hideSpokenNumbers(text: string): string {
  return text.replace(spokenRun, (run: string, at: number) => {
    const digits = spokenDigits(run.replace(/\b(?:dash|hyphen|space)\b/gi, ' '));
    const before = text.slice(Math.max(0, at - 48), at).toLowerCase();
    const named = judgeSpoken(digits, before);
    if (named !== undefined) return named;
    if (reference.test(before) || digits.length < 8) return run;
    return (digits.length === 10 || digits.length === 11) && phoneWords.test(before)
      ? run
      : digits.length === 10 && !accountWords.test(before)
        ? run
        : mark.digits;
  });
}
