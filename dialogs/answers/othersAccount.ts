/** Somebody else's account, figures or contact data: whoever asks for them hears that, and never the own ones in their place. */
import { plainText, plainWords } from '../../src/language/plainText';
import { bareQuestion } from '../bareQuestion';
import type { TaskName, TaskOptions } from '../task';
import type { Turn } from '../turn';

const kin =
  '(?:husband|wife|spouse|partner|fiancee?|girlfriend|boyfriend|ex(?:[- ]?(?:husband|wife))?|son|daughter|mother|mom|mum|father|dad|brother|sister|parent|kid|child|friend|niece|nephew|uncle|aunt|grand(?:son|daughter|mother|father|ma|pa)|roommate|boss|neighbou?r|co-?worker|colleague|tenant|client|customer|employee|in-?laws?|cousin)';
const relative = `(?:(?:my|his|her|their|our|the|a) )(?:own |younger |older )?${kin}`;
const stranger =
  '(?:(?:some|any)(?:body|one)(?: else)?|(?:another|the other|a different|other) (?:person|customer|user|people))';
const usually =
  '(?: (?:total|full|current|last|latest|monthly|whole|remaining|recent|mini|car|auto|loan|lease|amount|saved|bank|e-?mail|home|mailing|cell|phone|due))*';
/** "my daughter's loan" may be one's own for her car. */
const data =
  '(?:balances?|pay ?-?offs?|statements?|bills?|payments?(?: (?:history|methods?|dates?|amounts?)|(?= (?:is )?due\\b))|accounts?(?: (?:info(?:rmation)?|details|data|number|balance))?|activity|history|transactions?|total|amount|due date|methods?|cards?|address|e-?mail|phone|number|ssn|social(?: security(?: number)?)?|birth ?date|date of birth|dob|info(?:rmation)?|details|data)';
const owes = '(?:owe|owes|have (?:left|to pay)|still owe|currently owe|have due)';

const tasks: ReadonlySet<TaskName> = new Set<TaskName>([
  ...(['balance', 'payoff', 'statements', 'activity', 'payment_state', 'switch_vehicle', 'payment_methods'] as const),
]);

/** As much of a wish as is looked at here. */
interface Understood {
  readonly kind: string;
  readonly options?: TaskOptions;
  readonly id?: string;
}

/** Of what was understood only what tells something: who is in trouble, and who pays, is heard first. */
function wouldTell(wish: Understood, plain: string): boolean {
  if (wish.kind === 'task' && wish.options !== undefined)
    return tasks.has(wish.options.task) && (wish.options.task !== 'payment_methods' || asksWhich.test(plain));
  if (wish.kind === 'faq') return wish.id !== undefined && toldInstead.has(wish.id);
  return (wish.kind === 'unsure' || wish.kind === 'out') && !doesOtherThings.test(plain);
}

/** "get my ex-wife's card off my list" asks to have it done. */
const afterwards = '(?:today|tomorrow|tonight|now|please|pls|too|also|again|on|by|for|as|in|next|this|and|thanks)\\b';
const asksWhich = /^(?:what|which|whats|what's|show|list|see|how many|i need|give me|tell me)\b/;
const doesOtherThings = /\b(?:pay|order|buy|book|call|drop|pick)\b/;

const toldInstead: ReadonlySet<string> = new Set([
  ...['faq_contact', 'faq_mail_payment', 'faq_change_address', 'faq_change_email', 'faq_loan_lease_contact'],
]);

/** A co-holder's payment on the own account is asked about by name, too; what somebody owes is only their own. */
export function asksForOthersAccount(wish: Understood, turn: Turn): boolean {
  return asksFor(wish, turn, othersAmong(namesIn(turn), turn));
}

/** Whose account is asked for before anybody is signed in: who speaks may be one of them. */
export function namedBeforeSignIn(wish: Understood, turn: Turn): readonly string[] | undefined {
  if (turn.session !== undefined || turn.text === '') return undefined;
  const names = namesIn(turn);
  return names.length > 0 && asksFor(wish, turn, names) ? names : undefined;
}

/** Without the own name, and those of the own cars: "balance for Bertha". Who is not signed in may be any of them. */
export function othersAmong(names: readonly string[], { session, memory: { vehicles = [] } }: Turn): readonly string[] {
  if (session === undefined || names.length === 0) return [];
  const nicknames = vehicles.flatMap(({ nickname = '' }) => plainWords(nickname));
  const own = new Set([session.givenName.toLowerCase(), session.username.toLowerCase(), ...nicknames]);
  return names.filter((name) => !own.has(name));
}

/** "I'm on my husband's phone", "the code went to my wife's phone": a device is spoken of, and nothing is asked. */
const speaksOfDevice = new RegExp(
  `^(?!(?:what|which|who|when|how|show|tell|give|can|could|do|does|is|i need|i want)\\b).*\\b(?:(?:on|from|to|using|with|via|this is|that is|that's|it's|it is|is|was) ${relative}(?:'s|s'|s)(?: (?:cell|mobile|old|new|work|home|other))* (?:phone|cell|number|computer|laptop|tablet|e-?mail)(?: (?:number|address))?(?: (?:now|today|here|again|not mine|because .{2,40}|instead of mine))*$|${relative}(?:'s|s'|s)(?: (?:cell|mobile|old|new|work|home))* (?:phone|cell|number|computer|laptop|tablet)(?: number)? (?:is|was|got|has|died|broke|does|doesn't|did|isn't|won't|can't)\\b)`,
);

function asksFor(wish: Understood, { text }: Turn, names: readonly string[]): boolean {
  const plain = bareQuestion(text);
  if (!plain || speaksOfDevice.test(plain) || !wouldTell(wish, plain)) return false;
  return formsOf(names).some((form) => form.test(plain));
}

/** Nothing is read where a secret was said. */
function namesIn(turn: Turn): readonly string[] {
  if (turn.text === '') return [];
  const usernames = plainText(turn.text).match(/\b[a-z]{2,20}[._][a-z]{2,20}(?=\b|'s)/g) ?? [];
  return [...(turn.reading.names ?? []), ...usernames];
}

function formsOf(names: readonly string[]): readonly RegExp[] {
  const called = names.map((name) => `${name.replace('.', '\\.')}(?: [a-z]{2,20}?)??`).join('|');
  const somebody = called === '' ? `(?:${relative}|${stranger})` : `(?:${relative}|${stranger}|${called})`;
  const theirs = `${somebody}(?:'s|s'|s|')`;
  const forms = [
    `\\b${theirs}${usually} ${data}\\b(?! (?:died|passed))`,
    `\\b(?:how much|what|when)(?: money)? (?:does|do|did|will|would) ${somebody} ${owes}\\b`,
    `\\b(?:what|which|how many) (?:${data}|vehicles?|cars?) (?:does|do) ${somebody} have\\b`,
    `\\b${data} (?:of|on file for|(?:that )?you have(?: on file)? for|belonging to) (?:the (?:account|login|customer) of )?${somebody}$`,
    ...(called === ''
      ? []
      : [
          `\\b(?:${called})(?:'s|s'|s|')${usually} (?:loan|lease)\\b`,
          `\\b${data} (?:for|of) (?:the )?(?:account|login|customer)(?: (?:of|for))? (?:${called})$`,
          `\\b${data} for (?:${names.map((name) => `${name} (?!${afterwards})[a-z]{2,20}`).join('|')})$`,
          `^(?:(?:what is|what's|whats|show me|show|give me|get|tell me|i need|pull up|look up) )?(?:${called})${usually} (?:balance|pay ?-?off|statements?|account|activity)$`,
        ]),
  ];
  return forms.map((form) => new RegExp(form));
}
