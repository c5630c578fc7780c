/** What may come in between at a question, and what must hold afterwards; each breach is one complaint. */
import { exactCommand } from '../../../src/language/commands';
import type { Conversation, Heard, OpenQuestion } from '../harness';
import { settings } from '../settings';
import { answersTo } from './answers';
import { type Stop, walk } from './crawl';

/** After these the same question comes again, nothing lost, no strike used; a masked question takes commands only. */
const asides: readonly string[] = [
  ...['help', 'repeat', 'agent', 'what is a cookie?', 'someone stole my identity', 'are you a robot?'],
  ...['thank you', 'hello', 'help me please', 'you are a fucking piece of shit'],
];
/** None of these is an answer to anything. */
const strikes: readonly (readonly string[])[] = [
  ['flurb wombat zork', 'gribble brot', '\u{1F600}\u{1F697}'],
  ['', 'what is the weather in paris', 'blah wombat '.repeat(25)],
];
const ways: readonly string[] = ['menu', 'start over', 'sign out', 'where am I signed in', 'show my statements'];

type Complain = (stop: Stop, said: string, what: string) => void;

/** Everything at one stop. */
export async function interrupt(stop: Stop, complain: Complain): Promise<void> {
  await comeBack(stop, complain);
  for (const said of strikes) await strikeOut(stop, said, complain);
  for (const way of ways) await leave(stop, way, complain);
}

async function comeBack(stop: Stop, complain: Complain): Promise<void> {
  const { conversation, heard } = await walk(stop.world, stop.path);
  for (const said of asides) {
    if ((heard.secret && exactCommand(said) === undefined) || givesWay(stop.question, said)) continue;
    const reply = await conversation.say(said);
    checkReply(stop, said, reply, complain);
    const now = conversation.openQuestion();
    if (JSON.stringify(now) !== JSON.stringify(stop.question)) complain(stop, said, `is now at ${nameOf(now)}`);
    if (reply.events.some(({ name }) => name === 'miss')) complain(stop, said, 'costs a strike');
  }
  const [answer] = answersTo(heard, stop.world.username);
  if (answer === undefined) return complain(stop, '', 'has no answer to try');
  const reply = await conversation.say(answer);
  checkReply(stop, answer, reply, complain);
  if (reply.events.some(({ name }) => name === 'miss')) complain(stop, answer, 'is no longer an answer');
  checkSecrets(stop, conversation, complain);
}

/** "Did you mean" makes room for whatever else is wanted. */
function givesWay({ question }: OpenQuestion, said: string): boolean {
  return question === 'didYouMean' && exactCommand(said) === undefined;
}

async function strikeOut(stop: Stop, said: readonly string[], complain: Complain): Promise<void> {
  const { conversation, heard } = await walk(stop.world, stop.path);
  const texts = [lastText(heard)];
  for (const words of said) {
    if (heard.secret && words !== '') continue;
    const reply = await conversation.say(words);
    checkReply(stop, words, reply, complain);
    const now = conversation.openQuestion();
    if (now?.question !== stop.question.question) return;
    if (lastText(reply) === texts.at(-1)) complain(stop, words, 'brings the same words twice in a row');
    texts.push(lastText(reply));
  }
  if (texts.length > 3 && !texts.slice(2).some(leadsOut)) complain(stop, said.join(' / '), 'leads to no person');
  checkSecrets(stop, conversation, complain);
}

function leadsOut(text: string): boolean {
  return text.includes(settings.contact.phone);
}

async function leave(stop: Stop, way: string, complain: Complain): Promise<void> {
  const { conversation, heard } = await walk(stop.world, stop.path);
  if ((heard.secret && exactCommand(way) === undefined) || stop.question.question === 'leaveTask') return;
  if (way === 'sign out' && conversation.bank.session === undefined) return;
  checkReply(stop, way, await conversation.say(way), complain);
  const now = conversation.openQuestion();
  if (hasWork(stop, conversation) && now?.question !== 'leaveTask')
    return complain(stop, way, `drops what was entered, without asking; is now at ${nameOf(now)}`);
  if (now?.question !== 'leaveTask') return;
  await conversation.say('no');
  const back = conversation.openQuestion();
  if (JSON.stringify(back?.parameters) !== JSON.stringify(stop.question.parameters))
    complain(stop, `${way} / no`, `is now at ${nameOf(back)}`);
}

const recoveryFacts: ReadonlySet<string> = new Set(['kit@example.net', '7/9/71', '9137', '30341', '624031']);

/** A number of a payment method, two facts of a recovery, or a review: entered in the task that is open. */
function hasWork({ question, path }: Stop, { payments, bank }: Conversation): boolean {
  if (question.question === 'review' || question.question === 'whatToChange') return true;
  const ticket = 'ticket' in question.parameters || ['wholeNumber', 'saveMethod'].includes(question.question);
  if (payments.numbersTaken.length > 0 && ticket) return true;
  const last = bank.secretsTaken.length > 0 ? path.at(-1) : undefined;
  return last !== undefined && path.filter((said) => recoveryFacts.has(said)).length >= 2 && isOfRecovery(question);
}

function isOfRecovery({ question }: OpenQuestion): boolean {
  return ['zip', 'contactKind', 'recoveryCode', 'newPassword', 'newQuestion', 'newAnswer'].includes(question);
}

function checkReply(stop: Stop, said: string, { messages }: Heard, complain: Complain): void {
  if (messages.length === 0) complain(stop, said, 'is not answered');
  if (messages.some(({ text }) => text.trim() === '')) complain(stop, said, 'is answered with nothing');
}

const randomIds = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g;

function checkSecrets(stop: Stop, { bank, payments, states }: Conversation, complain: Complain): void {
  const kept = states.join('\n').replace(randomIds, '');
  const secrets = [...bank.secretsTaken, ...payments.numbersTaken].filter((secret) => secret.length > 3);
  for (const secret of new Set(secrets))
    if (new RegExp(`\\b${secret.replace(/\W/g, '\\$&')}\\b`).test(kept)) complain(stop, secret, 'is kept');
}

function lastText({ messages }: Heard): string {
  return messages.at(-1)?.text ?? '';
}

function nameOf(question: OpenQuestion | undefined): string {
  return question === undefined ? 'the top' : `${question.question} with ${question.misses} strikes`;
}
