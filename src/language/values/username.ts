/** The username in a whole sentence ("my username is dana dot reyes", "log me in as kim_88"), in the case it was typed. */
import { readEmailAddress, withSigns } from './emailAddress';
import { capText } from '../plainText';

const name =
  '([a-z0-9][\\w.+-]{1,63}(?: (?:dot|underscore|dash|hyphen) [a-z0-9]+){0,3}|[a-z0-9](?: (?:dot|underscore|dash|hyphen) [a-z0-9]+){1,3})';
const nouns = '(?:user ?name|user ?id|login ?id|login ?name|log ?in|login)';
/** Where a name must follow, and where it may. */
const named = new RegExp(`\\b${nouns}(?: is|'s| ?:| ?=| will be) ?${name}(?![\\w@])`, 'i');
const signedInAs = new RegExp(`\\b(?:log|sign)(?:ged|ned|ging|ing)?(?: me)? ?(?:in|on) as ${name}(?![\\w@])`, 'i');
const introduced = new RegExp(`\\b(?:i am|i'?m|this is|it'?s) ${name}(?![\\w@])`, 'i');
const afterNoun = new RegExp(`\\b(?:${nouns}|user|us(?:e)?r ?n(?:a)?me?|uname|sign ?in(?=:)):? ${name}(?![\\w@])`, 'i');
/** "… as tkowalski, no sorry, t.kowalski". */
const corrected = new RegExp(
  `(?<=\\b(?:as|is|username|user|login|id|me)[ :=]+)[\\w.+@-]{1,64}(?: (?:dot|underscore|dash|hyphen) [a-z0-9]+){0,3},? ` +
    "(?:(?:no|nope|sorry|sry|wait|oops|actually|rather|or rather|i mean|i meant|make that|make it|it's|that's)[, ]+)+(?=[\\w.+@-]+(?: (?:dot|underscore|dash|hyphen) [a-z0-9]+){0,3}[.!? ]*$)",
  'i',
);
const otherWords =
  /^(?:a|an|the|my|your|not|no|wrong|gone|lost|forgotten|correct|please|and|or|to|in|for|with|what|whats|unknown|different|someone|somebody|soon|usual|possible|always|still|locked|blocked|invalid|needed|required|broken|working|it|this|that|me)\b/i;

/** Undefined when no username was said. A bare word counts only after "username is", "log in as" and their like. */
export function readUsername(text: string): string | undefined {
  const capped = capText(text).replace(/\s+/g, ' ').replace(/[‘’]/g, "'").replace(corrected, '');
  const email = readEmailAddress(capped);
  if (email !== undefined) return email;
  const sure = named.exec(capped)?.[1] ?? signedInAs.exec(capped)?.[1];
  if (sure !== undefined && !otherWords.test(sure)) return tidy(sure);
  const possible = afterNoun.exec(capped)?.[1] ?? introduced.exec(capped)?.[1];
  return possible !== undefined && /[\d._]| (?:dot|underscore) /.test(possible) && !otherWords.test(possible)
    ? tidy(possible)
    : undefined;
}

function tidy(said: string): string {
  return withSigns(said).replace(/[.+-]+$/, '');
}
