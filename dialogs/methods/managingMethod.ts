/** "delete that card", "update my bank details": what shall be done with a saved method itself, said while a payment asks for one. */
import { plainText } from '../../src/language/plainText';
import { redact } from '../../src/language/redaction/redact';
import type { MethodToName } from '../prompts/question';
import { asksToCloseAccount } from '../answers/courtesies';
import type { TaskOptions } from '../task';
import { namedIn } from './methodNames';
import type { Turn } from '../turn';

const opening =
  "(?:(?:no|oh|ok|okay|well|actually|wait|please|but|and|first|hm+|sorry|yes|hey|just|(?:can|could|would|will) you|can i|could i|i (?:want|need|would like) (?:you )?to|i'?d like (?:you )?to|let'?s|let me)[,. ]+)*";
const removing = new RegExp(
  `^${opening}(?:remove|delete|erase|get rid of|unlink|unsave|wipe|take(?= .*\\boff\\b)) (.{3,60})$`,
);
const kind = '(?:cards?|accounts?|acct|(?:payment )?methods?|checking|savings|debit|visa|master ?card|bank)';
const updating = new RegExp(
  `^${opening}update (?:my|the|that) (?:\\w+ ){0,2}?${kind}(?: (?:info\\w*|details|numbers?|account|card))*[.! ]*$`,
);
const aMethod = new RegExp(`\\b${kind}\\b`);
/** "remove owen from my account": a person of the contract, unless it is a method that is named. */
const someoneOff = new RegExp(
  `^(?!.*\\b(?:cards?|checking|savings|debit|visa|master ?card|bank|methods?)\\b)(?:my |the )?[a-z' -]{2,30} (?:from|off)(?: of)? (?:my |the |this |our )?(?:account|loan|lease|contract)$`,
);
/** What is taken out of a payment, or off an account, is no method. */
const another =
  /\b(?:fees?|charges?|payments?(?! methods?\b)|amount|money|dollars|bucks|hold|car|vehicle|mini|nickname)\b|\$/;

/** Nothing is chosen by it to pay with; `methods` may be called by their own names, or by how they end. */
export function managesMethod(text: string, methods: readonly MethodToName[] = []): boolean {
  const plain = plainText(text);
  if (asksToCloseAccount(text)) return false;
  if (updating.test(plain)) return true;
  const removed = removing.exec(plain)?.[1];
  if (removed === undefined || another.test(removed) || someoneOff.test(removed)) return false;
  const isSaved = methods.some(({ ending }) => removed.includes(ending)) || namedIn(removed, methods).length > 0;
  return isSaved || aMethod.test(removed);
}

/** "remove 2258": what only the list of saved methods tells to be one. */
export function methodToRemove(text: string, methods: readonly MethodToName[]): TaskOptions | undefined {
  const plain = plainText(text);
  if (!removing.test(plain) || !managesMethod(text, methods)) return undefined;
  return { task: 'payment_methods', values: {}, manage: 'remove', words: redact(plain) };
}

const byName = new RegExp(
  `^${opening}(?:remove|delete|erase|get rid of|unlink) (?:my |the )?([a-z][a-z']{1,15}(?: [a-z']{1,15}){0,2}?)(?: please| now)*[.! ]*$`,
);
/** Only the list of what is saved tells whether it is a name there. */
const noName =
  /\b(?:from|into|table|customers?|users?|it|this|that|everything|all|me|him|her|them|us|someone|somebody|name|login|username|password|pin|profile|data|history|info\w*|details|account|loan|lease|lien|device|phone|number|email|address|question|questions|answer|answers|statement|statements|reminder|reminders|text|texts|transaction|transactions|co-?holder|co-?signer|husband|wife|son|daughter|chat|conversation|message|messages|cookies?|link|easypay|auto ?pay|insurance|warranty|hold|limit|title|billing|paperless|coverage|miles|mileage|alerts?|notifications?|subscription)\b/;
const several = /^(?:both|them both|both of (?:them|those)|all (?:of )?(?:them|those)|them all)$/;

/** "delete rainy day", "remove both": words that nothing else was understood by may name what is saved. */
export function removalByName({
  text,
  session,
  reading,
}: Pick<Turn, 'text' | 'session' | 'reading'>): TaskOptions | undefined {
  const words = session === undefined ? undefined : byName.exec(plainText(text))?.[1];
  if (words === undefined || another.test(words) || reading.rights !== undefined || reading.decision === 'sure')
    return undefined;
  if (several.test(words)) return { task: 'payment_methods', values: {}, manage: 'remove' };
  return noName.test(words)
    ? undefined
    : { task: 'payment_methods', values: {}, manage: 'remove', words: redact(words), byName: true };
}
