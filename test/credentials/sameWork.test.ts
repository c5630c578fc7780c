/** Facts of known and unknown logins, right and wrong, take the same statements; a lock, too (standards A2, A3, A5). */
import { afterEach, describe, expect, it } from '@jest/globals';
import type { KyselyPlugin, PluginTransformQueryArgs } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { KyselyCredentialStore } from '../../db/repositories/credentialStore';
import type { RecoveryFact } from '../../src/domain/credentials/recoveryOutcomes';
import type { TestStore } from '../support/openTestStore';
import { type Credentials, customer, openCredentials, testCipher, webPlace } from '../support/openCredentials';

/** Every statement as it goes to the store, without its values. */
class StatementRecorder implements KyselyPlugin {
  readonly statements: string[] = [];

  constructor(private readonly compile: (args: PluginTransformQueryArgs) => string) {}

  transformQuery(args: PluginTransformQueryArgs): PluginTransformQueryArgs['node'] {
    this.statements.push(this.compile(args));
    return args.node;
  }

  async transformResult<Result>({ result }: { result: Result }): Promise<Result> {
    return result;
  }
}

let credentials: Credentials;
let recorder: StatementRecorder;
let opened = 0;
const open = testCipher.open.bind(testCipher);
afterEach(async () => {
  testCipher.open = open;
  await credentials.close();
});

async function openRecorded(): Promise<void> {
  credentials = await openCredentials({
    wrapStore: ({ store }: TestStore) => {
      recorder = new StatementRecorder(
        ({ node, queryId }) => store.durable.getExecutor().compileQuery(node, queryId).sql,
      );
      return new KyselyCredentialStore(store.durable.withPlugin(recorder), store.chat);
    },
  });
  opened = 0;
  testCipher.open = (...args) => {
    opened++;
    return open(...args);
  };
}

async function work(act: () => Promise<unknown>): Promise<{ statements: string[]; opened: number }> {
  const [from, before] = [recorder.statements.length, opened];
  await act();
  return { statements: recorder.statements.slice(from), opened: opened - before };
}

const right: Record<'username' | 'contact' | 'zip', string> = {
  username: customer.username,
  contact: customer.email,
  zip: customer.zip,
};
const variants = [
  ['right', {}],
  ['wrong ZIP', { zip: '07676' }],
  ['unknown', { username: 'nobody.at.all', contact: 'nobody@example.com' }],
] as const;

/** Facts, and where there is one, a code sent and typed wrong; all from one source. */
async function recover(task: 'forgot_password' | 'forgot_username', facts: Partial<typeof right>): Promise<void> {
  const { username, contact, zip } = { ...right, ...facts };
  const { recovery } = credentials;
  const { ticket } = await recovery.begin({ task, place: webPlace });
  const given: RecoveryFact[] = [
    task === 'forgot_password' ? { kind: 'login_id', value: username } : { kind: 'contact', value: contact },
    { kind: 'birth_date', value: Temporal.PlainDate.from(customer.birthDate) },
    { kind: 'ssn_last4', value: customer.ssnLast4 },
    { kind: 'zip', value: zip },
  ];
  for (const fact of given) await recovery.give({ ticket, fact, place: webPlace });
  await recovery.sendCode({ ticket, via: 'email', place: webPlace });
  await recovery.enterCode({ ticket, code: 'xxxxxx', place: webPlace });
}

describe('the same work', () => {
  it.each(['forgot_password', 'forgot_username'] as const)('for every facts of %s', async (task) => {
    await openRecorded();
    const works = [];
    for (const [, facts] of variants) works.push(await work(() => recover(task, facts)));
    const [first] = works;
    expect(first?.statements.length).toBeGreaterThan(10);
    expect(first?.opened).toBeGreaterThan(3);
    for (const other of works) expect(other).toEqual(first);
  });

  it('for the lock of a known and an unknown login', async () => {
    await openRecorded();
    const lock = async (username: string): Promise<void> => {
      for (let time = 0; time < 5; time++)
        await credentials.signIn.submitPassword({ username, password: 'wrong', place: webPlace });
    };
    const known = await work(() => lock(customer.username));
    expect(known.statements.length).toBeGreaterThan(10);
    expect(await work(() => lock('nobody.at.all'))).toEqual(known);
  });
});
