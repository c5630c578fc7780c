/**
 * The charge for a returned payment by state. Public tables disagree, so that no figure is charged or told before
 * counsel has verified its row: then `verified` and `statute` are set here (standards B13).
 */
import type { Cents } from '../money/cents';

export interface ReturnedPaymentCharge {
  readonly state: string;
  readonly amount: Cents;
  /** The amount may differ: percentage, tiers, tax or notice. */
  readonly hasConditions: boolean;
  readonly statute: string | undefined;
  readonly source: string;
  readonly verified: boolean;
}

const source = 'a public, secondary and undated table for cheques and electronic payments';

/** Dollars and the states; an asterisk marks conditions. */
const seeds: readonly (readonly [dollars: number, states: string])[] = [
  [10, 'PR'],
  [20, 'CO CT GU ID IN NY UT VI'],
  [25, 'AZ CA DC FL* IL LA* MA ME MI* MO NC NH NV OK RI VT WI WV'],
  [30, 'AK AL AR GA* HI IA KS MN MT NJ NM OH* PA SC TN TX* WA* WY'],
  [35, 'MD NE OR'],
  [40, 'DE MS ND SD'],
  [50, 'KY VA'],
];

export const returnedPaymentCharges: readonly ReturnedPaymentCharge[] = seeds.flatMap(([dollars, states]) =>
  states.split(' ').map((marked) => ({
    state: marked.slice(0, 2),
    amount: dollars * 100,
    hasConditions: marked.endsWith('*'),
    statute: undefined,
    source,
    verified: false,
  })),
);

/** Nothing where no verified row for the state exists: then no charge is made and no figure is told. */
export function verifiedCharge(rows: readonly ReturnedPaymentCharge[], state: string): Cents | undefined {
  return rows.find((row) => row.state === state && row.verified)?.amount;
}
