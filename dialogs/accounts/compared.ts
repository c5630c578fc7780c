/** One vehicle among those that are compared, with the figure by which they are. */
import type { Temporal } from 'temporal-polyfill';
import type { Cents } from '../../src/domain/money/cents';
import type { VehicleToName } from './vehicleName';

export type Compared = { readonly vehicle: VehicleToName } & (
  | { readonly kind: 'due'; readonly cents: Cents; readonly on: Temporal.PlainDate; readonly isLate: boolean }
  | { readonly kind: 'nothing_due' }
  | { readonly kind: 'monthly'; readonly cents: Cents }
  | { readonly kind: 'payoff'; readonly cents: Cents; readonly contract: 'loan' | 'lease' }
  | { readonly kind: 'end'; readonly on: Temporal.PlainDate; readonly contract: 'loan' | 'lease' }
  | { readonly kind: 'contract'; readonly contract: 'loan' | 'lease' }
  | { readonly kind: 'paid_off' }
);
