/** What the customer wants with these words, as one closed list that the main dialog acts on. */
import { asksToStopMonthly } from './answers/enrollment';
import type { Command } from '../src/language/commands';
import { type FaqLabel, type Label, type RightsTopic, isFaqLabel } from '../src/language/labels';
import { plainText, plainWords } from '../src/language/plainText';
import { holdsSecret } from '../src/language/redaction/redact';
import { saidInstead } from '../src/language/saidInstead';
import type { Candidate } from '../src/language/understand';
import { findValues } from '../src/language/values/findValues';
import { readsOneByOne } from '../src/language/values/numbers';
import type { Values } from '../src/language/values/values';
import { type Courtesy, courtesyIn, saysGoodbye } from './answers/courtesies';
import { asksAboutFees } from './payments/feeQuestions';
import { aboutAnother } from './followUp';
import {
  askedInTrouble,
  asksForArrangement,
  asksWhatKeepsTheCar,
  namesRepossession,
  tellsOfPayDay,
} from './answers/inTrouble';
import { type Term, termAskedAbout } from './answers/meanings';
import { tellsOfTwoLogins } from './answers/whoSees';
import { leftToPersons } from './answers/leftToPersons';
import { asksForPayoffInstructions, asksToVisit, shortQuestion } from './answers/shortQuestions';
import { asksForOtherForm } from './payments/otherForms';
import { type AboutPaying, askedAboutPaying } from './payments/askedAboutPaying';
import { paymentCalled } from './payments/paymentByAmount';
import { asksToCancelPayment, asksToLink, asksWhetherCancellable, asksToGoOn, asksWhetherHuman } from './ownPhrases';
import { taskOnMenu } from './menuWords';
import type { QuestionName } from './prompts/question';
import { namesNoSigningOut } from './sign-in/signingOut';
import { usernameToSignInAs } from './prompts/usernamePrompt';
import { correctsSubmitted } from './payments/secondTap';
import { everyVehicleTask } from './accounts/severalAtOnce';
import { fearsForLogin } from './credentials/securityPhrases';
import type { TaskOptions } from './task';
import { taskInOwnWords } from './taskInOwnWords';
import { isRecovery, taskOf, tasks } from './tasks';
import type { Turn } from './turn';
import { withDetails } from './wishDetails';
import { asksForOthersAccount, namedBeforeSignIn } from './answers/othersAccount';
import { nicknameIn } from './accounts/vehicles';

/** What was said in place of a secret; `maybe` where it may have been the secret all the same. */
export type BesideSecret =
  'why' | 'rules' | 'skip' | 'not_set_up' | 'code' | 'doubt' | 'trouble' | 'let_in' | 'code_later' | 'maybe';

export type Wish =
  /** `figure` is told after the person who helps. */
  | { readonly kind: 'rights'; readonly topic: RightsTopic; readonly figure?: TaskOptions }
  | { readonly kind: 'human_or_not' }
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'task'; readonly options: TaskOptions }
  /** `values` are for what may be offered after the answer. */
  | { readonly kind: 'faq'; readonly id: FaqLabel; readonly values?: Values }
  /** A word of ours is to be explained. */
  | { readonly kind: 'meaning'; readonly term: Term }
  /** What it costs to pay, or up to when a payment counts today; of nobody's account. */
  | { readonly kind: 'about_paying'; readonly about: AboutPaying }
  /** Said about a secret in place of it. */
  | { readonly kind: 'beside_secret'; readonly about: BesideSecret; readonly question: QuestionName }
  | { readonly kind: 'greeting' }
  | { readonly kind: 'thanks' }
  | { readonly kind: 'go_on' }
  | { readonly kind: 'unsure'; readonly candidates: readonly Candidate[]; readonly values: Values }
  | { readonly kind: 'courtesy'; readonly courtesy: Courtesy }
  | { readonly kind: 'out' };

/** The menu's own words first, then whatever the words may mean beyond their label. */
export function wishOf(turn: Turn): Wish {
  const task = taskOnMenu(turn.text);
  return task === undefined ? wishInWords(turn) : { kind: 'task', options: { task, values: {} } };
}

/** Rights phrases first, then our own words, then what was understood with confidence. */
export function wishInWords(turn: Turn): Wish {
  const wish = withCourtesy(aboutEvery(detailed(plainWishOf(turn), turn), turn), turn);
  const vehicle = nicknameIn(turn);
  if (vehicle === undefined && asksForOthersAccount(wish, turn))
    return { kind: 'courtesy', courtesy: 'others_account' };
  if (vehicle === undefined || isOneOfSeveral(wish)) return ofNamed(wish, turn);
  const named = aboutVehicle(wish, vehicle, turn);
  return named.kind === 'task' ? { kind: 'task', options: aboutAnother(named.options, turn) } : named;
}

/** Whoever signs in then hears their own account alone. */
function ofNamed(wish: Wish, turn: Turn): Wish {
  const names = wish.kind === 'task' ? namedBeforeSignIn(wish, turn) : undefined;
  return wish.kind === 'task' && names ? { kind: 'task', options: { ...wish.options, ofNamed: names } } : wish;
}

function detailed(wish: Wish, turn: Turn): Wish {
  return wish.kind === 'task' ? { kind: 'task', options: withDetails(wish.options, turn) } : wish;
}

/** Each of several payments says itself what it is for. */
function isOneOfSeveral(wish: Wish): boolean {
  return wish.kind === 'task' && wish.options.others !== undefined;
}

function plainWishOf(turn: Turn): Wish {
  return turn.text === '' || readsOneByOne(turn.text)
    ? { kind: 'out' }
    : (wishInOwnWords(turn) ?? wishAsUnderstood(turn));
}

/** What our own answers suggest word for word, and questions of few words that no label stands for. */
function wishInOwnWords(turn: Turn): Wish | undefined {
  if (saidInstead(turn.text) === 'wait') return { kind: 'courtesy', courtesy: 'wait' };
  if (turn.traits.linksAccounts && asksToLink(turn.text)) return linking(turn);
  const elsewhere = wishForOwnersLounge(turn);
  if (elsewhere !== undefined) return elsewhere;
  const trouble = troubleInOwnWords(turn);
  if (trouble !== undefined) return trouble;
  const own = taskInOwnWords(turn);
  if (own !== undefined) return { kind: 'task', options: own };
  if (asksWhetherCancellable(turn.text)) return { kind: 'faq', id: 'faq_cancel_payment' };
  const term = termAskedAbout(turn.text);
  if (term !== undefined) return { kind: 'meaning', term };
  const about = askedAboutPaying(turn.text);
  if (about !== undefined) return { kind: 'about_paying', about };
  const id = answeredByFaq(turn.text);
  if (id !== undefined) return { kind: 'faq', id };
  const courtesy = shortQuestion(turn) ?? leftToPersons(turn);
  if (courtesy !== undefined) return { kind: 'courtesy', courtesy };
  if (asksToGoOn(turn.text)) return { kind: 'go_on' };
  return fearsForLogin(turn.text) ? { kind: 'rights', topic: 'fraud' } : undefined;
}

function answeredByFaq(text: string): FaqLabel | undefined {
  if (asksForOtherForm(text)) return 'faq_payment_forms';
  if (asksToVisit(text)) return 'faq_contact';
  return tellsOfTwoLogins(text) ? 'faq_two_users' : undefined;
}

/** Where it is done already there is nothing to sign in for. */
function linking({ place }: Turn): Wish {
  return place.claimedLoginId === undefined
    ? { kind: 'task', options: { task: 'sign_in', values: {} } }
    : { kind: 'courtesy', courtesy: 'already_linked' };
}

/** What only the Owners' Lounge does, or has. */
function wishForOwnersLounge(turn: Turn): Wish | undefined {
  if (asksToStopMonthly(turn.text)) return { kind: 'faq', id: 'faq_recurring_payments' };
  return asksForPayoffInstructions(turn) ? { kind: 'courtesy', courtesy: 'payoff_instructions' } : undefined;
}

function troubleInOwnWords(turn: Turn): Wish | undefined {
  if (asksWhatKeepsTheCar(turn.text)) return { kind: 'rights', topic: 'hardship', figure: toBeCurrent };
  const isTrouble = tellsOfPayDay(turn) || namesRepossession(turn.text) || asksForArrangement(turn.text);
  return isTrouble ? { kind: 'rights', topic: 'hardship' } : undefined;
}

const toBeCurrent: TaskOptions = { task: 'balance', values: {}, balanceAspect: 'to_be_current' };

function wishAsUnderstood(turn: Turn): Wish {
  const { reading } = turn;
  if (reading.rights === 'dispute' && asksAboutFees(turn.text)) return { kind: 'out' };
  if (reading.rights !== undefined && !saysEnough(turn.text)) return { kind: 'out' };
  const beside = askedInTrouble(turn)?.label;
  if (beside !== undefined) return wishOfLabel(beside, findValues(turn.text, beside));
  if (reading.rights !== undefined) return { kind: 'rights', topic: reading.rights };
  if (asksWhetherHuman(turn.text)) return { kind: 'human_or_not' };
  if (asksToCancelPayment(turn.text) || correctsSubmitted(turn)) return cancelling(turn);
  if (meansNothing(turn)) return { kind: 'out' };
  if (reading.decision === 'unsure' || onlyNamesRecovery(turn))
    return { kind: 'unsure', candidates: reading.candidates, values: withoutAddress(reading.values) };
  return wishOfLabel(reading.label, reading.values, usernameSaid(turn));
}

/** Beside a secret no name is looked for, since it is kept with the conversation. */
function usernameSaid({ reading, text }: Turn): string | undefined {
  const said = reading.label === 'sign_in' && !holdsSecret(text) ? reading.values.username : undefined;
  return usernameToSignInAs(text) ?? (said !== undefined && isPlainlyName(said, text) ? said : undefined);
}

function isPlainlyName(said: string, text: string): boolean {
  return /[._@\d]/.test(said) || /\b(?:user ?name|user ?id|log ?in ?id)(?: is|'s|:)/i.test(text);
}

function meansNothing({ reading, text }: Turn): boolean {
  return reading.decision === 'out' || (reading.label === 'sign_out' && namesNoSigningOut(text));
}

const aQuestionAbout =
  /^(?:hi |hello |just |quick |i have |i'?ve got |i got |there is )*(?:an? |one |another |some |my )?(?:quick )?(?:questions?|query|something|info|information|help) (?:about|on|regarding|concerning|with|re) /;

/** "question about security" asks for no reset: nobody is asked for credentials who did not clearly want it. */
function onlyNamesRecovery({ reading, text }: Turn): boolean {
  return isRecovery(reading.label) && aQuestionAbout.test(plainText(text));
}

const sayingEnough =
  /^(?:fraud\w*|scam\w*|stolen|theft|disput\w*|unauthori[sz]ed|bankrupt\w*|hardship|unemployed|laid ?off|lawyer|attorney|lawsuit|sue|legal|deceased|died|death|dead|passed|widow\w*|complain\w*|military|deployed|deployment|scra|army|navy|marines|veteran|fraude|robo|bancarrota|quiebra|abogad[oa]|demanda|queja|militar)$/;

/** "money" or "someone" alone tells of no trouble. */
function saysEnough(text: string): boolean {
  const [first = '', second] = plainWords(text);
  return second !== undefined || sayingEnough.test(first);
}

function withCourtesy(wish: Wish, { text }: Turn): Wish {
  if (saysGoodbye(text)) return { kind: 'courtesy', courtesy: 'goodbye' };
  const courtesy = courtesyIn(text);
  const isNothingElse = wish.kind === 'out' || wish.kind === 'unsure';
  // "you're useless" thanks nobody.
  const isUpset = courtesy === 'upset' && (wish.kind === 'thanks' || wish.kind === 'greeting' || isDropping(wish));
  return courtesy !== undefined && (isNothingElse || isUpset) ? { kind: 'courtesy', courtesy } : wish;
}

/** "I hate this" drops nothing. */
function isDropping(wish: Wish): boolean {
  return wish.kind === 'command' && wish.command === 'cancel';
}

/** "Both balances": of each vehicle. */
function aboutEvery(wish: Wish, turn: Turn): Wish {
  const isOpen = wish.kind === 'unsure' || wish.kind === 'out' || wish.kind === 'faq';
  const options = everyVehicleTask(wish.kind === 'task' ? wish.options : undefined, isOpen, turn);
  return options === undefined ? wish : { kind: 'task', options };
}

/** A customer who is known hears about the payment itself, anybody else about the rule. */
function cancelling({ session, text }: Turn): Wish {
  if (session === undefined) return { kind: 'faq', id: 'faq_cancel_payment' };
  const cents = asksToCancelPayment(text) ? paymentCalled(plainText(text))?.cents : undefined;
  const called = cents === undefined ? {} : { called: cents };
  return { kind: 'task', options: { task: 'payment_state', values: {}, about: 'cancelling_it', ...called } };
}

/** Somebody who names one of the own vehicles speaks of it: of the task in question, else of looking at it. */
function aboutVehicle(wish: Wish, vehicle: string, { reading, text }: Turn): Wish {
  if (wish.kind === 'task') return { kind: 'task', options: withVehicle(wish.options, vehicle) };
  if (wish.kind !== 'unsure' && wish.kind !== 'out') return wish;
  const meant = paysFor.test(plainText(text))
    ? 'make_payment'
    : wish.kind === 'unsure'
      ? taskOf(reading.label)
      : undefined;
  const task = meant !== undefined && tasks[meant].needs === 'account' ? meant : 'switch_vehicle';
  return { kind: 'task', options: withVehicle({ task, values: withoutAddress(reading.values) }, vehicle) };
}

const paysFor = /^(?:please )?(?:pay|settle)\b/;

function withVehicle(options: TaskOptions, vehicle: string): TaskOptions {
  return { ...options, values: { ...options.values, vehicle } };
}

function withoutDay({ amount, method, vehicle }: Values): Values {
  return { ...(amount && { amount }), ...(method && { method }), ...(vehicle !== undefined && { vehicle }) };
}

/** No task uses an address that was merely said, so that none is kept with the conversation. */
function withoutAddress(values: Values): Values {
  const kept: { -readonly [Name in keyof Values]: Values[Name] } = { ...values };
  delete kept.email;
  return kept;
}

export function wishOfLabel(label: Label, values: Values, username?: string): Wish {
  if (isFaqLabel(label)) return { kind: 'faq', id: label, values: withoutDay(values) };
  const task = taskOf(label);
  if (task !== undefined)
    return {
      kind: 'task',
      options: { task, values: withoutAddress(values), ...(username !== undefined && { username }) },
    };
  switch (label) {
    case 'help':
    case 'cancel':
    case 'repeat':
    case 'human_agent':
    case 'sign_out':
      return { kind: 'command', command: label };
    case 'greeting':
    case 'thanks':
      return { kind: label };
    default:
      return { kind: 'out' };
  }
}
