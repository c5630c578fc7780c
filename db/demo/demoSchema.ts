/** The form of a demo data file (`customers.json`, or the one that DEMO_DATA names); README.md beside it explains it. */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

const text = z.string().trim().min(1);
const wholeDays = z.int().min(0).max(3_700);

/** Dollars with two decimals, `"389.50"`; becomes cents. */
const dollarsForm = 'must be dollars and cents in quotes, such as "389.50"';
const dollars = z
  .string(dollarsForm)
  .regex(/^\d{1,7}\.\d{2}$/, dollarsForm)
  .transform((amount) => Number(amount.replace('.', '')));
const positiveDollars = dollars.refine((cents) => cents > 0, 'must be more than zero');

/** At most three decimals, `"4.99"`; becomes thousandths of a percent. */
const percentForm = 'must be a percentage in quotes, such as "4.99"';
const percent = z
  .string(percentForm)
  .regex(/^\d{1,2}(\.\d{1,3})?$/, percentForm)
  .transform((rate) => Math.round(Number(rate) * 1000));

const calendarDate = z.iso.date().transform((date) => Temporal.PlainDate.from(date));

/** Either a date, or a place in time from the day of loading, so that the demo is alive on any day. */
const schedule = z.union(
  [
    z.strictObject({ firstDueDate: calendarDate }),
    z.strictObject({ instalmentsPast: z.int().min(0).max(120), nextDueInDays: z.int().min(0).max(27) }),
  ],
  'must have a firstDueDate, or instalmentsPast and nextDueInDays (0 to 27)',
);

const contractBase = {
  monthlyPayment: positiveDollars,
  termMonths: z.int().min(1).max(120),
  state: z.string().regex(/^[A-Z]{2}$/, 'must be a state in two letters'),
  schedule,
};

const loan = z.strictObject({
  kind: z.literal('loan'),
  amountFinanced: positiveDollars,
  annualRatePercent: percent,
  allocationOrder: z
    .array(z.enum(['fees', 'interest', 'principal']))
    .refine(
      (order) => order.length === 3 && new Set(order).size === 3,
      'must name fees, interest and principal once each',
    )
    .default(['fees', 'interest', 'principal']),
  ...contractBase,
});

const lease = z.strictObject({
  kind: z.literal('lease'),
  adjustedCapitalizedCost: positiveDollars,
  residual: positiveDollars,
  monthlyTax: dollars,
  purchaseOptionFee: dollars,
  purchaseTaxPercent: percent,
  officialFees: dollars,
  securityDeposit: dollars.default(0),
  ...contractBase,
});

const contract = z.discriminatedUnion('kind', [loan, lease]).superRefine((facts, context) => {
  const paid = facts.monthlyPayment * facts.termMonths;
  if (facts.kind === 'loan' && paid < facts.amountFinanced)
    context.addIssue({ code: 'custom', path: ['monthlyPayment'], message: 'does not pay the loan back in its term' });
  if (
    facts.kind === 'lease' &&
    paid - facts.monthlyTax * facts.termMonths + facts.residual < facts.adjustedCapitalizedCost
  )
    context.addIssue({
      code: 'custom',
      path: ['monthlyPayment'],
      message: 'with the residual does not cover the cost',
    });
  if ('instalmentsPast' in facts.schedule && facts.schedule.instalmentsPast > facts.termMonths)
    context.addIssue({ code: 'custom', path: ['schedule', 'instalmentsPast'], message: 'is more than the term has' });
});

const payBy = z.enum(['checking', 'savings', 'debit', 'mail']);
const returnCode = z.string().regex(/^R\d{2}$/, 'must be a return code such as "R01"');

/** What happened to an instalment other than being paid on time; 1 is the last one that fell due before today. */
const instalmentsAgo = z.int().min(1).max(120);
const exception = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('missed'), instalmentsAgo, lateFee: positiveDollars.optional() }),
  z.strictObject({
    is: z.literal('late'),
    instalmentsAgo,
    days: z.int().min(1).max(365),
    lateFee: positiveDollars.optional(),
  }),
  z.strictObject({
    is: z.literal('returned'),
    instalmentsAgo,
    code: returnCode,
    afterDays: z.int().min(1).max(60),
    charge: positiveDollars.optional(),
    /** After the return; left out where it has not been made good. */
    paidAgainAfterDays: z.int().min(0).max(365).optional(),
  }),
]);

const history = z.strictObject({
  payBy: payBy.default('checking'),
  paidDaysBefore: z.int().min(0).max(20).default(0),
  lateFeeAfterDays: z.int().min(1).max(60).default(10),
  exceptions: z.array(exception).default([]),
  extraPayments: z
    .array(z.strictObject({ daysAgo: wholeDays, amount: positiveDollars, by: payBy.optional() }))
    .default([]),
  fees: z.array(z.strictObject({ daysAgo: wholeDays, amount: positiveDollars, detail: text })).default([]),
  waivers: z.array(z.strictObject({ daysAgo: wholeDays, amount: positiveDollars, detail: text })).default([]),
  paidOffDaysAgo: wholeDays.optional(),
});

const account = z.strictObject({
  number: z.string().regex(/^\d{6,17}$/, 'must be 6 to 17 digits'),
  vehicle: z.strictObject({ year: z.int().min(1990).max(2100), model: text, nickname: text.optional() }),
  contract,
  history: history.prefault({}),
});

const paymentMethod = z.strictObject({
  type: z.enum(['checking', 'savings', 'debit']),
  bank: text,
  last4: z.string().regex(/^\d{4}$/, 'must be four digits'),
  nickname: text.optional(),
});

const customer = z.strictObject({
  username: z.string().regex(/^\S{3,64}$/, 'must be 3 to 64 characters without spaces'),
  password: z.string().min(8).max(128),
  givenName: text,
  /** Without one, authorizations, statements and files of debits name the customer by the given name alone. */
  familyName: text.optional(),
  phone: z.string().regex(/^\+1\d{3}55501\d{2}$/, 'must be a fictitious number such as "+12015550101"'),
  email: z.string().regex(/^[^@\s]+@example\.com$/, 'must be an address at example.com'),
  birthDate: calendarDate,
  ssnLast4: z.string().regex(/^\d{4}$/, 'must be four digits'),
  zip: z.string().regex(/^\d{5}$/, 'must be five digits'),
  questions: z.array(z.strictObject({ question: text, answer: text })).max(10),
  accounts: z
    .array(z.strictObject({ number: text, role: z.enum(['holder', 'co-holder']).default('holder') }))
    .default([]),
  paymentMethods: z.array(paymentMethod).default([]),
  /** For the telephone and smart speakers; without one, a customer of these channels signs in on a page. */
  voicePin: z
    .string()
    .regex(/^\d{4,8}$/, 'must be four to eight digits')
    .optional(),
  /** For one-time codes at sign-in, where the settings ask for them; without one, they are sent to a contact. */
  authenticator: z
    .strictObject({
      secret: z.string().regex(/^[A-Z2-7]{26,103}$/, 'must be base32 of at least 128 bits, without spaces'),
      recoveryCodes: z
        .array(z.string().regex(/^[A-Z2-7]{5}-[A-Z2-7]{5}$/, 'must look like "ABCDE-FGHIJ"'))
        .max(10)
        .default([]),
    })
    .optional(),
  /** Counted at loading; five lock the login for half an hour. */
  failedSignIns: z.int().min(0).max(5).default(0),
  /** What this customer shows, for the tester. */
  note: text,
});

export const demoSchema = z
  .strictObject({ accounts: z.array(account), customers: z.array(customer).min(1) })
  .superRefine((data, context) => {
    const complain = (message: string, ...path: (string | number)[]) =>
      context.addIssue({ code: 'custom', path, message });
    for (const index of repeated(data.accounts.map(({ number }) => number)))
      complain('is used twice', 'accounts', index, 'number');
    for (const index of repeated(data.customers.map(({ username }) => username.toLowerCase())))
      complain('is used twice', 'customers', index, 'username');
    const numbers = new Set(data.accounts.map(({ number }) => number));
    for (const [index, { accounts }] of data.customers.entries())
      for (const [position, { number }] of accounts.entries())
        if (!numbers.has(number))
          complain('is not among the accounts', 'customers', index, 'accounts', position, 'number');
  });

export type DemoData = z.infer<typeof demoSchema>;
export type DemoAccount = DemoData['accounts'][number];
export type DemoContract = DemoAccount['contract'];
export type DemoCustomer = DemoData['customers'][number];

/** Indexes of the values that stood earlier in the list. */
function repeated(values: readonly string[]): number[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));
}
