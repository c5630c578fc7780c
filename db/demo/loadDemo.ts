/** Puts the demo customers into an emptied store, with a ledger history that ends today. */
import { randomUUID } from 'node:crypto';
import type { Account } from '../../src/domain/accounts/contract';
import { businessDate, type Clock } from '../../src/domain/clock/clock';
import type { AuthenticatorBook } from '../../src/domain/credentials/authenticatorBook';
import type { ContactBook } from '../../src/domain/credentials/contactBook';
import type { IdentityFactsBook } from '../../src/domain/credentials/identityFacts';
import type { AttemptKeys } from '../../src/domain/identity/attemptKeys';
import { normaliseAnswer, normalisePassword, normaliseUsername } from '../../src/domain/identity/normalise';
import { signInLimit } from '../../src/domain/identity/policies';
import type { AttemptRepository, Login, SecretHasher, SecurityQuestion } from '../../src/domain/identity/ports';
import type { CustomerWriter } from '../repositories/customerWriter';
import { toContract } from './demoContract';
import { demoDirectory, type DirectoryEntry } from './demoDirectory';
import { demoHistory } from './demoHistory';
import { keepDemoMethods, type MethodKeepers } from './demoMethods';
import type { DemoAccount, DemoCustomer, DemoData } from './demoSchema';

interface DemoParts {
  readonly data: DemoData;
  readonly writer: CustomerWriter;
  readonly attempts: AttemptRepository;
  readonly hasher: SecretHasher;
  readonly keys: AttemptKeys;
  readonly clock: Clock;
  /** Seal telephone, address, birth date, SSN digits, ZIP and the secret of an authenticator app. */
  readonly identity: {
    readonly contacts: ContactBook;
    readonly facts: IdentityFactsBook;
    readonly authenticators: AuthenticatorBook;
  };
  readonly keepers: MethodKeepers;
}

interface HashedCustomer {
  readonly customer: DemoCustomer;
  readonly login: Login;
  readonly questions: readonly SecurityQuestion[];
  readonly voicePinHash: string | undefined;
}

/** Everything that stood in the store is gone afterwards; what cannot be written leaves it empty. */
export async function loadDemo(parts: DemoParts): Promise<readonly DirectoryEntry[]> {
  const { data, writer } = parts;
  const hashed = await Promise.all(data.customers.map((customer) => hashSecrets(customer, parts.hasher)));
  await writer.clearEverything();
  await writer.inTransaction(async (transaction) => {
    const accountIds = await writeAccounts(transaction, data.accounts, parts.clock);
    for (const customer of hashed) {
      await writeCustomer(transaction, customer, accountIds);
      await transaction.insertIdentity(sealIdentity(customer, parts));
      const authenticator = sealAuthenticator(customer, parts);
      if (authenticator !== undefined) await transaction.insertAuthenticator(authenticator);
    }
  });
  for (const { customer, login } of hashed) {
    await keepDemoMethods(login.id, customer, parts.keepers, parts.clock.now());
    await countFailedSignIns(customer, parts);
  }
  return demoDirectory(data);
}

async function hashSecrets(customer: DemoCustomer, hasher: SecretHasher): Promise<HashedCustomer> {
  const { username, givenName, familyName, password } = customer;
  const [passwordHash, ...questions] = await Promise.all([
    hasher.hash(normalisePassword(password)),
    ...customer.questions.map(async ({ question, answer }) => ({
      id: randomUUID(),
      text: question,
      answerHash: await hasher.hash(normaliseAnswer(answer)),
    })),
  ]);
  const login = { id: randomUUID(), username: normaliseUsername(username), givenName, familyName, passwordHash };
  const voicePinHash = customer.voicePin === undefined ? undefined : await hasher.hash(customer.voicePin);
  return { customer, login, questions, voicePinHash };
}

/** Returns the new ids by account number. */
async function writeAccounts(
  writer: CustomerWriter,
  demoAccounts: readonly DemoAccount[],
  clock: Clock,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const [index, { number, vehicle, contract, history }] of demoAccounts.entries()) {
    const account: Account = {
      id: randomUUID(),
      last4: number.slice(-4),
      vehicle: { ...vehicle, nickname: vehicle.nickname },
      contract: toContract(contract, businessDate(clock)),
    };
    await writer.insertAccount(account);
    await writer.post(namingPath(`accounts[${index}].history`, () => demoHistory(account, history, clock.now())));
    ids.set(number, account.id);
  }
  return ids;
}

/** Says where in the file the history stands that cannot have happened, such as a waiver of more than the fees. */
function namingPath<T>(path: string, make: () => T): T {
  try {
    return make();
  } catch (cause) {
    throw new Error(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

async function writeCustomer(
  writer: CustomerWriter,
  { customer, login, questions, voicePinHash }: HashedCustomer,
  accountIds: ReadonlyMap<string, string>,
): Promise<void> {
  await writer.insertLogin({ login, questions });
  if (voicePinHash !== undefined) await writer.insertVoicePin(login.id, voicePinHash);
  for (const { number, role } of customer.accounts) {
    const accountId = accountIds.get(number);
    if (accountId !== undefined) await writer.grantAccess(login.id, accountId, role);
  }
}

function sealIdentity({ customer, login }: HashedCustomer, { identity }: DemoParts) {
  const { phone, email, ssnLast4, zip } = customer;
  return {
    contacts: [phone, email].map((contact) => identity.contacts.seal(login.id, contact)),
    facts: identity.facts.seal(login.id, { birthDate: customer.birthDate.toString(), ssnLast4, zip }),
  };
}

function sealAuthenticator({ customer, login }: HashedCustomer, { identity }: DemoParts) {
  return customer.authenticator && identity.authenticators.seal(login.id, customer.authenticator);
}

async function countFailedSignIns(customer: DemoCustomer, { attempts, keys, clock }: DemoParts): Promise<void> {
  for (let failure = 0; failure < customer.failedSignIns; failure++)
    await attempts.reserve(keys.signIn(customer.username), signInLimit, clock.now());
}
