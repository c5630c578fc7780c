/** What a balance turn costs, and how large the database is, where there are very many customers. */
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { usernameOfCopy } from '../../db/demo/multiplyCustomers';
import shipped from '../../db/demo/customers.json';
import { DirectLineCustomer } from './customers';
import { JsonClient } from './jsonClient';
import { type Figures, type Rounds, contender, measure } from './measure';
import { firstCustomer, signIn } from './signIn';
import { startTarget } from './target';

/** Signed in, spread evenly over all; no more than may open a conversation from one address at once. */
const speakers = 24;

export interface CrowdFigures {
  readonly customers: number;
  readonly figures: Figures;
  readonly databaseMegabytes: number;
  readonly fillSeconds: number;
}

export async function measureCrowd(customers: number, folder: string, rounds: Rounds): Promise<CrowdFigures> {
  const template = join(folder, 'template.json');
  writeFileSync(template, JSON.stringify(oneYoungLoan()));
  const target = await startTarget('assistantServer', '', {
    BENCH_CUSTOMERS: String(customers),
    DATABASE_URL: `file:${join(folder, `crowd-${customers}.db`)}`,
    DEMO_DATA: template,
    LOG_LEVEL: 'error',
    PORT: '0',
  });
  const client = new JsonClient(`http://127.0.0.1:${target.port}`);
  const crowd = await signInSpread(client, customers);
  const [figures] = (await measure([contender('crowd', target, crowd)], rounds)).values();
  for (const customer of crowd) customer.close();
  client.close();
  await target.stop();
  if (figures === undefined) throw new Error('Nothing was measured');
  return {
    customers,
    figures,
    databaseMegabytes: megabytesOf(folder, customers),
    fillSeconds: target.readyMilliseconds / 1000,
  };
}

async function signInSpread(client: JsonClient, customers: number): Promise<DirectLineCustomer[]> {
  const login = firstCustomer();
  const signedIn: DirectLineCustomer[] = [];
  for (let speaker = 0; speaker < speakers; speaker++) {
    const customer = await DirectLineCustomer.connect(client, 'balance');
    const number = Math.floor((speaker * customers) / speakers);
    await signIn(customer, { ...login, username: usernameOfCopy(login.username, number) });
    signedIn.push(customer);
  }
  return signedIn;
}

/** The first of the shipped customers with the first of the contracts, one instalment old: a small ledger. */
function oneYoungLoan(): object {
  const [account] = shipped.accounts;
  const [customer] = shipped.customers;
  if (account === undefined || customer === undefined) throw new Error('There are no demo customers');
  const contract = { ...account.contract, schedule: { instalmentsPast: 1, nextDueInDays: 12 } };
  return {
    accounts: [{ ...account, contract }],
    customers: [{ ...customer, accounts: [{ number: account.number }], paymentMethods: [] }],
  };
}

function megabytesOf(folder: string, customers: number): number {
  const files = readdirSync(folder).filter((name) => name.startsWith(`crowd-${customers}.`));
  return files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 2 ** 20;
}
