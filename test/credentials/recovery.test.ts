import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { GiveFactOutcome, RecoveryFact, RecoveryTask } from '../../src/domain/credentials/recoveryOutcomes';
import type { Place } from '../../src/domain/identity/place';
import {
  type Credentials,
  customer,
  minute,
  openCredentials,
  otherPlace,
  webPlace,
  wrongCode,
} from '../support/openCredentials';

let credentials: Credentials;
beforeEach(async () => {
  credentials = await openCredentials();
});
afterEach(() => credentials.close());

const birthDate = Temporal.PlainDate.from(customer.birthDate);
const goodPassword = 'harbour violet 71 lantern';

interface Facts {
  readonly loginId?: string;
  readonly contact?: string;
  readonly password?: string;
  readonly birthDate?: Temporal.PlainDate;
  readonly ssnLast4?: string;
  readonly zip?: string;
}

function factFor(kind: RecoveryFact['kind'], facts: Facts): RecoveryFact {
  switch (kind) {
    case 'contact':
      return { kind, value: facts.contact ?? customer.email };
    case 'login_id':
      return { kind, value: facts.loginId ?? customer.username };
    case 'password':
      return { kind, value: facts.password ?? customer.password };
    case 'birth_date':
      return { kind, value: facts.birthDate ?? birthDate };
    case 'ssn_last4':
      return { kind, value: facts.ssnLast4 ?? customer.ssnLast4 };
    case 'zip':
      return { kind, value: facts.zip ?? customer.zip };
  }
}

/** Gives every fact that is asked for; the last outcome, and the ticket. */
async function giveFacts(
  task: RecoveryTask,
  facts: Facts = {},
  place: Place = webPlace,
): Promise<{ ticket: string; outcome: GiveFactOutcome; asked: string[] }> {
  const begun = await credentials.recovery.begin({ task, place });
  const asked: string[] = [];
  let outcome: GiveFactOutcome = begun;
  while (outcome.kind === 'fact') {
    asked.push(outcome.fact);
    outcome = await credentials.recovery.give({ ticket: begun.ticket, fact: factFor(outcome.fact, facts), place });
  }
  return { ticket: begun.ticket, outcome, asked };
}

/** Up to the choice of a new password or questions. */
async function proved(task: 'forgot_password' | 'reset_questions'): Promise<string> {
  const { ticket } = await giveFacts(task);
  await credentials.recovery.sendCode({ ticket, via: 'phone', place: webPlace });
  await credentials.recovery.enterCode({ ticket, code: await credentials.lastCode(), place: webPlace });
  return ticket;
}

describe('what is asked for (replaced site’s help: "Login ID, Birth date, Last Four …, ZIP Code")', () => {
  it.each<[RecoveryTask, string[]]>([
    ['forgot_username', ['contact', 'birth_date', 'ssn_last4', 'zip']],
    ['forgot_password', ['login_id', 'birth_date', 'ssn_last4', 'zip']],
    ['reset_questions', ['login_id', 'password', 'birth_date', 'ssn_last4', 'zip']],
  ])('%s: %j', async (task, expected) => {
    expect((await giveFacts(task)).asked).toEqual(expected);
  });

  it('skips the login where it is known', async () => {
    const begun = await credentials.recovery.begin({
      task: 'forgot_password',
      place: webPlace,
      username: ' Dana.Reyes ',
    });
    expect(begun.fact).toBe('birth_date');
  });

  it.each<RecoveryFact>([
    { kind: 'login_id', value: '  ' },
    { kind: 'login_id', value: 'x'.repeat(129) },
  ])('finds %j malformed and asks again', async (fact) => {
    const { ticket } = await credentials.recovery.begin({ task: 'forgot_password', place: webPlace });
    const outcome = await credentials.recovery.give({ ticket, fact, place: webPlace });
    expect(outcome).toEqual({ kind: 'malformed', fact: 'login_id' });
  });

  it.each<[string, RecoveryFact]>([
    ['birth_date', { kind: 'birth_date', value: Temporal.PlainDate.from('2026-11-23') }],
    ['birth_date', { kind: 'birth_date', value: Temporal.PlainDate.from('1899-01-01') }],
    ['ssn_last4', { kind: 'ssn_last4', value: '482' }],
    ['ssn_last4', { kind: 'ssn_last4', value: '123-45-4821' }],
    ['zip', { kind: 'zip', value: '0767' }],
    ['contact', { kind: 'contact', value: 'dana at example' }],
    ['contact', { kind: 'contact', value: '555-0142' }],
  ])('finds a malformed %s whoever it belongs to', async (kind, fact) => {
    const task = kind === 'contact' ? 'forgot_username' : 'forgot_password';
    const { ticket } = await credentials.recovery.begin({ task, place: webPlace, username: 'nobody.at.all' });
    for (const before of ['birth_date', 'ssn_last4'] as const)
      if (kind !== 'contact' && kind !== before && (kind !== 'ssn_last4' || before === 'birth_date'))
        await credentials.recovery.give({ ticket, fact: factFor(before, {}), place: webPlace });
    expect(await credentials.recovery.give({ ticket, fact, place: webPlace })).toEqual({
      kind: 'malformed',
      fact: kind,
    });
  });

  it('takes a fact only in its turn', async () => {
    const { ticket } = await credentials.recovery.begin({ task: 'forgot_password', place: webPlace });
    const outcome = await credentials.recovery.give({ ticket, fact: factFor('zip', {}), place: webPlace });
    expect(outcome).toEqual({ kind: 'fact', ticket, fact: 'login_id' });
  });

  it('asks again for a fact that is taken back, and for no other', async () => {
    const { recovery } = credentials;
    const { ticket } = await recovery.begin({ task: 'forgot_password', place: webPlace, username: customer.username });
    for (const kind of ['birth_date', 'ssn_last4'] as const)
      await recovery.give({ ticket, fact: factFor(kind, {}), place: webPlace });
    const taken = async (fact?: 'birth_date' | 'zip') =>
      recovery.takeBack({ ticket, place: webPlace, ...(fact && { fact }) });
    expect(await taken()).toMatchObject({ kind: 'fact', fact: 'ssn_last4' });
    expect(await recovery.give({ ticket, fact: factFor('ssn_last4', {}), place: webPlace })).toMatchObject({
      fact: 'zip',
    });
    expect(await taken('zip')).toMatchObject({ fact: 'zip' });
    expect(await taken('birth_date')).toMatchObject({ fact: 'birth_date' });
    expect(await recovery.give({ ticket, fact: factFor('birth_date', {}), place: webPlace })).toMatchObject({
      fact: 'zip',
    });
    expect(await recovery.takeBack({ ticket, place: otherPlace })).toEqual({ kind: 'expired' });
    await recovery.give({ ticket, fact: factFor('zip', {}), place: webPlace });
    expect(await taken()).toEqual({ kind: 'expired' });
  });

  it('asks for the password again where the login that it was right for is taken back', async () => {
    const { recovery } = credentials;
    const { ticket } = await recovery.begin({ task: 'reset_questions', place: webPlace });
    for (const kind of ['login_id', 'password'] as const)
      await recovery.give({ ticket, fact: factFor(kind, {}), place: webPlace });
    expect(await recovery.takeBack({ ticket, fact: 'login_id', place: webPlace })).toMatchObject({ fact: 'login_id' });
    const again = await recovery.give({ ticket, fact: { kind: 'login_id', value: 'somebody' }, place: webPlace });
    expect(again).toMatchObject({ fact: 'password' });
  });

  it('keeps what was given sealed, and drops it once it has been checked', async () => {
    const { ticket } = await giveFacts('forgot_password');
    const rows = await credentials.test.store.durable.selectFrom('recovery_attempts').selectAll().execute();
    expect(JSON.stringify(rows)).not.toMatch(/4821|07677|1984|dana/);
    expect(JSON.stringify(rows)).not.toContain(ticket);
  });
});

describe('facts right and wrong look the same (standards A5)', () => {
  const wrong = { birthDate: birthDate.add({ days: 1 }), ssnLast4: '4822', zip: '07676', loginId: 'nobody.at.all' };
  const combinations = Array.from({ length: 16 }, (_, bits) =>
    Object.fromEntries(Object.entries(wrong).filter((_, index) => (bits & (1 << index)) !== 0)),
  );

  it.each(combinations)('%j', async (facts) => {
    const { ticket, outcome } = await giveFacts('forgot_password', facts);
    expect(outcome).toEqual({ kind: 'choose_contact_kind', ticket });
    expect(await credentials.recovery.sendCode({ ticket, via: 'email', place: webPlace })).toEqual({
      kind: 'sent_if_known',
    });
    const entered = await credentials.recovery.enterCode({
      ticket,
      code: wrongCode(await credentials.lastCode()),
      place: webPlace,
    });
    expect(entered).toEqual({ kind: 'wrong_code' });
  });

  it('a code for nobody is never right', async () => {
    const { ticket } = await giveFacts('forgot_password', { zip: '07676' });
    await credentials.recovery.sendCode({ ticket, via: 'email', place: webPlace });
    const entered = await credentials.recovery.enterCode({
      ticket,
      code: await credentials.lastCode(),
      place: webPlace,
    });
    expect(entered).toEqual({ kind: 'wrong_code' });
    expect((await credentials.messages())[0]).toEqual({ template: 'one_time_code', loginId: '', contactId: '' });
  });

  it.each([{}, { zip: '07676' }, { loginId: 'nobody.at.all' }])(
    'codes sent and codes wrong are counted the same: %j',
    async (facts) => {
      const { ticket } = await giveFacts('forgot_password', facts);
      const send = () => credentials.recovery.sendCode({ ticket, via: 'phone', place: webPlace });
      const sent = [await send(), await send(), await send(), await send()];
      expect(sent.map(({ kind }) => kind)).toEqual([...Array<string>(3).fill('sent_if_known'), 'too_many_codes']);
      const code = wrongCode(await credentials.lastCode());
      const entered: string[] = [];
      for (let time = 0; time < 6; time++)
        entered.push((await credentials.recovery.enterCode({ ticket, code, place: webPlace })).kind);
      expect(entered).toEqual([...Array<string>(4).fill('wrong_code'), 'codes_locked', 'codes_locked']);
    },
  );

  it('the counts go on where wrong facts are followed by right ones, so that they tell nothing', async () => {
    const first = await giveFacts('forgot_password', { zip: '07676' });
    for (let time = 0; time < 3; time++)
      await credentials.recovery.sendCode({ ticket: first.ticket, via: 'phone', place: webPlace });
    const second = await giveFacts('forgot_password');
    const sent = await credentials.recovery.sendCode({ ticket: second.ticket, via: 'phone', place: webPlace });
    expect(sent.kind).toBe('too_many_codes');
  });
});

describe('tries (standards A5)', () => {
  it.each(['dana.reyes', 'nobody.at.all'])('three in 24 hours for %s', async (loginId) => {
    const kinds: string[] = [];
    for (let time = 0; time < 4; time++)
      kinds.push((await giveFacts('forgot_password', { loginId, zip: '00000' })).outcome.kind);
    expect(kinds).toEqual([...Array<string>(3).fill('choose_contact_kind'), 'too_many_tries']);
    credentials.clock.advance(24 * 60 * minute);
    expect((await giveFacts('forgot_password', { loginId })).outcome.kind).toBe('choose_contact_kind');
  });

  it('ten in 24 hours for one source, over all logins', async () => {
    const kinds: string[] = [];
    for (let time = 0; time < 11; time++)
      kinds.push((await giveFacts('forgot_password', { loginId: `user-${time}` })).outcome.kind);
    expect(kinds).toEqual([...Array<string>(10).fill('choose_contact_kind'), 'too_many_tries']);
    const elsewhere = await giveFacts('forgot_password', { loginId: 'user-99' }, otherPlace);
    expect(elsewhere.outcome.kind).toBe('choose_contact_kind');
  });

  it('failing here does not lock the sign-in', async () => {
    for (let time = 0; time < 4; time++) await giveFacts('forgot_password', { zip: '00000' });
    const attempt = { username: customer.username, password: customer.password, place: webPlace };
    expect((await credentials.signIn.submitPassword(attempt)).kind).toBe('question');
  });
});

describe('a forgotten password', () => {
  it('is replaced after facts and code; nobody is signed in, and nothing of the old one is left', async () => {
    const session = await credentials.session(otherPlace);
    await credentials.devices.register(await credentials.session());
    const pending = await credentials.signIn.submitPassword({
      ...{ username: customer.username, password: customer.password },
      place: otherPlace,
    });
    const ticket = await proved('forgot_password');
    const outcome = await credentials.recovery.choosePassword({ ticket, password: goodPassword, place: webPlace });
    expect(outcome).toEqual({ kind: 'password_changed' });
    expect(await credentials.store.sessions.listFor(session.loginId)).toEqual([]);
    expect(await credentials.store.devices.listFor(session.loginId)).toEqual([]);
    const submit = (password: string) =>
      credentials.signIn.submitPassword({ username: customer.username, password, place: webPlace });
    expect((await submit(customer.password)).kind).toBe('rejected');
    expect((await submit(goodPassword)).kind).toBe('question');
    if (pending.kind !== 'question') throw new Error(pending.kind);
    const answered = await credentials.signIn.answerQuestion({
      ticket: pending.ticket,
      answer: pending.question.replace('Question', 'Answer'),
      place: otherPlace,
    });
    expect(answered.kind).toBe('expired');
    expect(await credentials.messages()).toContainEqual(
      expect.objectContaining({ template: 'password_changed', loginId: 'login-1' }),
    );
    expect(await credentials.trail()).toEqual(
      expect.arrayContaining(['facts_checked/right', 'code_sent/done', 'code_checked/right', 'password_changed/done']),
    );
  });

  it.each([
    ['Sunshine2024!!!', 'common'],
    ['aaaaaaaaaaaaaaaa', 'pattern'],
    ['mini cooper countryman', 'brand_word'],
    ['14 characters', 'too_short'],
    ['x'.repeat(129), 'too_long'],
    ['where is dana.reyes now', 'contains_login'],
    ['dana and the violets 9', 'contains_name'],
    [customer.password, 'unchanged'],
    [`${customer.password} `, 'unchanged'],
  ])('%j is refused: %s; the ticket goes on', async (password, reason) => {
    const ticket = await proved('forgot_password');
    const refused = await credentials.recovery.choosePassword({ ticket, password, place: webPlace });
    expect(refused).toMatchObject({ kind: 'refused', refusals: [{ reason }] });
    const outcome = await credentials.recovery.choosePassword({ ticket, password: goodPassword, place: webPlace });
    expect(outcome.kind).toBe('password_changed');
  });

  it('changes once for one code', async () => {
    const ticket = await proved('forgot_password');
    const choose = () => credentials.recovery.choosePassword({ ticket, password: goodPassword, place: webPlace });
    const outcomes = await Promise.all([choose(), choose(), choose()]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['expired', 'expired', 'password_changed']);
  });

  it('a lock keeps running (standards A4)', async () => {
    const submit = (password: string) =>
      credentials.signIn.submitPassword({ username: customer.username, password, place: webPlace });
    for (let time = 0; time < 5; time++) await submit('wrong');
    const until = credentials.clock.now() + 30 * minute;
    credentials.clock.advance(minute);
    const ticket = await proved('forgot_password');
    await credentials.recovery.choosePassword({ ticket, password: goodPassword, place: webPlace });
    for (const at of [until - 29 * minute, until - 20 * minute, until - 1_000]) {
      credentials.clock.set(at);
      expect(await submit(goodPassword)).toEqual({ kind: 'locked', until });
    }
    credentials.clock.set(until);
    expect((await submit(goodPassword)).kind).toBe('question');
  });

  it.each([
    [
      'before the facts',
      async () => (await credentials.recovery.begin({ task: 'forgot_password', place: webPlace })).ticket,
    ],
    ['before the code', async () => (await giveFacts('forgot_password')).ticket],
    ['with a ticket of another task', () => proved('reset_questions')],
    ['with a ticket that nobody made', async () => 'no such ticket'],
    [
      'fifteen minutes later',
      async () => {
        const ticket = await proved('forgot_password');
        credentials.clock.advance(15 * minute);
        return ticket;
      },
    ],
    [
      'ten minutes after the code',
      async () => {
        const ticket = await proved('forgot_password');
        credentials.clock.advance(10 * minute);
        return ticket;
      },
    ],
  ])('is not replaced %s', async (_, ticketOf) => {
    const ticket = await ticketOf();
    const outcome = await credentials.recovery.choosePassword({ ticket, password: goodPassword, place: webPlace });
    expect(outcome).toEqual({ kind: 'expired' });
  });

  it('is not replaced from another conversation', async () => {
    const ticket = await proved('forgot_password');
    const outcome = await credentials.recovery.choosePassword({ ticket, password: goodPassword, place: otherPlace });
    expect(outcome).toEqual({ kind: 'expired' });
  });
});

describe('a forgotten username (standards A12)', () => {
  it.each([customer.email, 'DANA.REYES@example.com', '(201) 555-0142', '+1 201 555 0142'])(
    'goes to the contact %s that found it',
    async (contact) => {
      const { outcome } = await giveFacts('forgot_username', { contact });
      expect(outcome).toEqual({ kind: 'username_sent_if_known' });
      const [message] = await credentials.messages();
      expect(message).toMatchObject({ template: 'username_reminder', loginId: 'login-1' });
      expect(message?.contactId).not.toBe('');
    },
  );

  it.each([{ contact: 'nobody@example.com' }, { zip: '07676' }, { birthDate: birthDate.subtract({ years: 1 }) }])(
    'looks the same and reaches nobody: %j',
    async (facts) => {
      const { outcome } = await giveFacts('forgot_username', facts);
      expect(outcome).toEqual({ kind: 'username_sent_if_known' });
      expect(await credentials.messages()).toEqual([{ template: 'username_reminder', loginId: '', contactId: '' }]);
    },
  );

  it('has no further step', async () => {
    const { ticket } = await giveFacts('forgot_username');
    const outcome = await credentials.recovery.sendCode({ ticket, via: 'phone', place: webPlace });
    expect(outcome).toEqual({ kind: 'expired' });
  });
});

describe('new security questions (standards A6)', () => {
  const choose = (ticket: string, questionId: string, answer: string) =>
    credentials.recovery.chooseQuestion({ ticket, questionId, answer, place: webPlace });

  it('need password, facts and code; then three different questions of the twelve', async () => {
    const ticket = await proved('reset_questions');
    const first = await choose(ticket, 'first_pet', 'Biscuit the Third');
    expect(first).toMatchObject({ kind: 'next_question', answered: 1 });
    if (first.kind === 'next_question') expect(first.choices).toHaveLength(11);
    expect((await choose(ticket, 'first_pet', 'Other')).kind).toBe('unknown_question');
    expect((await choose(ticket, 'first_concert', 'biscuit, the third')).kind).toBe('refused');
    expect(await choose(ticket, 'first_concert', 'The Lanterns')).toMatchObject({ answered: 2 });
    expect(await choose(ticket, 'parents_met', 'Walla Walla')).toEqual({ kind: 'questions_changed' });
    const stored = await credentials.store.questions.listFor('login-1');
    expect(stored.map(({ text }) => text)).toEqual([
      'What was the name of your first pet?',
      'Whom did you see at your first concert?',
      'In which town did your parents meet?',
    ]);
    expect(stored.every(({ answerHash }) => answerHash.startsWith('$argon2id$'))).toBe(true);
    expect(await credentials.messages()).toContainEqual(expect.objectContaining({ template: 'questions_changed' }));
  });

  it('can be chosen anew, the last one first, until all three are given', async () => {
    const ticket = await proved('reset_questions');
    await choose(ticket, 'first_pet', 'Biscuit the Third');
    const again = await credentials.recovery.takeBackQuestion({ ticket, place: webPlace });
    expect(again).toMatchObject({ kind: 'next_question', answered: 0 });
    expect(await choose(ticket, 'first_pet', 'Rex')).toMatchObject({ answered: 1 });
    await choose(ticket, 'first_concert', 'The Lanterns');
    expect(await choose(ticket, 'parents_met', 'Walla Walla')).toEqual({ kind: 'questions_changed' });
    expect((await credentials.recovery.takeBackQuestion({ ticket, place: webPlace })).kind).toBe('expired');
  });

  it('let in again whom three wrong answers had shut out', async () => {
    const attempt = { username: customer.username, password: customer.password, place: webPlace };
    const asked = await credentials.signIn.submitPassword(attempt);
    if (asked.kind !== 'question') throw new Error(asked.kind);
    for (let time = 0; time < 3; time++)
      await credentials.signIn.answerQuestion({ ticket: asked.ticket, answer: 'wrong', place: webPlace });
    expect((await credentials.signIn.submitPassword(attempt)).kind).toBe('questions_exhausted');
    const ticket = await proved('reset_questions');
    await choose(ticket, 'first_pet', 'Biscuit');
    await choose(ticket, 'first_concert', 'The Lanterns');
    await choose(ticket, 'parents_met', 'Walla Walla');
    expect((await credentials.signIn.submitPassword(attempt)).kind).toBe('question');
  });

  it('count a wrong password as a failed sign-in', async () => {
    const kinds: string[] = [];
    for (let time = 0; time < 5; time++)
      kinds.push((await giveFacts('reset_questions', { password: 'wrong' })).outcome.kind);
    expect(kinds).toEqual([...Array<string>(4).fill('rejected'), 'locked']);
    const attempt = { username: customer.username, password: customer.password, place: webPlace };
    expect((await credentials.signIn.submitPassword(attempt)).kind).toBe('locked');
  });

  it.each([
    ['123', 'guessable'],
    ['password', 'guessable'],
    ['unknown', 'guessable'],
    ['zzzzzz', 'guessable'],
    ['qwerty', 'guessable'],
    ['Bo', 'too_short'],
    ['x1y2z3'.repeat(20), 'too_long'],
    ['Dana Reyes', 'same_as_login'],
    [customer.password, 'same_as_password'],
    ['my first pet', 'word_of_question'],
    ['Pet', 'word_of_question'],
  ])('%j is refused: %s', async (answer, reason) => {
    const ticket = await proved('reset_questions');
    expect(await choose(ticket, 'first_pet', answer)).toMatchObject({ kind: 'refused', refusal: { reason } });
  });
});
