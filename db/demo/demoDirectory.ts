/** What the tester's desk shows of the demo customers: who they are, how they sign in, what they are there to show. */
import type { DemoCustomer, DemoData } from './demoSchema';

interface DirectoryAccount {
  readonly last4: string;
  readonly kind: 'loan' | 'lease';
  /** For instance "2023 Cooper S Countryman". */
  readonly vehicle: string;
  readonly nickname: string | undefined;
  readonly role: 'holder' | 'co-holder';
}

export interface DirectoryEntry {
  readonly username: string;
  readonly password: string;
  readonly givenName: string;
  readonly familyName: string | undefined;
  readonly phone: string;
  readonly email: string;
  /** ISO, `1984-03-12`. */
  readonly birthDate: string;
  readonly ssnLast4: string;
  readonly zip: string;
  /** Absent where none is set. */
  readonly voicePin: string | undefined;
  /** Absent where none is set up. */
  readonly authenticator: DemoCustomer['authenticator'];
  readonly questions: readonly { readonly question: string; readonly answer: string }[];
  readonly accounts: readonly DirectoryAccount[];
  readonly paymentMethods: DemoCustomer['paymentMethods'];
  /** A word on what this customer shows. */
  readonly state: string;
}

export function demoDirectory(data: DemoData): readonly DirectoryEntry[] {
  return data.customers.map(({ username, password, givenName, familyName, phone, email, ...customer }) => ({
    ...{ username, password, givenName, familyName, phone, email },
    birthDate: customer.birthDate.toString(),
    ssnLast4: customer.ssnLast4,
    zip: customer.zip,
    voicePin: customer.voicePin,
    authenticator: customer.authenticator,
    questions: customer.questions,
    accounts: customer.accounts.flatMap(({ number, role }) => accountOf(data, number, role)),
    paymentMethods: customer.paymentMethods,
    state: customer.note,
  }));
}

function accountOf(data: DemoData, number: string, role: DirectoryAccount['role']): DirectoryAccount[] {
  return data.accounts
    .filter((account) => account.number === number)
    .map(({ vehicle, contract }) => ({
      last4: number.slice(-4),
      kind: contract.kind,
      vehicle: `${vehicle.year} ${vehicle.model}`,
      nickname: vehicle.nickname,
      role,
    }));
}
