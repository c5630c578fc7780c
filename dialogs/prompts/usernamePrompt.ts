/** Asks for the Owners' Lounge username: one word, e-mail-like or not, with or without a lead-in. */
import { saidBriefly } from '../../src/language/briefWords';
import { plainText } from '../../src/language/plainText';
import { saidInstead, usernameSaidInstead } from '../../src/language/saidInstead';
import type { Message } from '../../src/reply/message';
import type { Turn } from '../turn';
import { asksAnything } from './asksQuestion';
import { Prompt } from './prompt';

const leadIn =
  /^(?:(?:it'?s|it is|my (?:user ?name|login(?: id)?|id)(?: is|:)?|user ?name(?: is|:)?|login(?: id)?(?: is|:)?)\s+)/i;
/** An address is a name as others are, where it is all that is given. */
const itsAddress = /^(?:it'?s|it is|my)? ?(?:e-?mail(?: address)?)(?: is|:)?\s+(\S+@\S+\.\w{2,})$/i;
/**
 * Single words that are wishes rather than names; asking the scorer would take a stranger's name for a misspelt topic.
 * A name that is one of them can be given as "my username is payoff".
 */
const wishes = new Set(
  `account activity address agreement all apr attorney balance bankruptcy bankrupt bye car complaint contact cookie cookies deceased
  device devices dispute easypay email everything faq fee fees forgot fraud goodbye half hardship hello hey hi history hours info insurance interest lease loan lawyer
  locked login mail military miles network no ok okay password pay payment payments payoff phone pin privacy question
  questions rate receipt refund register routing scra security signin ssl statement statements summary support sure switch thanks thx
  title total transactions username vehicle vehicles what why yes`.split(/\s+/),
);
/** Sounds before a name and doubts after it. */
const hesitating = /^(?:(?:u+m+|u+h+|u+hm+|er+m*|h+m+|oh|well|ok|okay|so|yes|sure)[,. ]+)+(?=\S)/i;
const doubting =
  /[,. ]+(?:i (?:think|believe|guess)|please|thanks|thank you|probably|maybe|if i remember (?:right|correctly))[.! ]*$/i;
/** "it's lena.carter, my husband is the holder": what is remarked takes the name away from nobody. */
const beforeRemark =
  /^([a-z]{1,20}(?:[._][a-z0-9]{1,20}){1,3}(?:@[a-z0-9.-]{4,60})?),? (?:but|my|i|i'm|he|she|we|it|it's|that|that's|the one|not|sorry|same)\b[^?]*$/i;
const oneWord = /^[\p{L}\p{N}][\p{L}\p{N}._@+'-]{0,99}$/u;
const spokenJoints: readonly (readonly [RegExp, string])[] = [
  [/\s+dot\s+/gi, '.'],
  [/\s+at\s+/gi, '@'],
  [/\s+underscore\s+/gi, '_'],
  [/\s+(?:dash|hyphen)\s+/gi, '-'],
];
const whatIsIt =
  /^(?:(?:and|um|uh|ok|sorry)[, ]+)*what(?:'?s| is| does| do you mean by)? (?:that|this|it|(?:an? |the |my |owners'? lounge )*(?:user ?name|login id|one))(?: mean)?[?.! ]*$/;
/** The password that follows is not looked at: it is asked for where it is masked. */
const beforePassword =
  /^(?:(?:it'?s|it is|my (?:user ?name|login(?: id)?|id)(?: is|:)?|user(?: ?name)?(?: is|:)?|login(?: id)?(?: is|:)?|i'?m|i am)\s+)?([^\s,;]{2,100})[,;]?\s+(?:(?:and|with|&)\s+)?(?:(?:my|the)\s+)?(?:password|pass ?word|pass|pw|pwd)(?:\s+is\b|\s*[:=]|\s)/i;
const signInAs = /\b(?:sign|log) ?(?:me )?in (?:as|with(?: username)?) (\S{2,100})/i;

/** Ends with the username as it was typed, without white space around it. */
export class UsernamePrompt extends Prompt<'username' | 'loginId', string> {
  override aside({ text }: Turn): Message | undefined {
    return whatIsIt.test(plainText(text)) ? this.services.wording.signIn.whatAUsernameIs() : undefined;
  }

  override async read(turn: Turn): Promise<string | undefined> {
    const text = turn.text.trim();
    const said = withoutSounds(text);
    const bare = (
      usernameToSignInAs(text) ??
      usernameSaidInstead(text) ??
      beforePassword.exec(text)?.[1] ??
      itsAddress.exec(text)?.[1] ??
      withoutRemark(said.replace(leadIn, ''))
    ).replace(/[.,!]$/, '');
    const username = readUsername(bare);
    if (username === undefined || bare !== said) return username;
    const isSaidToUs = saidInstead(text) !== undefined || saidBriefly(text) !== undefined;
    return wishes.has(username.toLowerCase()) || isSaidToUs ? undefined : username;
  }
}

/** "uh oh" names nobody. */
function withoutSounds(text: string): string {
  const rest = text.replace(hesitating, '').replace(doubting, '');
  return madeAsNames.test(rest) ? rest : text;
}

const madeAsNames = /[._@\d]| (?:dot|underscore|at) /i;

function withoutRemark(text: string): string {
  const name = beforeRemark.exec(text)?.[1];
  return name === undefined || asksAnything(text) || beforePassword.test(text) ? text : name;
}

/** A username where it is all that was said. */
export function usernameIn(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(leadIn, '')
    .replace(/[.,!]$/, '');
  return wishes.has(bare.toLowerCase()) ? undefined : readUsername(bare);
}

/** "sign in as dana.reyes" names the username at once. */
export function usernameToSignInAs(text: string): string | undefined {
  const said = signInAs.exec(text)?.[1];
  return said === undefined ? undefined : readUsername(said);
}

function readUsername(text: string): string | undefined {
  const joined = spokenJoints.reduce((said, [pattern, sign]) => said.replace(pattern, sign), text);
  return oneWord.test(joined) ? joined : undefined;
}
