/** What tasks are called, and the words of leaving one for another. */
import type { Message } from '../../../src/reply/message';
import type { TaskName } from '../../task';
import { listed } from '../format';

const names: Readonly<Record<TaskName, string>> = {
  sign_in: 'signing in',
  balance: 'your account summary',
  payoff: 'your payoff',
  activity: 'your recent activity',
  payment_state: 'what became of your payment',
  switch_vehicle: 'switching vehicles',
  devices: 'your devices',
  voice_pin: 'your voice PIN',
  authenticator: 'your authenticator app',
  sessions: 'where you are signed in',
  texts: 'your text messages',
  make_payment: 'a payment',
  payment_methods: 'your payment methods',
  statements: 'your statements',
  forgot_username: 'your username',
  forgot_password: 'a new password',
  reset_security_questions: 'your security questions',
};

/** As a choice under "did you mean". */
const titles: Readonly<Record<TaskName, string>> = {
  sign_in: 'Sign in',
  balance: 'See my account summary',
  payoff: 'See my payoff',
  activity: 'See my recent activity',
  payment_state: 'See what became of my payment',
  switch_vehicle: 'Switch to another vehicle',
  devices: 'See my registered devices',
  voice_pin: 'See my voice PIN',
  authenticator: 'See my authenticator app',
  sessions: 'See where I am signed in',
  texts: 'Get text messages',
  make_payment: 'Make a payment',
  payment_methods: 'See my payment methods',
  statements: 'See my statements',
  forgot_username: 'Recover my username',
  forgot_password: 'Make a new password',
  reset_security_questions: 'Reset my security questions',
};

export const taskName = (task: TaskName): string => names[task];

export const title = (task: TaskName): string => titles[task];

export const personTitle = (): string => 'Talk to a person';

export const leaving = (task: TaskName): Message => ({ text: `Leaving ${names[task]} for now.`, once: true });

/** What was entered has been dropped on the customer's word. */
export const leftUndone = (task: TaskName): Message =>
  task === 'make_payment'
    ? { text: 'All right, the payment is dropped. Nothing was submitted.' }
    : { text: 'All right, that is dropped. Nothing was changed.' };

/** A newer wish does not take the place of the one before. */
export const allAfterSignIn = (tasks: readonly TaskName[]): Message => ({
  text: `All right, I will get to ${listed(
    tasks.map((task) => names[task]),
    'and then',
  )} right after you sign in.`,
});

export const afterSignIn = (task: TaskName): Message => ({
  text: `All right, I will get to ${names[task]} right after you sign in.`,
});
