/** The username in a whole sentence ("my username is dana dot reyes", "log me in, kim_88"), in the case it was typed. */
import { correctedTo, isDenied, takesBackAfter } from './correctedTo';
import { readEmailAddress, withoutAddresses } from './emailAddress';
import { numberWord, withDigits, withSigns } from './spokenNames';
import { isDotted, isHandle, isOtherWord, looksLike } from './usernameWords';
import { capText } from '../plainText';

const joint = '(?:dot|underscore|dash|hyphen)';
/** "bigdave sixty six" */
const number = `(?: (?:double )?(?:${numberWord}|\\d{1,4})){1,4}(?=[.,!?;]|$| (?:and|please|pls|plz|to|can|could|all|no|nope|wait|sorry|let|get|log|sign|thanks)\\b)`;
const name = `((?:[a-z0-9][\\w.+-]{1,63}(?: ${joint} [a-z0-9]+){0,3}|[a-z0-9](?: ${joint} [a-z0-9]+){1,3})(?:${number})?)(?![\\w@])`;
const nouns =
  '(?:us(?:e)?r ?n(?:a)?m(?:e)?|user ?id|uname|user|login ?id|log ?in ?name|log ?on ?name|log ?in|log ?on|screen ?name|sign ?[io]n ?name|account name|name (?:there|here|on (?:there|here|file|the site|your site))|profile name|handle|(?<=\\b(?:my|the) )sign ?[io]n|(?<=(?:^|[.,;!?] ?|\\b(?:my|the) ))id)';
const spelling =
  '(?: (?:(?:all|in|as|with) )*(?:lower ?case|upper ?case|caps|small letters|one word|no caps|no spaces?),?)*';
const whose =
  "(?: (?:(?:that|which) )?(?:(?:my|our|the|his|her) )?[\\w']+ (?:chose|picked|made|created|gave|uses?|has|have|had|set(?: up)?|wrote(?: down)?|put(?: in)?|signed up with|told)(?: me| us| for me| up)?)?";
const is = "(?: is| was|'s| should be| will be| would be| ?[:=-])(?: (?:just|simply|still|now))?" + `${spelling} ?"?`;

/** Where a name must follow, which may then be a word like any other. */
const named: readonly RegExp[] = [
  new RegExp(`\\b${nouns}${whose}${is}${name}`, 'gi'),
  new RegExp(`\\bmy ${nouns}\\? ${name}(?=[.,!]|$)`, 'gi'),
  new RegExp(
    `\\b(?:(?:log|sign|sing)(?:ged|ned|ging|ing)?(?: me| us)?(?: back)? ?(?:in|on)|(?:let|get|put|bring|have) me(?: back)? (?:in|on)|logn|loggin|signn|sigin)(?:to my account)?(?: (?:as|under|using)|,? (?:under|by|with) the name(?: of)?) ${name}`,
    'gi',
  ),
  new RegExp(`\\b(?:log|sign) (?!back\\b)${name}(?= back (?:in|on)(?:[.!?]|$))`, 'gi'),
];
/** Where it is no other word if the clause ends with it. */
const alone = new RegExp(
  `\\b(?:us(?:e)?r ?n(?:a)?m(?:e)?|user ?id|uname|login ?id|login ?name|(?:for|as|under|with|my|it's) user|(?:with|as|under|using) (?:the |my )?log ?in|(?:down|registered|enrolled|listed|signed up|set up|know me|goes by|go by)(?: (?:as|under|by))?|(?:under|by|with) the name(?: of)?),? ${name}(?=[.!?]*$|[,.!?;] | (?:and|please|pls|plz|to|can|could|get|let|lemme|log|sign|thx|thanks|i|cant|can't|loging|logging|signing)\\b)`,
  'gi',
);
/** Where it may follow: only what looks like a name is one. */
const possible = new RegExp(
  `\\b(?:${nouns}|sign ?[io]n|(?:log|sign)(?: me)? (?:in|on)|i am|i'?m|this is|it'?s|(?:for|as|under|with)(?: (?:the|my))? account|id)[:.,]*(?: (?:is|as|with|for|under|using|please|pls|user|username|id))*[:,]* ${name}`,
  'gi',
);
const secret =
  /\b(?:pass ?words?|passwd|pwd|pw|pass ?code|pin|answer|code)(?: is| was|'s| ?[:=]) ?\S+|(?<=\S )(?<!\b(?:forgot|forgotten|lost|reset|new)(?: (?:my|the|a))? )(?:password|passwd|pwd|pw) (?=\S*\d)\S+/gi;
const words = /(?<![\p{L}\d])[a-z0-9][\w.+-]*(?!\p{L})/giu;

interface Found {
  readonly words: string;
  readonly at: number;
}

/** Undefined when no username was said. A bare word counts only after "username is", "log in as" and their like. */
export function readUsername(text: string): string | undefined {
  const line = oneLine(text);
  const username = usernameBeside(line);
  return username ?? readEmailAddress(line);
}

/** Of a line that may give both; an address is a username where it is called one. */
export function readCredentials(text: string): { readonly username?: string; readonly email?: string } {
  const line = oneLine(text);
  const email = readEmailAddress(line);
  const isName = email !== undefined && addressAsName.test(line);
  const username = isName ? email : usernameBeside(line);
  return { ...(username !== undefined && { username }), ...(email !== undefined && !isName && { email }) };
}

const addressAsName = new RegExp(
  `\\b(?:us(?:e)?r ?n(?:a)?m(?:e)?|user ?id|uname|user|login ?id|login ?name)(?:${is}| (?:for )?)[a-z0-9][\\w.+-]*(?:@| at | (?:dot|underscore) )`,
  'i',
);

function oneLine(text: string): string {
  return capText(text).replace(/\s+/g, ' ').replace(/[‘’]/g, "'");
}

function usernameBeside(line: string): string | undefined {
  const said = withoutAddresses(line).replace(secret, (hidden) => ' '.repeat(hidden.length));
  const sure = namesAfter(said, named)
    .concat(namesAfter(said, [alone]))
    .sort(byPlace);
  const meant = correctedTo(said, sure) ?? correctedTo(said, namesAfter(said, [possible]).filter(isName));
  const found = meant ?? correctedTo(said, everyHandle(said)) ?? correctedTo(said, everyDotted(said));
  return found && tidy(instead(said, found).words);
}

function byPlace(left: Found, right: Found): number {
  return left.at - right.at;
}

function namesAfter(line: string, patterns: readonly RegExp[]): Found[] {
  return patterns
    .flatMap((pattern) => [...line.matchAll(pattern)])
    .map(({ 0: whole, 1: said = '', index }) => ({ words: said, at: index + whole.length - said.length }))
    .filter(({ words: said }) => !isOtherWord(said));
}

function isName({ words: said }: Found): boolean {
  return /[\d._]| (?:dot|underscore) /.test(tidy(said)) && !isOtherWord(said);
}

function everyHandle(line: string): Found[] {
  return [...line.matchAll(words)].map(({ 0: said, index }) => ({ words: said, at: index })).filter(isHandleAt);
}

/** "djkhan.nyc": what two sentences run together look like as well. */
function everyDotted(line: string): Found[] {
  return [...line.matchAll(words)]
    .map(({ 0: said, index }) => ({ words: said, at: index }))
    .filter(({ words: said }) => isDotted(tidy(said)));
}

function isHandleAt({ words: said }: Found): boolean {
  return isHandle(tidy(said));
}

/** "as tgreen, sorry there's an e on the end, tgreene": what is said instead need not have words of its own before it. */
function instead(line: string, meant: Found): Found {
  const from = meant.at + meant.words.length;
  const joinedWord = new RegExp(name, 'gi');
  const after = [...line.slice(from).matchAll(joinedWord)].map(({ 0: said, index }) => ({
    words: said,
    at: from + index,
  }));
  return after.reduce((chosen, next) => (replaces(line, chosen, next) ? next : chosen), meant);
}

function replaces(line: string, chosen: Found, next: Found): boolean {
  const between = line.slice(chosen.at + chosen.words.length, next.at);
  const after = line.slice(next.at + next.words.length);
  if (isOtherWord(next.words) || isDenied(line, next.at) || !takesBackAfter(between)) return false;
  if (isHandle(tidy(next.words)) || looksLike(next.words, chosen.words)) return true;
  return takesBackAfter(between) === 'at once' && /^["'.!? ]*$/.test(after);
}

function tidy(said: string): string {
  const [first = '', ...rest] = withSigns(said).split(' ');
  return (rest.length > 0 ? withDigits([first, ...rest].join(' ')) : first).replace(/[.+-]+$/, '');
}
