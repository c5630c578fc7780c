/** Amounts of money written in digits, each with every sum it may mean. */

const typed =
  /(?:(\$|\busd|\bus\$)\s*)?(\d[\d.,]*\d|\d|\.\d{1,2}\b)(?:\s*(k)\b)?(?:\s*(thousand|grand|hundred|hundo|hunnid|cents?|¢))?(?:\s*(?:dollars?|bucks?|usd)?\s*(?:and\s+)?(\d{1,2})\s*(?:cents?|¢))?/g;

/** Every amount written in digits; each is the list of cents it may mean, empty when it cannot be an amount. */
export function writtenAmounts(plain: string): number[][] {
  const amounts: number[][] = [];
  for (const match of plain.matchAll(typed)) {
    const [, , digits = '', thousands, scale, centsAfter] = match;
    const before = plain[match.index - 1] ?? ' ';
    const after = plain[match.index + match[0].length] ?? ' ';
    if (/[a-z]/.test(before) && !match[1]) continue;
    if (/[a-z]/.test(after) && /\d$/.test(match[0])) continue;
    const factor = thousands ? 1000 : factorOf(scale);
    const isCents = scale !== undefined && /^(?:cent|¢)/.test(scale);
    const whole = writtenCents(digits.replace(/[.,]$/, '')).map((cents) =>
      isCents ? Math.round(cents / 100) : cents * factor,
    );
    amounts.push(centsAfter ? whole.map((cents) => cents + Number(centsAfter)) : whole);
  }
  return joinPairs(amounts, plain);
}

function factorOf(scale = ''): number {
  if (scale === 'thousand' || scale === 'grand') return 1000;
  return scale.startsWith('hun') ? 100 : 1;
}

/** "320 50", as speech recognition writes "three twenty fifty", may mean 320.50. */
function joinPairs(amounts: number[][], plain: string): number[][] {
  const pair = /^(?:[^\d]*\s)?\$?(\d{1,4}) (\d{2})(?:\s*dollars?)?(?:\s[^\d]*)?$/.exec(plain);
  if (!pair || amounts.length !== 2) return amounts;
  return [[Number(pair[1]) * 100 + Number(pair[2]), Number(pair[1]! + pair[2]!) * 100]];
}

/** The cents that a written number may mean: "1,200" one, "12,34" two, "1,2,3" none. */
function writtenCents(digits: string): number[] {
  if (/^\d+$/.test(digits)) return [Number(digits) * 100];
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?$/.test(digits)) return [decimalCents(digits.replace(/,/g, ''))];
  if (/^\d*\.\d{1,2}$/.test(digits)) return [decimalCents(digits)];
  if (/^\d{1,3}(?:\.\d{3})+,\d{2}$/.test(digits)) return [decimalCents(digits.replace(/\./g, '').replace(',', '.'))];
  const comma = /^(\d+),(\d{1,2})$/.exec(digits);
  if (comma) return [decimalCents(`${comma[1]}.${comma[2]}`), Number(comma[1]! + comma[2]!) * 100];
  const dot = /^(\d{1,3})\.(\d{3})$/.exec(digits);
  return dot ? [Number(dot[1]! + dot[2]!) * 100, Math.round(Number(digits) * 100)] : [];
}

function decimalCents(decimal: string): number {
  const [whole = '', part = ''] = decimal.split('.');
  return Number(whole || '0') * 100 + Number(part.padEnd(2, '0'));
}
