/** What can be said at each question: its own choices, and something typed for each kind of answer. */
import type { TaskName } from '../../../dialogs/task';
import { tasks } from '../../../dialogs/tasks';
import { en } from '../../../dialogs/wording/en/en';
import type { Awaiting } from '../../../src/reply/message';
import { rightAnswer, rightPassword } from '../fakeBank';
import { numbers } from '../paymentConversation';
import type { Heard } from '../harness';
import { pin, unclear } from './worlds';

/** The compiler asks for an answer wherever something new is awaited. */
const typed: Readonly<Record<Exclude<Awaiting, 'none' | 'username' | 'login_id'>, readonly string[]>> = {
  password: [rightPassword],
  security_answer: [rightAnswer],
  register_device: [],
  vehicle: [],
  payoff_date: ['March 20', '3/4 or 4/3'],
  amount: ['50', 'three fifty', 'another amount'],
  method: ['a new checking account', 'a new debit card'],
  routing: [numbers.routing],
  account_number: [numbers.account, '40418'],
  card_number: [numbers.card],
  card_network: ['Star'],
  card_expiry: ['12/29'],
  save_method: [],
  nickname: ['Household'],
  confirm: ['yes', 'no', 'no, make it 60'],
  month: ['February'],
  contact: ['kit@example.net'],
  birth_date: ['7/9/71'],
  ssn_last4: ['9137'],
  zip: ['30341'],
  code: ['624031', '318207'],
  new_password: ['violet lantern 71'],
  pin: [pin, '9146'],
  choice: ['the first one'],
  feedback: [],
};

/** At the top: every task by its own title, and words that could mean two things. */
export const wishes: readonly string[] = [
  ...(Object.keys(tasks) as TaskName[]).map((task) => en.tasks.title(task)),
  ...[
    'payoff on another day',
    'forget all my devices',
    'rename a payment method',
    'remove a payment method',
    'set up a voice pin',
  ],
  ...[
    'where am I signed in',
    'I lost my phone',
    'pay',
    'pay 50 from everyday',
    'show my statements for every month',
    unclear,
  ],
];

export function answersTo({ awaiting, messages }: Heard, username: string): readonly string[] {
  const choices = messages.at(-1)?.choices?.map(({ say }) => say) ?? [];
  if (awaiting === 'none') return choices;
  const own = awaiting === 'username' || awaiting === 'login_id' ? [username] : typed[awaiting];
  return [...new Set([...own, ...choices])];
}
