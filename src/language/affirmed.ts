/** What is left of a request when what the customer does not want is taken out: "not the Cooper, the Clubman". */

/** Each needs something after or before it that is wanted; none of them crosses the end of a clause. */
const denied: readonly RegExp[] = [
  /\b(?:i )?(?:do not|don'?t) (?:want|need|mean) [^,.;!?]{1,60}[,.;!]\s+(?=(?:just|only|i|give|show|take|pay|the|my|go|make|use|bring)\b)/g,
  /\b(?:no, )?not (?:the|my|this|that|for|from|on|to) [^,.;!?]{1,40}[,.;!]\s+(?=\S)/g,
  /(?<=\w )(?:and )?not (?:the|my|from|on|for|to) [^,.;!?]{1,30}$/g,
];

const taken = '(?:no|wait|sorry|oops|actually|rather|scratch that|i meant?|make (?:it|that))';
const takenBack = `,? ${taken}(?:,? ${taken})*,? `;
const account = '(?:checking|savings|debit)';

/** "200, no make it 250" and "savings, i mean checking": only what comes after the correction is wanted. */
const corrected: readonly RegExp[] = [
  new RegExp(`\\$? ?\\b\\d[\\d,]*(?:\\.\\d+)?(?: dollars| bucks)?${takenBack}(?=\\$? ?\\d)`, 'g'),
  new RegExp(`\\b${account}(?: account| card)?${takenBack}(?=(?:from |with |the |my )*${account}\\b)`, 'g'),
];

/** Plain text in, plain text out. */
export function affirmed(plain: string): string {
  return [...denied, ...corrected].reduce((text, pattern) => text.replace(pattern, ' '), plain).trim();
}
