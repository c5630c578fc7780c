/** Asks for the Owners' Lounge username: one word, e-mail-like or not, with or without a lead-in. */
import type { Turn } from '../turn';
import { Prompt } from './prompt';

const leadIn =
  /^(?:(?:it'?s|it is|i am|i'm|this is|my (?:user ?name|login(?: id)?|id)(?: is|:)?|user ?name(?: is|:)?|login(?: id)?(?: is|:)?)\s+)/i;
/** Higher than for a sentence: one word of a stranger is more likely a name. */
const certainty = 0.75;
const oneWord = /^[\p{L}\p{N}][\p{L}\p{N}._@+'-]{0,99}$/u;
const spokenJoints: readonly (readonly [RegExp, string])[] = [
  [/\s+dot\s+/gi, '.'],
  [/\s+at\s+/gi, '@'],
  [/\s+underscore\s+/gi, '_'],
  [/\s+(?:dash|hyphen)\s+/gi, '-'],
];
const signInAs = /\b(?:sign|log) ?(?:me )?in (?:as|with(?: username)?) (\S{2,100})/i;

/** Ends with the username as it was typed, without white space around it. */
export class UsernamePrompt extends Prompt<'username', string> {
  override async read(turn: Turn): Promise<string | undefined> {
    const text = turn.text.trim();
    const bare = text.replace(leadIn, '').replace(/[.,!]$/, '');
    const username = readUsername(bare);
    if (username === undefined || bare !== text) return username;
    return isWish(turn, username) ? undefined : username;
  }
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

/** A bare word may be a wish ("payoff") rather than a name; a name in doubt can be given as "my username is payoff". */
function isWish(turn: Turn, username: string): boolean {
  if (!/^[a-z]+$/i.test(username)) return false;
  const { decision, confidence } = turn.reading;
  return decision === 'sure' && confidence >= certainty;
}
