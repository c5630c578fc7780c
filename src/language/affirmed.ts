/** What is left of a request when what the customer does not want is taken out: "not the Cooper, the Clubman". */
import { monthNames, weekdayNames } from './dateWords';

/** Each needs something after or before it that is wanted; none of them crosses the end of a clause. */
const denied: readonly RegExp[] = [
  /\b(?:i )?(?:do not|don'?t) (?:want|need|mean) [^,.;!?]{1,60}[,.;!]\s+(?=(?:just|only|i|give|show|take|pay|the|my|go|make|use|bring)\b)/g,
  /\b(?:no, )?not (?:the|my|this|that|for|from|on|to) [^,.;!?]{1,40}[,.;!]\s+(?=\S)/g,
  /(?<=\w )(?:and )?not (?:the|my|from|on|for|to) [^,.;!?]{1,30}$/g,
  /(?<=\w )(?:rather than|instead of) (?:(?!use|take|pay|go|show|give)[\w']+ ?){1,5}(?=$|[,.;!?])/g,
  /\bnot \$?\d[\d.,]*,? (?=(?:but |pay |make it )?\$?\d|pay\b|but\b)/g,
];

const taken = '(?:no|nah|nope|wait|sorry|oops|actually|rather|scratch that|correction|i meant?|make (?:it|that))';
const takenBack = `,?(?: um| uh| er)? ${taken}(?:,? ${taken})*,? `;
const small =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const sum = `(?:\\$ ?)?(?:\\d[\\d,]*(?:\\.\\d+)?|(?:a |${small})(?:[ -](?:and |${small}|hundred|thousand|grand))*)(?: dollars| bucks)?`;
const day = `(?:(?:${weekdayNames}|mon|wed|sat|sun)|\\d{1,2}(?:st|nd|rd|th)|(?:twenty |thirty )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|[a-z]+th|[a-z]+ieth))`;
const lead = '(?:from |with |for |on |the |my |to )*';

/** Of "200, no make it 250", "savings, i mean checking", "monday, sorry, tuesday" only what comes after the correction is wanted. */
const corrected: readonly RegExp[] = [
  new RegExp(`(?<![\\w.])${sum}${takenBack}(?=${lead}${sum})`, 'g'),
  ...[`(?:checking|savings|debit)(?: account| card)?`, `(?:${monthNames})`, day].map(
    (words) => new RegExp(`\\b${words}${takenBack}(?=${lead}${words}\\b)`, 'g'),
  ),
];

/** Plain text in, plain text out. */
export function affirmed(plain: string): string {
  return [...denied, ...corrected].reduce((text, pattern) => text.replace(pattern, ' '), plain).trim();
}
