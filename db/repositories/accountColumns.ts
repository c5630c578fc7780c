/** A contract as its columns, and back; the table's own checks see to it that a kind's facts are all there. */
import type {
  Account,
  AllocationBucket,
  Contract,
  LeaseContract,
  LoanContract,
} from '../../src/domain/accounts/contract';
import { toPlainDate } from '../calendarDate';
import type { DurableSchema } from '../schema';

type AccountRow = DurableSchema['accounts'];

const buckets: readonly AllocationBucket[] = ['fees', 'interest', 'principal'];

export function toAccount(row: AccountRow): Account {
  return {
    id: row.id,
    last4: row.last4,
    vehicle: { year: row.vehicle_year, model: row.vehicle_model, nickname: row.vehicle_nickname ?? undefined },
    contract: row.kind === 'loan' ? toLoan(row) : toLease(row),
  };
}

/** The columns of an account that has no ledger yet. */
export function fromAccount(account: Account): AccountRow {
  const { contract, vehicle } = account;
  return {
    id: account.id,
    last4: account.last4,
    vehicle_year: vehicle.year,
    vehicle_model: vehicle.model,
    vehicle_nickname: vehicle.nickname ?? null,
    kind: contract.kind,
    monthly_payment: contract.monthlyPayment,
    first_due_date: contract.firstDueDate.toString(),
    term_months: contract.termMonths,
    state: contract.state,
    ...noFacts,
    ...fromContract(contract),
    ledger_sequence: 0,
  };
}

const noFacts = {
  amount_financed: null,
  funded_on: null,
  annual_rate_milli_percent: null,
  allocation_order: null,
  adjusted_capitalized_cost: null,
  started_on: null,
  residual: null,
  purchase_option_fee: null,
  monthly_tax: null,
  purchase_tax_milli_percent: null,
  official_fees: null,
  security_deposit: null,
};

function toLoan(row: AccountRow): LoanContract {
  return {
    kind: 'loan',
    ...toCommonFacts(row),
    amountFinanced: fact(row, 'amount_financed'),
    fundedOn: toPlainDate(fact(row, 'funded_on')),
    annualRateMilliPercent: fact(row, 'annual_rate_milli_percent'),
    allocationOrder: toAllocationOrder(fact(row, 'allocation_order')),
  };
}

function toLease(row: AccountRow): LeaseContract {
  return {
    kind: 'lease',
    ...toCommonFacts(row),
    adjustedCapitalizedCost: fact(row, 'adjusted_capitalized_cost'),
    startedOn: toPlainDate(fact(row, 'started_on')),
    residual: fact(row, 'residual'),
    purchaseOptionFee: fact(row, 'purchase_option_fee'),
    monthlyTax: fact(row, 'monthly_tax'),
    purchaseTaxMilliPercent: fact(row, 'purchase_tax_milli_percent'),
    officialFees: fact(row, 'official_fees'),
    securityDeposit: fact(row, 'security_deposit'),
  };
}

function toCommonFacts(row: AccountRow) {
  return {
    monthlyPayment: row.monthly_payment,
    firstDueDate: toPlainDate(row.first_due_date),
    termMonths: row.term_months,
    state: row.state,
  };
}

function fromContract(contract: Contract): Partial<AccountRow> {
  if (contract.kind === 'loan') {
    return {
      amount_financed: contract.amountFinanced,
      funded_on: contract.fundedOn.toString(),
      annual_rate_milli_percent: contract.annualRateMilliPercent,
      allocation_order: contract.allocationOrder.join(','),
    };
  }
  return {
    adjusted_capitalized_cost: contract.adjustedCapitalizedCost,
    started_on: contract.startedOn.toString(),
    residual: contract.residual,
    purchase_option_fee: contract.purchaseOptionFee,
    monthly_tax: contract.monthlyTax,
    purchase_tax_milli_percent: contract.purchaseTaxMilliPercent,
    official_fees: contract.officialFees,
    security_deposit: contract.securityDeposit,
  };
}

function fact<Name extends keyof AccountRow>(row: AccountRow, name: Name): NonNullable<AccountRow[Name]> {
  const value = row[name];
  if (value === null) throw new Error(`Account ${row.id} lacks ${name}`);
  return value;
}

function toAllocationOrder(text: string): readonly AllocationBucket[] {
  return text.split(',').map((name) => {
    const bucket = buckets.find((known) => known === name);
    if (!bucket) throw new Error(`Unknown allocation bucket: ${name}`);
    return bucket;
  });
}
