/** Customers for `.chat` files: whatever a header leaves out is filled in, and accounts are named after what they show. */
import { z } from 'zod';

const vehicles = {
  countryman: { year: 2023, model: 'Cooper S Countryman' },
  cooper: { year: 2024, model: 'Cooper S Hardtop 2 Door' },
  clubman: { year: 2022, model: 'Clubman S ALL4' },
} as const;

const loan = {
  kind: 'loan',
  amountFinanced: '32450.00',
  annualRatePercent: '4.99',
  termMonths: 60,
  monthlyPayment: '612.23',
  state: 'NJ',
  schedule: { firstDueDate: '2024-02-15' },
};

const lease = {
  kind: 'lease',
  adjustedCapitalizedCost: '31900.00',
  residual: '19780.00',
  termMonths: 36,
  monthlyPayment: '454.92',
  monthlyTax: '28.27',
  purchaseOptionFee: '350.00',
  purchaseTaxPercent: '6.625',
  officialFees: '145.00',
  state: 'NJ',
  schedule: { firstDueDate: '2024-12-20' },
};

/** Account builders, by the name that a header uses. Dates are fixed: scripts set the clock. */
const accounts: Readonly<Record<string, Record<string, unknown>>> = {
  loan: { number: '7001024417', vehicle: vehicles.countryman, contract: loan },
  lease: { number: '7001038820', vehicle: vehicles.cooper, contract: lease },
  'past due loan': {
    number: '7001063371',
    vehicle: vehicles.clubman,
    contract: { ...loan, monthlyPayment: '612.23' },
    history: { exceptions: [{ is: 'missed', instalmentsAgo: 1, lateFee: '25.00' }] },
  },
  'paid off loan': {
    number: '7001096634',
    vehicle: { year: 2020, model: 'Cooper Hardtop 4 Door' },
    contract: loan,
    history: { paidOffDaysAgo: 40 },
  },
};

const questions = [
  { question: 'What was the name of your first pet?', answer: 'Biscuit' },
  { question: 'In which town were you born?', answer: 'Tenafly' },
  { question: 'What was your first car?', answer: 'a red Mini Moke' },
];

const customerSchema = z.looseObject({
  username: z.string(),
  accounts: z.array(z.union([z.string(), z.looseObject({ like: z.string() })])).default([]),
});

/** What the runner types for a customer. */
export interface KnownCustomer {
  readonly username: string;
  readonly givenName: string;
  readonly password: string;
  readonly voicePin?: string;
  readonly questions: readonly { readonly question: string; readonly answer: string }[];
  readonly authenticator?: { readonly secret: string };
}

/** The demo data of a header; throws an Error that names what is not known. */
export function demoDataOf(
  customers: readonly unknown[],
  disguise: (secret: string) => string = (secret) => secret,
): { accounts: unknown[]; customers: KnownCustomer[] } {
  const parsed = z.array(customerSchema).parse(customers.length > 0 ? customers : [{ username: 'maya.lund' }]);
  const all = new Map<string, Record<string, unknown>>();
  const filled = parsed.map((customer, index) => {
    const owned = customer.accounts.map(accountOf);
    for (const account of owned) all.set(String(account.number), account);
    const whole = { ...usualCustomer(index), ...customer };
    return {
      ...whole,
      password: disguise(whole.password),
      questions: whole.questions.map(({ question, answer }) => ({ question, answer: disguise(answer) })),
      accounts: owned.map(({ number }, place) => accessOf(customer.accounts[place], number)),
    };
  });
  return { accounts: [...all.values()], customers: filled };
}

/** Either the name of a builder, or `{ like: <name>, … }` with fields of one's own. */
function accountOf(entry: string | { like: string; [field: string]: unknown }): Record<string, unknown> {
  const name = typeof entry === 'string' ? entry : entry.like;
  const builder = accounts[name];
  if (builder === undefined)
    throw new Error(`No account is called "${name}"; there are ${Object.keys(accounts).join(', ')}`);
  if (typeof entry === 'string') return builder;
  const { contract, vehicle, history, ...others } = entry;
  const own = Object.fromEntries(Object.entries(others).filter(([field]) => !ours.has(field)));
  return {
    ...builder,
    ...own,
    contract: { ...(builder.contract as object), ...(contract as object) },
    vehicle: { ...(builder.vehicle as object), ...(vehicle as object) },
    ...(Boolean(builder.history ?? history) && { history: { ...(builder.history as object), ...(history as object) } }),
  };
}

/** Fields of a header's account that demo data has elsewhere. */
const ours: ReadonlySet<string> = new Set(['like', 'role']);

function accessOf(entry: unknown, number: unknown): object {
  const role = (entry as { role?: string }).role ?? 'holder';
  return { number, role };
}

function usualCustomer(index: number): Omit<KnownCustomer, 'username'> & Record<string, unknown> {
  return {
    password: usualPassword,
    givenName: 'Maya',
    familyName: 'Lund',
    phone: `+120155501${String(10 + index)}`,
    email: `customer${index}@example.com`,
    birthDate: '1984-03-12',
    ssnLast4: '4821',
    zip: '07677',
    questions,
    note: 'From a conversation file',
  };
}

/** Of a customer in a story on a smart speaker. */
export const usualVoicePin = '7294';
const usualPassword = 'Harbor-light-2026';
