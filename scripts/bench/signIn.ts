/** Signs a simulated customer in, as the first of the shipped demo customers unless told otherwise. */
import { readDemoData } from '../../db/demo/readDemoData';

export interface Speaker {
  /** Resolves with the texts that the bot replied. */
  say(text: string): Promise<readonly string[]>;
}

interface Credentials {
  readonly username: string;
  readonly password: string;
  readonly questions: readonly { readonly question: string; readonly answer: string }[];
}

export function firstCustomer(): Credentials {
  const [login] = readDemoData(undefined).customers;
  if (login === undefined) throw new Error('There are no demo customers');
  return login;
}

/** A device that could be registered is not. Balance is asked for first, so that the last reply shows it; throws where it does not. */
export async function signIn(customer: Speaker, login: Credentials = firstCustomer()): Promise<void> {
  await customer.say('balance');
  await customer.say(login.username);
  const asked = (await customer.say(login.password)).join(' ');
  const known = login.questions.find(({ question }) => asked.includes(question));
  if (known === undefined) throw new Error(`No security question came: ${asked}`);
  const answered = (await customer.say(known.answer)).join(' ');
  const answer = answered.includes('$') ? answered : (await customer.say('not now')).join(' ');
  if (!answer.includes('$')) throw new Error(`No balance came: ${answer}`);
}
