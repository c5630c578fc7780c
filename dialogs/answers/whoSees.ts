/** Questions about another person of the contract: whether they see a bank account or a card, and what their login is. */
import { bareQuestion } from '../bareQuestion';

const kin =
  '(?:wife|husband|spouse|partner|co-?holder|co-?signer|co-?owner|son|daughter|mom|mother|dad|father|ex|boyfriend|girlfriend|brother|sister)';
const other = `(?:my |the )?(?:${kin}|other (?:holder|person|one|user|login)|(?:someone|somebody|anyone|anybody)(?: else)?|she|he|they|(?!(?:it|this|that|you|i|we|mini)\\b)[a-z]{3,12})`;
const method =
  '(?:my|our|this|the|that)(?: (?:own|saved|bank|debit|checking|savings|payment|new))* (?:account|card|cards|accounts|info|information|details|method|methods|number|numbers|checking|savings|bank|debit)(?: (?:number|numbers|info|information|details))?';
const sees = new RegExp(
  `^(?:can|does|do|will|would|could|is|are) ${other}(?: (?:be able to|going to|also|ever|still|able to|allowed to))* (?:see|view|use|access|get|know|have access to|find|pay with|charge)(?: (?:of|to|from))? ${method}(?: (?:too|as well|here|then|now|on (?:here|this|her login|his login)|if i .{3,30}))*$`,
);
const theirLogin = new RegExp(
  `^(?:what(?:'?s| is|s)|tell me|give me|show me|i need|do you (?:know|have)|can you (?:tell|give|send) me) (?:my )?(?:(?:${kin}|[a-z]{3,12})(?:'s|s)|her|his|their|the (?:co-?holder|other holder|other person)(?:'s|s)) (?:user ?name|password|login(?: id| name)?|user id|pin|security (?:question|answer)s?|log ?in)$`,
);
/** What ends in an s without being a person. */
const nobody = /\b(?:what(?:'?s| is|s)|me) (?:my )?(?:this|its|todays|yours|that's|it's|mini's|minis|your)\b/;

const payment =
  '(?:(?:this|that|my|the|a) )?(?:payment|payments|transaction|what i (?:pay|paid|have paid|sent)|how much i (?:pay|paid)|(?:payment|my) history|my activity)';
const anybody = `(?:who(?: else)?|(?:can|does|do|will|would|could|is|are) ${other}(?: (?:be able to|going to|also|ever|still|able to|allowed to))*|(?:(?:no ?)?(?:one|body) else|no ?(?:one|body)|only i|only me) (?:can|will|could|does|is able to))`;
const seesPayment = new RegExp(
  `^${anybody}(?: can| will| does)? (?:sees?|view|know|find out|get to see) (?:about |of )?${payment}$`,
);
/** "No one else can see this, right": what one is about to give. */
const seesThis = new RegExp(
  `^${anybody}(?: can| will| does)? (?:(?:sees?|view|use|access|get|read) ${method}|(?:sees?|view|read) (?:this|that|it|what i (?:type|say|enter)))(?:,? (?:right|correct|yes|or|here|can they|will they|do they))*$`,
);

const onIt =
  '(?:on|part of|named on|listed on|linked to|attached to|connected to) (?:(?:my|the|this|our) )?(?:account|loan|lease|contract|login|car|mini|it)';
const holder =
  '(?:co-?holder|co-?owner|co-?signer|co-?borrower|account holder|holder|owner|second (?:holder|person|name))';
const ownAccount = '(?:(?:my|the|this|our) )?(?:account|loan|lease|contract|car|mini)';
/** Asked of the contract that is looked at, not of what is possible. */
const whoIsOnIt = [
  `(?:is|was|are) (?:my |the )?(?:${kin}|she|he)(?: (?:still|also|even|really))* ${onIt}(?: (?:too|as well|with me|still|or not|right now|now))*`,
  `(?:is|are) (?:there )?(?:any(?:one|body)|some(?:one|body)|another (?:person|name)|any other (?:person|people|names?))(?: else)? ${onIt}(?: (?:too|as well|with me|still|now))*`,
  `(?:who|who all|what names?|whose names?)(?: else)?(?:'?s| is| are)?(?: all)?(?: else)? ${onIt}(?: (?:too|as well|with me|still|now))*`,
  `(?:who|what)(?:'?s| is| are)? (?:my|the) (?:${holder})(?: (?:of|on|for) ${ownAccount})?`,
  `(?:do i have|does ${ownAccount} have|is there|have i got) (?:a|another|any) ${holder}(?: (?:on|for|of) ${ownAccount})?`,
  `am i (?:the )?only (?:one|person|holder|owner|name)(?: (?:on|of|with|for) ${ownAccount}| on it| here)?|am i (?:the |a )?(?:${holder})(?: (?:of|on|for) ${ownAccount}| or (?:the |a )?(?:${holder}))?|is it just me ${onIt}`,
  `(?:does|do|has|is) (?!my ex\\b)(?:my |the )?${kin} (?:(?:still|also|already|have|has|got|able|allowed) )*access(?: (?:to|for|on|into) ${ownAccount})?(?: (?:too|as well|still|now|or not))*`,
].map((words) => new RegExp(`^(?:${words})$`));

/** About everything we know, not about what one pays with. */
const ofEverything = /\bmy (?:info(?:rmation)?|details|data|number)(?: (?:too|here|then|now))*$/;

export function asksWhoSees(
  text: string,
): 'own_methods' | 'who_sees_payment' | 'who_is_on_it' | 'others_login' | undefined {
  const plain = bareQuestion(text);
  if (plain === undefined) return undefined;
  if (seesPayment.test(plain)) return 'who_sees_payment';
  if (whoIsOnIt.some((question) => question.test(plain))) return 'who_is_on_it';
  if ((sees.test(plain) || seesThis.test(plain)) && !ofEverything.test(plain)) return 'own_methods';
  return theirLogin.test(plain) && !nobody.test(plain) ? 'others_login' : undefined;
}

const ofTwo = new RegExp(
  `^(?:we|(?:my ${kin} and (?:i|me))|(?:i|me) and my ${kin})(?: both)? (?:have|got|have got|use|need)(?: (?:two|2|both|different|separate|our own|our|each|own))+ (?:user ?names?|log ?ins?|login ids?|ids)$`,
);

/** "we have two usernames": nobody has forgotten one. */
export function tellsOfTwoLogins(text: string): boolean {
  return ofTwo.test(bareQuestion(text) ?? '');
}
