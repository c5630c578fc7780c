import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AnswerOutcome, PasswordOutcome } from '../../../src/domain/identity/outcomes';
import type { Place } from '../../../src/domain/identity/place';
import { SignInService } from '../../../src/domain/identity/signInService';
import { Argon2Hasher } from '../../../src/security/argon2Hasher';
import {
  answerTo,
  type Identity,
  openIdentity,
  password,
  startedAt,
  username,
  webPlace,
} from '../../support/openIdentity';

const minute = 60_000;
const hour = 60 * minute;
let identity: Identity;

beforeEach(async () => {
  identity = await openIdentity();
});
afterEach(() => identity.close());

function submit(typed: string, name = username, place: Place = webPlace): Promise<PasswordOutcome> {
  return identity.signIn.submitPassword({ username: name, password: typed, place });
}

async function submitWrong(times: number, name = username): Promise<PasswordOutcome[]> {
  const outcomes: PasswordOutcome[] = [];
  for (let time = 0; time < times; time++) outcomes.push(await submit('wrong', name));
  return outcomes;
}

async function askedQuestion(place: Place = webPlace): Promise<{ ticket: string; question: string }> {
  const outcome = await submit(password, username, place);
  if (outcome.kind !== 'question') throw new Error(`Expected a question, got ${outcome.kind}`);
  return outcome;
}

function answer(ticket: string, typed: string, place: Place = webPlace): Promise<AnswerOutcome> {
  return identity.signIn.answerQuestion({ ticket, answer: typed, place });
}

async function failures(): Promise<number> {
  return (await identity.parts.attempts.read(identity.parts.keys.signIn(username)))?.failures ?? 0;
}

describe('the lock of a login (standards A1)', () => {
  it('lets the right password in after four wrong ones, and forgets them', async () => {
    expect((await submitWrong(4)).map(({ kind }) => kind)).toEqual(['rejected', 'rejected', 'rejected', 'rejected']);
    expect((await submit(password)).kind).toBe('question');
    expect(await failures()).toBe(0);
  });

  it('takes no space that a telephone adds for a part of the password', async () => {
    expect((await submit(`${password} `)).kind).toBe('question');
    expect((await submit(` ${password.slice(0, 3)} ${password.slice(3)}`)).kind).toBe('rejected');
  });

  it('tells of the lock at the fifth wrong password and refuses the right one', async () => {
    const until = identity.clock.now() + 30 * minute;
    expect((await submitWrong(5)).at(-1)).toEqual({ kind: 'locked', until });
    expect(await submit(password)).toEqual({ kind: 'locked', until });
  });

  it.each([
    ['29:59', 30 * minute - 1_000, 'locked'],
    ['29:59.999', 30 * minute - 1, 'locked'],
    ['30:00', 30 * minute, 'question'],
  ])('at %s the right password is %s', async (_, later, kind) => {
    await submitWrong(5);
    identity.clock.advance(later);
    expect((await submit(password)).kind).toBe(kind);
  });

  it('neither compares nor counts attempts while locked', async () => {
    await submitWrong(5);
    const compared = identity.parts.hasher.verifications;
    identity.clock.advance(29 * minute);
    await submitWrong(3);
    expect(identity.parts.hasher.verifications).toBe(compared);
    identity.clock.advance(minute);
    expect((await submit(password)).kind).toBe('question');
  });

  it('counts over channels and conversations', async () => {
    const places = (['text', 'text', 'web', 'web', 'phone'] as const).map((channel, index) => ({
      ...{ channel, conversationId: `conversation-${index}`, userId: `user-${index}` },
    }));
    for (const place of places) await submit('wrong', username, place);
    expect((await submit(password)).kind).toBe('locked');
  });

  it('evaluates five of forty parallel guesses', async () => {
    const outcomes = await Promise.all(Array.from({ length: 40 }, () => submit('wrong')));
    expect(identity.parts.hasher.verifications).toBe(5);
    expect(outcomes.filter(({ kind }) => kind === 'rejected')).toHaveLength(4);
  });

  it('shows the same to an unknown username as to a known one (standards A2)', async () => {
    const transcript = async (name: string) => [...(await submitWrong(7, name)), await submit(password, name)];
    expect(await transcript('nobody.here')).toEqual(await transcript(username));
  });

  it('compares as often for an unknown username (standards A3)', async () => {
    await submitWrong(3, 'nobody.here');
    expect(identity.parts.hasher.verifications).toBe(3);
  });

  it.each(['DANA.REYES', '  dana.reyes ', 'ｄａｎａ.reyes'])('takes %s for the same login', async (name) => {
    await submitWrong(4, name);
    expect(await failures()).toBe(4);
    expect((await submit(password, name)).kind).toBe('question');
  });

  it('forgets counters that nobody has touched for a day, not a lock that still stands', async () => {
    await submitWrong(2, 'nobody.here');
    await submitWrong(5);
    expect(await identity.signIn.forgetStale()).toBe(0);
    identity.clock.advance(24 * hour + 1);
    expect(await identity.signIn.forgetStale()).toBe(2);
  });
});

describe('the question of a new device (standards A6)', () => {
  it('signs in with a right answer, however it is typed', async () => {
    const { ticket, question } = await askedQuestion();
    const outcome = await answer(ticket, ` ${answerTo(question).toUpperCase()}!`);
    expect(outcome).toMatchObject({ kind: 'signed_in', canRegister: true, session: { username, givenName: 'Dana' } });
    expect(await failures()).toBe(0);
  });

  it('does not offer to register where the place has no device', async () => {
    const place: Place = { channel: 'text', conversationId: 'texts', userId: 'number' };
    const { ticket, question } = await askedQuestion(place);
    expect(await answer(ticket, answerTo(question), place)).toMatchObject({ kind: 'signed_in', canRegister: false });
  });

  it('asks a different question after a wrong answer and takes its answer', async () => {
    const first = await askedQuestion();
    const second = await answer(first.ticket, 'wrong');
    if (second.kind !== 'another_question') throw new Error(second.kind);
    expect(second.question).not.toBe(first.question);
    expect((await answer(second.ticket, answerTo(first.question))).kind).toBe('another_question');
    expect(await failures()).toBe(2);
  });

  it('ends at the third wrong answer and never compares a fourth', async () => {
    const { ticket } = await askedQuestion();
    const kinds = [];
    for (let time = 0; time < 3; time++) kinds.push((await answer(ticket, 'wrong')).kind);
    expect(kinds).toEqual(['another_question', 'another_question', 'exhausted']);
    const compared = identity.parts.hasher.verifications;
    expect((await answer(ticket, 'Answer 1')).kind).toBe('expired');
    expect(identity.parts.hasher.verifications).toBe(compared);
  });

  it('counts wrong answers over sessions and channels, and shows no question once they are used up', async () => {
    const places: Place[] = [
      webPlace,
      { channel: 'text', conversationId: 't', userId: 'n' },
      { ...webPlace, conversationId: 'c' },
    ];
    for (const place of places) await answer((await askedQuestion(place)).ticket, 'wrong', place);
    expect((await submit(password)).kind).toBe('questions_exhausted');
    identity.clock.advance(24 * hour - 1);
    expect((await submit(password)).kind).toBe('questions_exhausted');
    identity.clock.advance(1);
    expect((await submit(password)).kind).toBe('question');
  });

  it('refuses an open ticket once another session has used the answers up', async () => {
    const early = await askedQuestion();
    const { ticket } = await askedQuestion({ ...webPlace, conversationId: 'other' });
    for (let time = 0; time < 3; time++) await answer(ticket, 'wrong', { ...webPlace, conversationId: 'other' });
    const compared = identity.parts.hasher.verifications;
    expect((await answer(early.ticket, answerTo(early.question))).kind).toBe('exhausted');
    expect(identity.parts.hasher.verifications).toBe(compared);
  });

  it('compares three of twenty parallel answers', async () => {
    const { ticket } = await askedQuestion();
    const compared = identity.parts.hasher.verifications;
    await Promise.all(Array.from({ length: 20 }, () => answer(ticket, 'wrong')));
    expect(identity.parts.hasher.verifications - compared).toBe(3);
  });

  it('starting again brings no other question, a counted wrong answer does', async () => {
    const { question } = await askedQuestion();
    const again = await askedQuestion();
    expect(again.question).toBe(question);
    await answer(again.ticket, 'wrong');
    expect((await askedQuestion()).question).not.toBe(question);
  });

  it('each wrong answer counts towards the lock of the login, and a lock stops the question too', async () => {
    const { ticket, question } = await askedQuestion();
    await answer(ticket, 'wrong');
    await submitWrong(4);
    expect(await answer(ticket, answerTo(question))).toMatchObject({ kind: 'locked' });
    expect((await answer(ticket, answerTo(question))).kind).toBe('expired');
  });

  it('a right password at the fifth attempt leaves no lock behind for the question', async () => {
    await submitWrong(4);
    const { ticket } = await askedQuestion();
    const next = await answer(ticket, 'wrong');
    if (next.kind !== 'another_question') throw new Error(next.kind);
    expect((await answer(next.ticket, answerTo(next.question))).kind).toBe('signed_in');
  });

  it('a right answer signs in even where its own counting has reached the limit', async () => {
    const { ticket, question } = await askedQuestion();
    await submitWrong(4);
    expect((await answer(ticket, answerTo(question))).kind).toBe('signed_in');
    expect(await failures()).toBe(0);
  });

  it.each([
    ['another conversation', { ...webPlace, conversationId: 'other' }],
    ['another user', { ...webPlace, userId: 'other' }],
    ['another channel', { ...webPlace, channel: 'text' as const }],
  ])('a ticket is nothing in %s', async (_, place) => {
    const { ticket, question } = await askedQuestion();
    expect((await answer(ticket, answerTo(question), place)).kind).toBe('expired');
    expect((await answer(ticket, answerTo(question))).kind).toBe('signed_in');
  });

  it.each([
    [10 * minute - 1, 'signed_in'],
    [10 * minute, 'expired'],
  ])('after %d ms the ticket is %s', async (later, kind) => {
    const { ticket, question } = await askedQuestion();
    identity.clock.advance(later);
    expect((await answer(ticket, answerTo(question))).kind).toBe(kind);
  });

  it('a ticket signs in once, also when two right answers race', async () => {
    const { ticket, question } = await askedQuestion();
    const outcomes = await Promise.all([answer(ticket, answerTo(question)), answer(ticket, answerTo(question))]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['expired', 'signed_in']);
    expect((await answer(ticket, answerTo(question))).kind).toBe('expired');
  });
});

describe('logins with few questions', () => {
  it('without any cannot pass a new device', async () => {
    const without = await openIdentity({ questions: 0 });
    const outcome = await without.signIn.submitPassword({ username, password, place: webPlace });
    expect(outcome.kind).toBe('questions_exhausted');
    await without.close();
  });

  it('goes round where there are fewer than three', async () => {
    const two = await openIdentity({ questions: 2 });
    const first = await two.signIn.submitPassword({ username, password, place: webPlace });
    if (first.kind !== 'question') throw new Error(first.kind);
    const { ticket } = first;
    await two.signIn.answerQuestion({ ticket, answer: 'wrong', place: webPlace });
    const third = await two.signIn.answerQuestion({ ticket, answer: 'wrong', place: webPlace });
    expect(third).toMatchObject({ kind: 'another_question', question: first.question });
    await two.close();
  });
});

describe('a registered device (standards A10)', () => {
  async function registerDevice(): Promise<void> {
    const { ticket, question } = await askedQuestion();
    const outcome = await answer(ticket, answerTo(question));
    if (outcome.kind !== 'signed_in') throw new Error(outcome.kind);
    expect(await identity.deviceService.register(outcome.session)).toBe(true);
  }

  it.each([
    ['in a new conversation', { ...webPlace, conversationId: 'new' }, 0, 'signed_in'],
    ['for 90 days', webPlace, 90 * 24 * hour - 1, 'signed_in'],
    ['no longer', webPlace, 90 * 24 * hour, 'question'],
    ['not after the browser has forgotten', { ...webPlace, deviceHash: 'cd34' }, 0, 'question'],
    ['not on another kind of channel', { ...webPlace, channel: 'text' as const }, 0, 'question'],
  ])('skips the question %s', async (_, place, later, kind) => {
    await registerDevice();
    identity.clock.advance(later);
    expect((await submit(password, username, place)).kind).toBe(kind);
  });

  it('never skips the password', async () => {
    await registerDevice();
    expect((await submit('wrong')).kind).toBe('rejected');
  });

  it('skips the question while the answers are used up', async () => {
    await registerDevice();
    const place = { ...webPlace, deviceHash: 'cd34', conversationId: 'new' };
    const { ticket } = await askedQuestion(place);
    for (let time = 0; time < 3; time++) await answer(ticket, 'wrong', place);
    expect((await submit(password)).kind).toBe('signed_in');
  });
});

describe('what a sign-in leaves in the store', () => {
  it('renews a hash of weaker parameters', async () => {
    const stronger = new Argon2Hasher({ parameters: { memoryCost: 128, timeCost: 1, parallelism: 1 } });
    const service = new SignInService({ ...identity.parts, hasher: stronger });
    await service.submitPassword({ username, password, place: webPlace });
    expect((await identity.parts.logins.findByUsername(username))?.passwordHash).toContain('m=128,t=1,p=1');
    expect((await submit(password)).kind).toBe('question');
  });

  it('makes a new session id at every sign-in and ends the old one', async () => {
    const ids = [];
    for (let time = 0; time < 2; time++) {
      const { ticket, question } = await askedQuestion();
      const outcome = await answer(ticket, answerTo(question));
      if (outcome.kind === 'signed_in') ids.push(outcome.session.id);
    }
    expect(new Set(ids).size).toBe(2);
    expect(Buffer.from(ids[1] ?? '', 'base64url')).toHaveLength(32);
    const current = await identity.sessionService.current(webPlace);
    expect(current).toMatchObject({ kind: 'active', session: { id: ids[1], startedAt: Date.parse(startedAt) } });
  });

  it('stores no ticket, only its hash', async () => {
    const { ticket } = await askedQuestion();
    expect(await identity.parts.challenges.find(ticket)).toBeUndefined();
  });
});
