/** Random walks over every operation: a credential changes only after the code that its contact got was typed right. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Place } from '../../src/domain/identity/place';
import { type Credentials, customer, openCredentials } from '../support/openCredentials';
import { confirm, enrol, issueLink, linkAfterCode, removeApp, visit } from './walk/authenticatorSteps';
import { changePin, confirmChange, enterChangeCode, sendChangeCode, wait } from './walk/changeSteps';
import { Model } from './walk/model';
import {
  begin,
  choosePassword,
  chooseQuestions,
  enterRecoveryCode,
  give,
  takeBack,
  recoverUpTo,
  sendRecoveryCode,
} from './walk/recoverySteps';
import { Walk } from './walk/walk';

const runs = 50;
const commandsInARun = 50;

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
        ...[
          begin,
          give,
          give,
          takeBack,
          sendRecoveryCode,
          enterRecoveryCode,
          enterRecoveryCode,
          choosePassword,
          chooseQuestions,
        ],
        ...[
          recoverUpTo,
          recoverUpTo,
          recoverUpTo,
          chooseQuestions,
          confirmChange,
          choosePassword,
          chooseQuestions,
          enrol,
          confirm,
        ],
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
