/** Wishes that have no label in the language but that our own answers suggest word for word, with their near variants. */
import { findValues } from '../src/language/values/findValues';
import { paysOffBill } from '../src/language/values/payingOff';
import { plainText } from '../src/language/plainText';
import { readTextsWish } from '../src/language/textWords';
import { credentialPhrase } from './credentials/credentialPhrases';
import { contractNamed } from '../src/language/values/vehicle';
import { securityPhrase } from './credentials/securityPhrases';
import { signingOutIn } from './sign-in/signingOut';
import { paymentsMade } from './accounts/paymentsMade';
import { paymentCalled } from './payments/paymentByAmount';
import type { TaskOptions } from './task';

const politeness =
  /^(?:please |can you |could you |i want to |i would like to |i'd like to )+|(?: please| now|[.!?])+$/g;
const hesitation = /^(?:(?:uh+|um+|er+m?|hm+)[,. ]+)+/;
const activity =
  /^(?:(?:show|see|view|list|give|what is|what's|get|check|display) (?:me )?)?(?:(?:my|the|all|some) )?(?:(?:recent|latest|last|account|transaction|more|older|earlier|full|whole|complete|previous|past) )*(?:activity|transactions?|payment history|history)(?: more)?(?: (?:for|on) (.{1,80}))?$/;
const listDevices =
  /^(?:(?:(?:show|list|see|view|manage|check|what are|tell) (?:me )?)?(?:(?:my|the|all) )*(?:(?:registered|remembered|trusted) )?devices|(?:what|which) (?:registered )?devices (?:are|do i have|have i|did i)\b.{0,40}|what(?:'?s| is| are)? (?:(?:the|my|all) )*(?:registered |remembered )?devices(?: (?:on|for|of|with|are on) (?:my|the|this) (?:account|login|profile))?|which devices|(?:what|which) devices (?:do|have|did) you (?:got |have |know|remember|trust|recogni[sz]e|register|keep).{0,40})$/;
const forgetDevice =
  /^(?:forget|remove|unregister|delete|drop)( all| every)?(?: of)?(?: my| this| the| these| a| one)*(?: other)?(?: registered)? (device|devices|browser|computer|phone)$/;
const signOutEverywhere =
  /^(?:sign|log) ?(?:me )?(?:out|off)(?: of)? (?:everywhere|everything|all(?: of them)?|(?:all|every)(?: my| of my| the)?(?: other)? (?:devices?|sessions|places|browsers))$|^(?:sign|log|kick) (?:everyone|everybody|everything) (?:out|off)$|^(?:end|close) all(?: my| of my| the)? sessions$/;
const listSessions =
  /^(?:(?:show|list|see|view|manage|check|what are) (?:me )?)?(?:(?:my|the|all|open|active|current) )*sessions$|^where (?:else )?am i (?:signed|logged) ?in$|^when did i (?:last |most recently )?(?:sign|log) ?in(?: last| the last time)?$|^(?:what(?:'?s| is| was)|when was) my last (?:sign|log)[- ]?in$|^(?:end|close) (?:a|one|another|one of my) (?:other )?sessions?$/;
const currentVehicle =
  /^(?:(?:and|so|ok|wait) )*(?:which|what) (?:car|vehicle|mini|one|loan|lease|account) (?:am i|are we|is this|is that|was that|did i)(?: (?:currently|now|just))?(?: (?:on|in|at|looking at|viewing|talking about|for|about|pick|picked|choose|chose|select|selected))?$/;
const allVehicles =
  /^(?:(?:and|so|ok|wait|hi|hello)[, ]+)*(?:(?:what|which)(?:'?s| are| were)?(?: all)?(?: of)? my (?:cars|vehicles|minis)(?: (?:called|again|here|on (?:here|this|my login)))*|(?:what|which|how many) (?:cars|vehicles|minis) (?:do|did|have) i (?:have|got|own)(?: (?:here|with you|on (?:here|this|my login)))*|(?:list|show|name)(?: me)?(?: all)?(?: of)? my (?:cars|vehicles|minis))$/;
const contractAlone =
  /^(?:(?:and|no|ok|actually|i mean|i meant|what about|how about|show me|switch to|change to|go to|look at|use)[, ]+)*(?:the|my) (?:loan|lease|leased|financed) (?:one|car|mini|vehicle)$/;
const anotherDay = /^(?:the )?pay ?off (?:on|for) (?:another|a different|some other) (?:day|date)$/;

const contracts = '(?:loan|lease|car|vehicle|mini|auto loan|car loan|contract)';
/** Asked to do it; "how much to pay it off" asks for a figure. */
const payOff = new RegExp(
  "^(?:(?:ok|okay|yes|yeah|sure|great|so|then|well|just) )*(?:let me |let'?s |i'?ll |i will |i'?m going to |go ahead and |i'?m ready to |i (?:want|would like|'?d like) to )?(?:just )?" +
    `(?:pay (?:it|this|that|everything|the whole thing|(?:my|the|this) ${contracts}) (?:all )?off|` +
    `pay (?:the|my) (?:full |whole )?pay ?-?off(?: (?:amount|figure|balance))?|` +
    `pay off (?:it|this|everything|(?:my|the|this) ${contracts}))(?: today| now| right now| completely| in full| all at once| then)*$`,
);
/** "pay off the Countryman": what is left is a vehicle. */
const payOffVehicle = /^(?:let me |i'?ll |i will )?pay (?:off (?:the |my )?(.{3,60})|(?:the |my )?(.{3,60}) off)$/;
/** "pay off my past due balance", and no more than that. */
const ordersToPay = /^(?:let me |i'?ll |i will |i want to |i'?d like to )?pay (?!.*\b(?:and|then)\b)[^,.;?]{3,60}$/;
const aPayment = '(?:my|the|that|this)(?: last| latest| recent| new)? payment';
const proof =
  '(?:a |my |the |that )?(?:payment )?(?:receipt|confirmation(?: (?:number|code|of (?:it|that|my payment)))?|proof of payment)';
const paymentStates = [
  `(?:did|has|have|was|is|will) (?:you (?:get|got|receive|received|take|taken) )?${aPayment}(?: i (?:made|sent))?(?: just| already| been| still| even)*(?: (?:go|gone|went) (?:through|thru)| work(?:ed)?| post(?:ed)?| clear(?:ed)?| process(?:ed)?| submit(?:ted)?| completed?| register(?:ed)?| record(?:ed)?| finish(?:ed)?| get submitted| pending| receive[d]?| accepted| taken| on its way| ok| okay| made| done| late)?(?: yet| already| ok| okay)*`,
  `(?:where(?:'?s| is| did| has)|what happened (?:to|with)|what(?:'?s| is) the (?:status|state) of) ${aPayment}(?: now| at| gone| go)*`,
  `what (?:did|have) you (?:do|done) with ${aPayment}`,
  `(?:check |show )?(?:the )?(?:payment status|status of ${aPayment})`,
  `when (?:will|does|is) ${aPayment} (?:post|clear|go (?:through|thru)|be posted|arrive|count|settle)`,
  `(?:(?:so|and|ok|okay|but) )*(?:did|has|is|was|will) it(?: just| already| been| still| even| be| now)* (?:go (?:through|thru)|gone (?:through|thru)|went (?:through|thru)|through|thru|post(?:ed)?|clear(?:ed)?|process(?:ed)?|submit(?:ted)?)(?: now| yet| already| ok| okay)*`,
  `(?:(?:and|so|ok|okay|but) )*(?:(?:can|could|may) i (?:please )?(?:get|have|see)|i (?:need|want|lost|missed|did not get|didn'?t get)|(?:give|send|show|tell|text|email|read)(?: me)?|what(?:'?s| is| was)|where(?:'?s| is)) ${proof}(?: number)?(?: (?:for|of) (?:it|that|this|my payment|the payment))?(?: again| one more time)?`,
  `(?:(?:so|and|ok|okay|but|wait|hey|um|oh)[, ]+)*(?:did|have) (?:i|we) (?:just |already |ever |even )*(?:pay|paid|ma[kd]e (?:a|my|the|this) payment)(?: (?:it|this|that|already|yet|today|just now|now|(?:my|the|this) (?:bill|car|loan|lease)|anything))*`,
  `(?:(?:so|and|ok|okay|but|wait|hey|um|oh)[, ]+)*(?:what|how much) did (?:i|we) (?:just (?:pay|send|submit)(?: you)?(?: for)?(?: now)?|(?:pay|send|submit)(?: you)? (?:just now|a (?:minute|moment) ago|right now))`,
  `i (?:made|sent) a payment(?: .{1,40})? (?:did it go through|where is it|is it there)`,
].map((pattern) => new RegExp(`^${pattern}$`));
const cancelPayment = new RegExp(
  `^(?:cancel|stop|undo|reverse|void|take back|recall|withdraw|remove|delete|erase|drop|scrap|forget(?: about)?|kill|call off) (?:${aPayment}|(?:(?:the|that|a) )?payment)(?: i| that i)?(?: just)?(?: made| submitted| sent)?(?: (?:from|of|for|on|that|which|please|yesterday|today|earlier) ?.{0,30})?$`,
);
const changeOfMind =
  /^(?:(?:i(?:'?ve| have)? changed my mind|wait|oh|no|actually|sorry|hold on|oops|hey|hmm)[,.! ]+(?:so |and |please )*)+/;
const payAgain =
  /^(?:redo|repeat|retry) (?:(?:it|that|this|my|the)(?: last| same)? payment)$|^(?:make|do|send) (?:it|that|this|(?:my|the|that)(?: last| same)? payment) (?:again|once more)$|^(?:pay (?:it |that |this )?|try (?:the|my) payment )again$|^re-?submit (?:it|that|this|(?:my|the) payment)$/;
const payReturned =
  /^(?:redo|repeat|retry|re-?submit|re-?send|re-?do|pay|send|make|try) (?:my|the|that) (?:returned|bounced|failed|rejected) payment(?: again| once more| over)?(?: (?:from|with|using|out of) .{3,50})?$/;

const howToSubmit =
  /^how (?:do|can|would|should|could) (?:i|we) (?:submit|send in|put in|put through) (?:a|my|the) payment$/;

const rename =
  /^(?:rename|nickname|change the name of) (?:a |the |my |one of my )?(?:[a-z]+ )?(?:payment methods?|(?:bank |checking |savings )?accounts?|(?:debit )?cards?|checking|savings)(?: ending (?:in )?\d{4})?$/;

/** "rename Everyday to Main": the name is taken as it is written. */
const renameTo =
  /^(?:please )?(?:rename|nickname|change the name of) (?:my |the )?([^\d"]{2,40}?|.{1,30} ending (?:in )?\d{4}) (?:to|as|into) "?([^"\d]{1,30}?)"?[.!]?$/i;
const notAMethod = /\b(?:car|vehicle|mini|login|username|profile|holder|loan|lease)\b/i;

/** "the lease one", said without a wish of its own. */
export function namesContractAlone(text: string): boolean {
  return contractAlone.test(plainText(text).replace(politeness, '').trim());
}

/** The task that the whole utterance is, or nothing. */
export function ownPhrase(text: string): TaskOptions | undefined {
  if (text.length > 100) return undefined;
  const plain = plainText(text).replace(hesitation, '').replace(politeness, '').trim();
  return (
    activityPhrase(plain) ??
    devicesOrSessions(plain) ??
    vehiclePhrase(plain) ??
    (anotherDay.test(plain) ? { task: 'payoff', values: { date: { words: 'another day' } } } : undefined) ??
    credentialPhrase(plain) ??
    securityPhrase(plain) ??
    paymentState(plain) ??
    paymentPhrase(plain) ??
    renamePhrase(plain, text) ??
    forgetPhrase(plain) ??
    textsPhrase(text)
  );
}

function vehiclePhrase(plain: string): TaskOptions | undefined {
  if (currentVehicle.test(plain)) return { task: 'switch_vehicle', values: {}, tellsCurrent: true };
  if (allVehicles.test(plain)) return { task: 'switch_vehicle', values: {}, listsAll: true };
  return contractAlone.test(plain) ? { task: 'switch_vehicle', values: { vehicle: plain } } : undefined;
}

function devicesOrSessions(plain: string): TaskOptions | undefined {
  if (listDevices.test(plain)) return { task: 'devices', values: {} };
  const meant = signingOutIn(plain);
  if (meant === 'others') return { task: 'sessions', values: {}, signOut: 'others' };
  if (signOutEverywhere.test(plain)) return { task: 'sessions', values: {}, signOut: 'everywhere' };
  return meant === 'elsewhere' || listSessions.test(plain) ? { task: 'sessions', values: {} } : undefined;
}

function activityPhrase(plain: string): TaskOptions | undefined {
  const match = activity.exec(plain);
  // "activity for 2025" names a time, and no vehicle.
  if (!match || paymentsMade({ text: plain }) !== undefined) return undefined;
  return { task: 'activity', values: match[1] === undefined ? {} : { vehicle: match[1] } };
}

function paymentPhrase(plain: string): TaskOptions | undefined {
  if (payAgain.test(plain) || howToSubmit.test(plain)) return { task: 'make_payment', values: {} };
  if (payReturned.test(plain)) return { task: 'make_payment', values: findValues(plain, 'make_payment') };
  if (!payOff.test(plain)) return payOffOf(plain);
  const vehicle = contractNamed(plain);
  return payOffTask(vehicle);
}

function payOffOf(plain: string): TaskOptions | undefined {
  if (paysOffBill(plain))
    return ordersToPay.test(plain) ? { task: 'make_payment', values: findValues(plain, 'make_payment') } : undefined;
  const match = payOffVehicle.exec(plain);
  const vehicle = match && findValues(match[1] ?? match[2] ?? '', 'switch_vehicle').vehicle;
  return vehicle ? payOffTask(vehicle) : undefined;
}

function payOffTask(vehicle: string | undefined): TaskOptions {
  const amount = { kind: 'named', which: 'payoff' } as const;
  return { task: 'make_payment', values: { amount, ...(vehicle !== undefined && { vehicle }) } };
}

/** "did my payment go through", "where is my payment". */
function paymentState(said: string): TaskOptions | undefined {
  const { plain = said, cents } = paymentCalled(said) ?? {};
  const isAsked = paymentStates.some((pattern) => pattern.test(plain));
  const called = cents === undefined ? {} : { called: cents };
  return isAsked ? { task: 'payment_state', values: {}, about: 'its_state', ...called } : undefined;
}

/** A payment of one's own is to be taken back; whether payments can be cancelled at all is a question of the FAQ. */
export function asksToCancelPayment(text: string): boolean {
  const said = plainText(text).replace(changeOfMind, '').replace(politeness, '').trim();
  return text.length <= 100 && cancelPayment.test(paymentCalled(said)?.plain ?? said);
}

const cancellable =
  /\b(?:(?:can|could|may) i|(?:if|whether) i (?:can|could|may)) (?:still |always )?(?:cancel|stop|undo|take back|change)(?: it| this| that| the payment| my payment)? (?:later|after\w*|once|tomorrow|if)\b/;

/** "can I cancel it later?" asks for the rule, and cancels nothing. */
export function asksWhetherCancellable(text: string): boolean {
  return cancellable.test(plainText(text));
}

const decliningToPay =
  /^(?:no,? )?(?:please )?(?:i )?(?:do not|don'?t)(?: want to| wanna)? (?:pay|make (?:a|the|this|that) payment)(?: it| that| this| anything| now| yet)?$/;

/** Said where a payment is put together; anywhere else it may be somebody in need. */
export function declinesToPay(text: string): boolean {
  return decliningToPay.test(plainText(text).replace(politeness, '').trim());
}

function textsPhrase(text: string): TaskOptions | undefined {
  const texts = readTextsWish(text);
  const whose = texts === 'stop' ? whoseTexts(text) : undefined;
  return texts && { task: 'texts', values: {}, texts, ...(whose && { whose }) };
}

const somebody =
  /\b(?:my|our|his|her|the|an?) (?:mother|mom|mum|father|dad|wife|husband|son|daughter|brother|sister|parents?|kids?|child|friend|boyfriend|girlfriend|partner|spouse|ex|boss|work|neighbou?r|roommate|grandmother|grandfather|old (?:number|phone)|other (?:number|phone))\b|\b(?:him|them|her)\b/;
const onlyReminders = /\breminders?\b/;
const namesAll = /\b(?:all|every|everything|any)\b/;

/** What may be meant of fewer texts than all of the customer's own, or of others than these. */
function whoseTexts(text: string): TaskOptions['whose'] {
  const plain = plainText(text);
  if (somebody.test(plain)) return 'somebody_else';
  return onlyReminders.test(plain) && !namesAll.test(plain) ? 'reminders' : undefined;
}

function renamePhrase(plain: string, text: string): TaskOptions | undefined {
  if (rename.test(plain)) return { task: 'payment_methods', values: {} };
  const [, words, name] = renameTo.exec(text.trim()) ?? [];
  if (words === undefined || name === undefined || notAMethod.test(words)) return undefined;
  return { task: 'payment_methods', values: {}, manage: 'rename', words: plainText(words), name };
}

function forgetPhrase(plain: string): TaskOptions | undefined {
  const match = forgetDevice.exec(plain);
  if (!match) return undefined;
  const all = match[1] !== undefined || match[2] === 'devices';
  const forget = all ? 'all' : /\bthis\b/.test(plain) ? 'this' : 'some';
  return { task: 'devices', values: {}, forget };
}

const degree = '(?:(?:a|an|the|just|really|actually|even|truly|some kind of) )*';
const being =
  '(?:real|human|person|somebody|bot|robot|machine|computer|ai|a i|alive|live|living|automated|chatbot|program)';
const beingOrStaff = `(?:${being}|agent|representative|rep|operator|employee)`;
const humanQuestions = [
  `\\b(?:are|r) (?:you|u) ${degree}${beingOrStaff}\\b`,
  `\\b(?:am i|is this|is it|who am i) (?:(?:talking|speaking|chatting|texting) (?:to|with) )?${degree}${beingOrStaff}\\b`,
  `\\b${being} or ${degree}${being}\\b`,
  `^(?:so |but |oh )*you(?:'re| are) ${degree}(?:bot|robot|machine|computer|chatbot|program|ai)[.! ]*$`,
  '^(?:(?:so|but|hey|hi|wait|ok)[, ]+)*(?:is (?:this|it)|are you|am i (?:talking|texting|chatting|speaking|writing) (?:to|with)) (?:really |actually |truly )?(?:the )?(?:real |actual )?(?:mini|bmw)(?: financial(?: services)?)?[? ]*$',
  `\\byou(?:'re| are) (?:not )?${degree}${beingOrStaff}.{0,20}\\b(?:right|aren'?t you|are you)\\b`,
].map((pattern) => new RegExp(pattern));

/** "Are you human?" in its many forms; the answer is always that this is none, whichever way it was asked (standards D9). */
export function asksWhetherHuman(text: string): boolean {
  if (text.length > 120) return false;
  const plain = plainText(text);
  return humanQuestions.some((question) => question.test(plain));
}

const goingOn =
  /^(?:(?:ok|okay|yes|please|so|then|no)[, ]+)*(?:let(?:'?s| us) )?(?:continue|proceed|go on|carry on|keep going|go ahead)(?: (?:please|then|now|from (?:there|here)))*$/;

/** "continue", where nothing waits for just that word: what was asked is asked again. */
export function asksToGoOn(text: string): boolean {
  return goingOn.test(plainText(text).replace(/[.!\s]+$/, ''));
}

const allOfIt =
  /^(?:(?:ok|okay|please|just|can you|could you|i want to|let me) )*(?:(?:show|see|list|give|tell) )?(?:me )?(?:everything|all(?: of (?:it|them|that))?|the rest(?: of (?:it|them))?|the whole (?:list|thing|history)|them all|it all|(?:all|every)(?: the| my)? (?:entries|entry|activity|transactions?|movements))$/;

/** "everything", said after the activity. */
export function asksForAll(text: string): boolean {
  return allOfIt.test(
    plainText(text)
      .replace(/[.!?]/g, '')
      .replace(/ please$/, ''),
  );
}

/** "more", said after a list that has more. */
export function asksForMore(text: string): boolean {
  return /^(?:show |see |tell )?(?:me )?(?:some )?(?:more|earlier|older|next|continue|keep going|go on)(?: activity| entries| ones| please)*$/.test(
    plainText(text).replace(/[.!?]/g, ''),
  );
}

const linking =
  /^(?:(?:ok|okay|please|so|and|hey|how (?:do|can|would) i|how to|can you|could you|can i|i want to|i need to|i'?d like to|help me|let'?s|let me|where (?:do|can) i) )*(?:re-?link|link|connect|pair|hook up)(?: up)?(?: (?:my|the|an|our|this|it|mini))*(?: (?:account|login|profile|speaker|alexa|echo|skill))?(?: (?:to|with|on) (?:alexa|this|the|my|your|you|mini|speaker|echo|skill|device)(?: \w+)?)?(?: (?:first|now|here|up|then|again))*[?.! ]*$/;

/** "link my account", where accounts are linked. */
export function asksToLink(text: string): boolean {
  return text.length <= 80 && linking.test(plainText(text));
}
