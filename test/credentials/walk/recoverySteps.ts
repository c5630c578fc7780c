/** Steps of a random walk through the recovery of a username, a password or the security questions. */
import { expect } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { CodePurpose } from '../../../src/domain/credentials/codeOutcomes';
import type { RecoveryFactKind, RecoveryTask } from '../../../src/domain/credentials/recoveryOutcomes';
import { customer } from '../../support/openCredentials';
import type { Model } from './model';
import { sendFor } from './sendFor';
import { Step, index, mostly } from './step';
import type { Walk } from './walk';

const recoveryTasks = ['forgot_username', 'forgot_password', 'reset_questions'] as const satisfies RecoveryTask[];

function rightFact(kind: RecoveryFactKind, walk: Walk) {
  const values = { contact: customer.email, login_id: walk.username, password: customer.password };
  if (kind === 'birth_date') return { kind, value: Temporal.PlainDate.from(customer.birthDate) };
  if (kind === 'ssn_last4') return { kind, value: customer.ssnLast4 };
  if (kind === 'zip') return { kind, value: customer.zip };
  return { kind, value: values[kind] };
}

export const begin = fc
  .constantFrom(...recoveryTasks)
  .map((task) => new Step(`begin ${task}`, (walk) => beginAt(task, walk)));

async function beginAt(task: RecoveryTask, walk: Walk): Promise<void> {
  const { ticket, fact } = await walk.credentials.recovery.begin({ task, place: walk.place });
  walk.tickets.push({ ticket, task, next: fact });
}

export const give = fc
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

export const takeBack = fc
  .tuple(index, fc.constantFrom(undefined, 'login_id', 'birth_date', 'zip'))
  .map(([at, fact]) => new Step(`take back ${fact ?? 'the last fact'} of ${at}`, (walk) => takeBackAt(at, fact, walk)));

async function takeBackAt(at: number, fact: RecoveryFactKind | undefined, walk: Walk): Promise<void> {
  const open = walk.ticketAt(at);
  const { ticket } = open;
  const outcome = await walk.credentials.recovery.takeBack({ ticket, place: walk.place, ...(fact && { fact }) });
  if (outcome.kind === 'fact') open.next = outcome.fact;
}

export const sendRecoveryCode = fc
  .tuple(index, fc.constantFrom('phone', 'email'))
  .map(([at, via]) => new Step(`send a code for ${at}`, (walk) => sendFor(at, via, walk)));

export const enterRecoveryCode = fc
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

export const choosePassword = fc.tuple(index, fc.nat(999)).map(
  ([at, number]) =>
    new Step(`choose a password with ${at}`, async (walk) => {
      const password = `lantern harbour ${number} walk`;
      await walk.credentials.recovery.choosePassword({ ticket: walk.ticketAt(at).ticket, password, place: walk.place });
    }),
);

export const chooseQuestions = fc.tuple(index, fc.nat(999)).map(
  ([at, number]) =>
    new Step(`choose questions with ${at}`, async (walk) => {
      for (const questionId of ['first_pet', 'first_concert', 'parents_met'])
        await walk.credentials.recovery.chooseQuestion({
          ...{ ticket: walk.ticketAt(at).ticket, questionId, answer: `Some ${number} ${questionId} words` },
          place: walk.place,
        });
    }),
);

/** Leads into states that single steps would seldom reach: each of them up to some step. */
export const recoverUpTo = fc
  .tuple(fc.constantFrom('forgot_password', 'reset_questions'), fc.integer({ min: 2, max: 4 }))
  .map(
    ([task, steps]) =>
      new Step(`recover ${task} for ${steps} steps`, async (walk, model) => {
        await beginAt(task, walk);
        if (steps > 1) await giveAll(0, true, walk);
        if (steps > 2) await sendFor(0, 'email', walk);
        if (steps > 3) await enterFor(0, true, 'voice_pin', walk, model);
      }),
  );
