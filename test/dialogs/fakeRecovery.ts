/** Recovery in memory: any facts will do, one code is right, and three answers end it. */
import type {
  FactToGive,
  Recovery,
  RecoveryFactKind,
  RecoveryTask,
} from '../../src/domain/credentials/recoveryOutcomes';

const rightCode = '624031';
/** What is said at its questions; none of it may be kept. */
export const factsSaid: readonly string[] = [
  'kit@example.net',
  '7/9/71',
  '9137',
  '30341',
  rightCode,
  'violet lantern 71',
];

const identity: readonly RecoveryFactKind[] = ['birth_date', 'ssn_last4', 'zip'];
const facts: Readonly<Record<RecoveryTask, readonly RecoveryFactKind[]>> = {
  forgot_username: ['contact', ...identity],
  forgot_password: ['login_id', ...identity],
  reset_questions: ['login_id', 'password', ...identity],
};
const choices = ['First pet?', 'First school?', 'First car?', 'First job?', 'First flight?'].map((text, index) => ({
  ...{ id: `q${index}`, text },
}));

export class FakeRecovery implements Recovery {
  private task: RecoveryTask = 'forgot_password';
  private left: readonly RecoveryFactKind[] = [];
  private chosen: string[] = [];
  private sends = 0;

  constructor(private readonly secretsTaken: string[]) {}

  readonly begin: Recovery['begin'] = async ({ task, username }) => {
    this.task = task;
    this.left = facts[task].filter((kind) => kind !== 'login_id' || username === undefined);
    this.chosen = [];
    return this.next();
  };

  readonly give: Recovery['give'] = async ({ ticket, fact }) => {
    if (fact.kind !== 'login_id') this.secretsTaken.push(String(fact.value));
    this.left = this.left.slice(1);
    if (this.left.length > 0) return this.next();
    return this.task === 'forgot_username'
      ? { kind: 'username_sent_if_known' }
      : { kind: 'choose_contact_kind', ticket };
  };

  readonly takeBack: Recovery['takeBack'] = async ({ fact }) => {
    const given = facts[this.task].filter((kind) => !this.left.includes(kind));
    const taken = fact ?? given.at(-1);
    this.left = facts[this.task].filter((kind) => this.left.includes(kind) || kind === taken);
    return this.next();
  };

  readonly sendCode: Recovery['sendCode'] = async () => {
    this.sends += 1;
    return this.sends % 4 === 0 ? { kind: 'too_many_codes', until: 1_800_000_000_000 } : { kind: 'sent_if_known' };
  };

  readonly enterCode: Recovery['enterCode'] = async ({ ticket, code }) => {
    this.secretsTaken.push(code);
    if (code !== rightCode) return { kind: 'wrong_code' };
    return this.task === 'reset_questions'
      ? { kind: 'choose_questions', ticket, choices }
      : { kind: 'choose_password', ticket, minimumLength: 15 };
  };

  readonly choosePassword: Recovery['choosePassword'] = async ({ password }) => {
    this.secretsTaken.push(password);
    return password.length < 15
      ? { kind: 'refused', refusals: [{ reason: 'too_short', minimum: 15 }] }
      : { kind: 'password_changed', lockedUntil: undefined };
  };

  readonly chooseQuestion: Recovery['chooseQuestion'] = async ({ questionId, answer }) => {
    this.secretsTaken.push(answer);
    this.chosen.push(questionId);
    if (this.chosen.length === 3) return { kind: 'questions_changed' };
    const left = choices.filter(({ id }) => !this.chosen.includes(id));
    return { kind: 'next_question', answered: this.chosen.length === 1 ? 1 : 2, choices: left };
  };

  readonly takeBackQuestion: Recovery['takeBackQuestion'] = async () => {
    this.chosen.pop();
    const left = choices.filter(({ id }) => !this.chosen.includes(id));
    return { kind: 'next_question', answered: this.chosen.length === 1 ? 1 : 0, choices: left };
  };

  private next(): FactToGive {
    const [fact = 'zip'] = this.left;
    return { kind: 'fact', ticket: 'r1', fact };
  }
}
