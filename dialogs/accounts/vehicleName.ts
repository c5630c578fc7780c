/** A vehicle as the conversation names it; by itself, since tasks and questions both speak of it. */

/** A vehicle as a customer may be asked about it; the last four digits are of the account number. */
export interface VehicleToName {
  readonly id: string;
  readonly year: number;
  readonly model: string;
  readonly nickname?: string;
  readonly last4: string;
  readonly contract?: 'loan' | 'lease';
}
