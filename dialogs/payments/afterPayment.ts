/** What the conversation tells of the account once a payment is submitted. */
/** What the receipt tells about the account as it is now; `due` counts what is on its way. */
export interface AccountAfterPayment {
  readonly due: number;
  readonly isCovered: boolean;
}
