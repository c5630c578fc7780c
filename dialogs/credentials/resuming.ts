/** What a recovery leads back to: the sign-in, and what that was for. */
import type { OpenPrompt } from '../openPrompt';
import type { QuestionParameters } from '../prompts/question';
import { type TaskOptions, isRecoveryTask } from '../task';

/** What is asked for again begins anew, and what waited for the first still waits. */
export function resumable(wanted: TaskOptions, current: TaskOptions | undefined): TaskOptions {
  const resume = current?.task === wanted.task ? current.resume : current;
  return resume === undefined ? wanted : { ...wanted, resume };
}

/** Whoever forgot the password of a username that they gave need not give it again. */
export function withUsername(current: TaskOptions | undefined, { asked }: OpenPrompt): TaskOptions | undefined {
  if (current === undefined || asked.question !== 'password') return current;
  const { username } = asked.parameters as QuestionParameters['password'];
  return { ...current, username };
}

/** Whoever signs in after all goes on with what a recovery had interrupted. */
export function goingBack(wanted: TaskOptions, current: TaskOptions | undefined): TaskOptions {
  if (wanted.task !== 'sign_in') return wanted;
  const next = interruptedBy(current);
  return next === undefined ? wanted : { ...next, ...(wanted.username !== undefined && { username: wanted.username }) };
}

/** Not another recovery that was left for it. */
function interruptedBy(current: TaskOptions | undefined): TaskOptions | undefined {
  const next = current?.resume;
  return next !== undefined && isRecoveryTask(next.task) ? interruptedBy(next) : next;
}
