/** Random walks over every operation: a credential changes only after the code that its contact got was typed right. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { sealedCodePlace } from '../../src/domain/credentials/oneTimeCodes';
import { AuthenticatorLinkService } from '../../src/domain/credentials/authenticatorLinkService';
import type {
  AuthenticatorPageOutcome,
  AuthenticatorTask,
  ChangePurpose,
  CodePurpose,
  ContactKind,
  RecoveryFactKind,
  RecoveryTask,
} from '../../src/domain/credentials/outcomes';
import { totpCode, totpStep } from '../../src/domain/credentials/totp';
import type { Place } from '../../src/domain/identity/place';
import type { Session } from '../../src/domain/identity/ports';
import { SessionService } from '../../src/domain/identity/sessionService';
import { fromBase32 } from '../support/base32';
import { type Credentials, customer, minute, openCredentials, testCipher } from '../support/openCredentials';

const runs = 50;
const commandsInARun = 50;
const changePurposes = ['voice_pin', 'authenticator'] as const;
const recoveryTasks = ['forgot_username', 'forgot_password', 'reset_questions'] as const satisfies RecoveryTask[];

interface OpenTicket {
  readonly ticket: string;
  readonly task: RecoveryTask;
  next: RecoveryFactKind | undefined;
}

/** What has been allowed by a right code and not been used; kept apart from what the services believe. */
class Model {
  readonly allowed = new Map<CodePurpose | 'enrolling', number>();
  readonly reached = new Set<string>();

  allow(purpose: CodePurpose | 'enrolling'): void {
    this.allowed.set(purpose, (this.allowed.get(purpose) ?? 0) + 1);
  }

  use(purpose: CodePurpose | 'enrolling', what: string): void {
    const left = this.allowed.get(purpose) ?? 0;
    if (left === 0) throw new Error(`${what} changed without a code for ${purpose}`);
    this.allowed.set(purpose, left - 1);
    this.reached.add(what);
  }
}

interface Fingerprint {
  readonly password: string | undefined;
  readonly questions: string;
  readonly pin: string | undefined;
  readonly authenticator: string | undefined;
  readonly recoveryCodes: string;
}

/** One customer, in one conversation, with whoever types there. */
class Walk {
  readonly tickets: OpenTicket[] = [];
  readonly proofs: string[] = ['no such proof'];
  readonly pageTokens: string[] = ['no-such-link'];
  readonly sessions: SessionService;
  readonly page: AuthenticatorLinkService;
  secret: Buffer | undefined;

  constructor(
    readonly credentials: Credentials,
    readonly loginId: string,
    readonly username: string,
    readonly place: Place,
    readonly session: Session,
  ) {
    this.sessions = new SessionService(credentials.test.repositories.sessions, credentials.clock);
    this.page = new AuthenticatorLinkService({ ...credentials, sessions: this.sessions, publicUrl: () => '' });
  }

  /** Counted from the latest. */
  ticketAt(index: number): OpenTicket {
    return this.tickets.at(-1 - index) ?? { ticket: 'none', task: 'forgot_password', next: undefined };
  }

  /** A proof, or a ticket in its place. */
  proofAt(index: number): string {
    return this.proofs.at(-1 - index) ?? this.ticketAt(index).ticket;
  }

  /** As the contact reads it; undefined where none is good now. */
  async codeFor(purpose: CodePurpose): Promise<string | undefined> {
    const row = await this.credentials.test.store.durable
      .selectFrom('one_time_codes')
      .select(['id', 'sealed_code as sealed'])
      .where('login_id', '=', this.loginId)
      .where('purpose', '=', purpose)
      .where('used_at', 'is', null)
      .where('expires_at', '>', this.credentials.clock.now())
      .executeTakeFirst();
    return row?.sealed ? testCipher.open(row.sealed, sealedCodePlace(row.id)) : undefined;
  }

  private async recoveryCodes(): Promise<string> {
    const { durable } = this.credentials.test.store;
    const rows = await durable
      .selectFrom('recovery_codes')
      .select('code_hash as hash')
      .where('login_id', '=', this.loginId)
      .execute();
    return rows
      .map(({ hash }) => hash)
      .sort()
      .join();
  }

  /** As if the customer signed in again where the session has ended meanwhile. */
  async signedIn(): Promise<void> {
    const { sessions } = this.credentials.test.repositories;
    if ((await this.sessions.current(this.place)).kind === 'active') return;
    const now = this.credentials.clock.now();
    const times = { startedAt: now, lastSeenAt: now, provedAt: now };
    await sessions.create({ id: randomUUID(), loginId: this.loginId, place: this.place, ...times });
  }

  async fingerprint(): Promise<Fingerprint> {
    const { store } = this.credentials;
    const questions = await store.questions.listFor(this.loginId);
    return {
      password: (await store.logins.find(this.loginId))?.passwordHash,
      questions: questions.map(({ answerHash }) => answerHash).join(),
      pin: await store.voicePins.find(this.loginId),
      authenticator: (await store.totp.findConfirmed(this.loginId))?.id,
      recoveryCodes: await this.recoveryCodes(),
    };
  }
}

/** Does one thing, then compares what changed with what was allowed. */
class Step implements fc.AsyncCommand<Model, Walk> {
  constructor(
    readonly name: string,
    private readonly act: (walk: Walk, model: Model) => Promise<void>,
  ) {}

  check(): boolean {
    return true;
  }

  async run(model: Model, walk: Walk): Promise<void> {
    const before = await walk.fingerprint();
    await this.act(walk, model);
    const after = await walk.fingerprint();
    if (before.password !== after.password) model.use('forgot_password', 'password');
    if (before.questions !== after.questions) model.use('reset_questions', 'questions');
    if (before.pin !== after.pin) model.use('voice_pin', 'voice PIN');
    if (before.authenticator !== after.authenticator) {
      const purpose = after.authenticator === undefined ? 'authenticator' : 'enrolling';
      model.use(purpose, 'authenticator');
    } else if (before.recoveryCodes !== after.recoveryCodes) model.use('authenticator', 'recovery codes');
  }

  toString(): string {
    return this.name;
  }
}

/** 0 is the latest. */
const index = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(5) });
/** Mostly right, as an attacker who knows everything but the code would type. */
const mostly = fc.integer({ min: 0, max: 9 }).map((number) => number > 0);

function rightFact(kind: RecoveryFactKind, walk: Walk) {
  const values = { contact: customer.email, login_id: walk.username, password: customer.password };
  if (kind === 'birth_date') return { kind, value: Temporal.PlainDate.from(customer.birthDate) };
  if (kind === 'ssn_last4') return { kind, value: customer.ssnLast4 };
  if (kind === 'zip') return { kind, value: customer.zip };
  return { kind, value: values[kind] };
}

const begin = fc.constantFrom(...recoveryTasks).map((task) => new Step(`begin ${task}`, (walk) => beginAt(task, walk)));

async function beginAt(task: RecoveryTask, walk: Walk): Promise<void> {
  const { ticket, fact } = await walk.credentials.recovery.begin({ task, place: walk.place });
  walk.tickets.push({ ticket, task, next: fact });
}

const give = fc
  .tuple(index, mostly)
  .map(([at, isRight]) => new Step(`give facts of ${at}, right: ${isRight}`, (walk) => giveAll(at, isRight, walk)));

async function giveAll(at: number, isRight: boolean, walk: Walk): Promise<void> {
  const open = walk.ticketAt(at);
  while (open.next !== undefined) {
    const right = rightFact(open.next, walk);
    const fact = right.kind === 'zip' && !isRight ? ({ kind: 'zip', value: '99999' } as const) : right;
    const outcome = await walk.credentials.recovery.give({ ticket: open.ticket, fact, place: walk.place });
    open.next = outcome.kind === 'fact' ? outcome.fact : undefined;
  }
}

const sendRecoveryCode = fc
  .tuple(index, fc.constantFrom('phone', 'email'))
  .map(([at, via]) => new Step(`send a code for ${at}`, (walk) => sendFor(at, via, walk)));

async function sendFor(what: number | ChangePurpose, via: ContactKind, walk: Walk): Promise<void> {
  const { changes, recovery } = walk.credentials;
  if (typeof what === 'number') {
    await recovery.sendCode({ ticket: walk.ticketAt(what).ticket, via, place: walk.place });
    return;
  }
  const contact = (await changes.contacts(walk.session)).find(({ kind }) => kind === via);
  await changes.sendCode({ session: walk.session, purpose: what, contactId: contact?.id ?? '' });
}

const enterRecoveryCode = fc
  .tuple(index, fc.boolean(), fc.constantFrom('forgot_password', 'reset_questions', 'voice_pin'))
  .map(
    ([at, isOwn, foreign]) =>
      new Step(`enter ${isOwn ? 'the' : foreign} code for ${at}`, (walk, model) =>
        enterFor(at, isOwn, foreign, walk, model),
      ),
  );

async function enterFor(at: number, isOwn: boolean, foreign: CodePurpose, walk: Walk, model: Model): Promise<void> {
  const { ticket, task } = walk.ticketAt(at);
  if (task === 'forgot_username') return;
  const right = await walk.codeFor(task);
  const code = (isOwn ? right : await walk.codeFor(foreign)) ?? '000000';
  const outcome = await walk.credentials.recovery.enterCode({ ticket, code, place: walk.place });
  if (outcome.kind !== 'choose_password' && outcome.kind !== 'choose_questions') return;
  expect(code).toBe(right);
  model.allow(task);
}

const choosePassword = fc.tuple(index, fc.nat(999)).map(
  ([at, number]) =>
    new Step(`choose a password with ${at}`, async (walk) => {
      const password = `lantern harbour ${number} walk`;
      await walk.credentials.recovery.choosePassword({ ticket: walk.ticketAt(at).ticket, password, place: walk.place });
    }),
);

const chooseQuestions = fc.tuple(index, fc.nat(999)).map(
  ([at, number]) =>
    new Step(`choose questions with ${at}`, async (walk) => {
      for (const questionId of ['first_pet', 'first_concert', 'parents_met'])
        await walk.credentials.recovery.chooseQuestion({
          ...{ ticket: walk.ticketAt(at).ticket, questionId, answer: `Some ${number} ${questionId} words` },
          place: walk.place,
        });
    }),
);

const sendChangeCode = fc
  .constantFrom(...changePurposes)
  .map((purpose) => new Step(`send a code for ${purpose}`, (walk) => sendFor(purpose, 'phone', walk)));

const enterChangeCode = fc
  .tuple(fc.constantFrom(...changePurposes), fc.boolean())
  .map(
    ([purpose, isOwn]) =>
      new Step(`enter ${isOwn ? 'the' : 'another'} code for ${purpose}`, (walk, model) =>
        enterForChange(purpose, isOwn, walk, model),
      ),
  );

async function enterForChange(purpose: ChangePurpose, isOwn: boolean, walk: Walk, model: Model): Promise<void> {
  const right = await walk.codeFor(purpose);
  const code = (isOwn ? right : await walk.codeFor('forgot_password')) ?? '000000';
  const outcome = await walk.credentials.changes.enterCode({ session: walk.session, purpose, code });
  if (outcome.kind !== 'confirmed') return;
  expect(code).toBe(right);
  walk.proofs.push(outcome.proof);
  model.allow(purpose);
}

const changePin = fc.tuple(index, fc.constantFrom('7294', '830651', '')).map(
  ([at, pin]) =>
    new Step(pin === '' ? `remove the PIN with ${at}` : `set the PIN ${pin} with ${at}`, async (walk) => {
      const change = { session: walk.session, proof: walk.proofAt(at) };
      await (pin === ''
        ? walk.credentials.voicePins.remove(change)
        : walk.credentials.voicePins.set({ ...change, pin }));
    }),
);

const enrol = index.map(
  (at) =>
    new Step(`enrol with ${at}`, async (walk, model) => {
      const outcome = await walk.credentials.authenticators.enrol({ session: walk.session, proof: walk.proofAt(at) });
      if (outcome.kind !== 'enrolling') return;
      model.use('authenticator', 'proposal');
      model.allow('enrolling');
      walk.secret = fromBase32(outcome.secret);
    }),
);

const confirm = mostly.map(
  (isRight) =>
    new Step('confirm the app', async (walk) => {
      const step = totpStep(walk.credentials.clock.now()) + (isRight ? 0 : 100);
      const code = walk.secret === undefined ? '000000' : totpCode(walk.secret, step);
      await walk.credentials.authenticators.confirm({ session: walk.session, code });
    }),
);

const removeApp = index.map(
  (at) =>
    new Step(`remove the app with ${at}`, async (walk) => {
      await walk.credentials.authenticators.remove({ session: walk.session, proof: walk.proofAt(at) });
    }),
);

const issueLink = fc
  .tuple(index, fc.constantFrom<AuthenticatorTask[]>('enrol', 'recovery_codes'))
  .map(([at, task]) => new Step(`link to ${task} with ${at}`, (walk) => issueFor(walk.proofAt(at), task, walk)));

async function issueFor(proof: string, task: AuthenticatorTask, walk: Walk): Promise<void> {
  await walk.signedIn();
  const url = await walk.page.issue({ session: walk.session, proof, task });
  walk.pageTokens.push(url.slice('/authenticator/'.length));
}

const visit = fc.tuple(index, mostly, mostly).map(
  ([at, isOwn, isBeginning]) =>
    new Step(`${isBeginning ? 'begin' : 'confirm'} on the page ${at}, own browser: ${isOwn}`, async (walk, model) => {
      const token = walk.pageTokens.at(-1 - at) ?? 'none';
      const browser = isOwn ? 'browser 1' : 'browser 2';
      if (isBeginning) return noteShown(await walk.page.begin({ token, browser }), walk, model);
      const code = walk.secret === undefined ? '000000' : totpCode(walk.secret, totpStep(walk.credentials.clock.now()));
      await walk.page.confirm({ token, browser, code });
    }),
);

/** A secret that was shown before is shown again without another code; a new one is not. */
function noteShown(outcome: AuthenticatorPageOutcome, walk: Walk, model: Model): void {
  if (outcome.kind !== 'enrolling') return;
  const secret = fromBase32(outcome.secret);
  if (walk.secret?.equals(secret)) return;
  model.use('authenticator', 'proposal on the page');
  model.allow('enrolling');
  walk.secret = secret;
}

/** Leads into states that single steps would seldom reach: each of them up to some step. */
const recoverUpTo = fc.tuple(fc.constantFrom('forgot_password', 'reset_questions'), fc.integer({ min: 2, max: 4 })).map(
  ([task, steps]) =>
    new Step(`recover ${task} for ${steps} steps`, async (walk, model) => {
      await beginAt(task, walk);
      if (steps > 1) await giveAll(0, true, walk);
      if (steps > 2) await sendFor(0, 'email', walk);
      if (steps > 3) await enterFor(0, true, 'voice_pin', walk, model);
    }),
);

const linkAfterCode = fc.constantFrom<AuthenticatorTask[]>('enrol', 'recovery_codes').map(
  (task) =>
    new Step(`link to ${task} after a code`, async (walk, model) => {
      walk.credentials.clock.advance(16 * minute);
      await sendFor('authenticator', 'phone', walk);
      await enterForChange('authenticator', true, walk, model);
      await issueFor(walk.proofAt(0), task, walk);
    }),
);

const confirmChange = fc.constantFrom(...changePurposes).map(
  (purpose) =>
    new Step(`code for ${purpose}, sent and entered`, async (walk, model) => {
      await sendFor(purpose, 'phone', walk);
      await enterForChange(purpose, true, walk, model);
    }),
);

const wait = fc
  .constantFrom(1, 6, 11, 16, 31)
  .map(
    (minutes) => new Step(`wait ${minutes} minutes`, async (walk) => walk.credentials.clock.advance(minutes * minute)),
  );

describe('no path from any state to a changed credential without a code', () => {
  let credentials: Credentials;
  let customers = 0;
  const reached = new Set<string>();
  beforeAll(async () => {
    credentials = await openCredentials();
  });
  afterAll(() => credentials.close());

  async function newWalk(): Promise<Walk> {
    const number = (customers += 1);
    const { contacts, facts, hasher } = credentials.parts;
    const [id, username] = [`walker-${number}`, `walker.${number}`];
    const login = { id, username, givenName: 'Dana', passwordHash: await hasher.hash(customer.password) };
    await credentials.test.customers.insertLogin({ login, questions: [] });
    await credentials.test.customers.insertIdentity({
      contacts: [contacts.seal(id, customer.phone), contacts.seal(id, customer.email)],
      facts: facts.seal(id, customer),
    });
    const place: Place = { channel: 'web', conversationId: `walk-${number}`, userId: `walker-${number}` };
    const now = credentials.clock.now();
    const times = { startedAt: now, lastSeenAt: now, provedAt: now };
    const session = {
      id: `s${number}`,
      loginId: id,
      username,
      givenName: 'Dana',
      place,
      ...times,
      activeAccountId: undefined,
    };
    return new Walk(credentials, id, username, place, session);
  }

  it('over random walks', async () => {
    const commands = fc.commands(
      [
        ...[begin, give, give, sendRecoveryCode, enterRecoveryCode, enterRecoveryCode, choosePassword, chooseQuestions],
        ...[recoverUpTo, recoverUpTo, confirmChange, choosePassword, chooseQuestions, enrol, confirm],
        ...[sendChangeCode, enterChangeCode, changePin, enrol, confirm, removeApp, wait],
        ...[confirmChange, issueLink, linkAfterCode, linkAfterCode, visit, visit, visit],
      ],
      { maxCommands: commandsInARun, size: 'max' },
    );
    await fc.assert(
      fc.asyncProperty(commands, async (walked) => {
        const model = new Model();
        const real = await newWalk();
        await fc.asyncModelRun(() => ({ model, real }), walked);
        for (const what of model.reached) reached.add(what);
      }),
      { numRuns: runs, seed: 20261122, endOnFailure: true },
    );
    const everything = ['authenticator', 'password', 'proposal', 'proposal on the page', 'questions', 'recovery codes'];
    expect([...reached].sort()).toEqual([...everything, 'voice PIN']);
  });
});
