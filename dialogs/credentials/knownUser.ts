/** Who somebody is was said a moment ago: at a sign-in that was refused, or in answer to a username that was sent. */
import { readYesNo } from '../../src/language/yesNo';
import { plainText } from '../../src/language/plainText';
import type { DialogServices } from '../dialogServices';
import { isClear } from '../fulfil';
import { mendedFactIn } from './mendedFact';
import { otherContactIn } from '../prompts/contactKinds';
import { usernameIn } from '../prompts/usernamePrompt';
import { type TaskOptions, isRecoveryTask } from '../task';
import { tasks } from '../tasks';
import type { Turn } from '../turn';
import { wishNow } from '../wishNow';
import type { Wish } from '../wishes';

const triesAgain =
  /^(?:(?:ok|okay|yes|so|well|please|now|can i|could i|may i|let me|i'?ll|i want to|i'?d like to|let'?s) )*(?:(?:try|retry|let me in|get me in|get in)(?: (?:it|that|this))?(?: (?:again|now|please|once more|then))*|(?:sign|log)(?: me)? in (?:again|once more)(?: (?:now|please|then))*)[?.! ]*$/;
const shapeOfName = /[._@\d]/;

/** The task that a name or another try begins with, where nobody is signed in. */
export function begunAsKnown(
  turn: Turn,
  offer: TaskOptions | undefined,
  services: DialogServices,
): TaskOptions | undefined {
  const { text, memory, session } = turn;
  if (session !== undefined) return undefined;
  const isAmiss = mendedFactIn(text) !== undefined || otherContactIn(text) !== undefined;
  if (offer?.nameSent && isAmiss) return sentAgain(offer);
  if (offer?.nameSent && readYesNo(text) === 'unclear') {
    const username = usernameIn(text);
    const isName = username !== undefined && (shapeOfName.test(text) || !isClear(wishNow(turn, services)));
    return isName ? { ...offer, username } : undefined;
  }
  if (memory.refused === undefined || !triesAgain.test(plainText(text))) return undefined;
  const { username, resume } = memory.refused;
  return { ...(resume ?? { task: 'sign_in', values: {} }), username };
}

/** "The zip was wrong" or "by e-mail please", said once all was checked: from the beginning, and what it is for after it. */
function sentAgain(offer: TaskOptions): TaskOptions {
  const next: { -readonly [Field in keyof TaskOptions]: TaskOptions[Field] } = { ...offer };
  delete next.nameSent;
  return { task: 'forgot_username', values: {}, ...(next.task !== 'sign_in' && { resume: next }) };
}

/** "Reset my questions", "I'll make a new password then": of whoever was refused. */
export function ofRefused(wanted: TaskOptions, { memory: { refused }, session }: Turn): TaskOptions {
  const isTheirs = isRecoveryTask(wanted.task) && wanted.task !== 'forgot_username' && wanted.username === undefined;
  return session === undefined && refused !== undefined && isTheirs ? { ...wanted, ...refused } : wanted;
}

const forWhich = /^(.{5,80}?)[,.;]* (?:but|and|only|however|though|except) (?:(?:that )?i|my)\b/i;

/** "I want to pay but I forgot my username": what it is for comes after the recovery. */
export function withWhatItIsFor(wish: Wish, turn: Turn, services: DialogServices): Wish {
  if (wish.kind !== 'task' || !isRecoveryTask(wish.options.task) || wish.options.resume !== undefined) return wish;
  const { text } = turn;
  const [, first] = forWhich.exec(text) ?? [];
  if (first === undefined) return wish;
  turn.takeAs(first);
  const before = wishNow(turn, services);
  turn.takeAs(text);
  const isFor = before.kind === 'task' && tasks[before.options.task].needs !== 'nothing';
  return isFor ? { kind: 'task', options: { ...wish.options, resume: before.options } } : wish;
}
