/** The facts that customers are sent to (product.md rule 12); filled from the service's settings. */
export interface CustomerFacingSettings {
  readonly ownersLounge: {
    readonly url: string;
    readonly registerUrl: string;
    readonly easyPayUrl: string;
    readonly schedulePaymentUrl: string;
    readonly payoffInstructionsUrl: string;
    readonly addAccountUrl: string;
    readonly messageCenterUrl: string;
  };
  readonly contact: {
    readonly phone: string;
    readonly hours: string;
    readonly paymentAddress: string;
    readonly generalAddress: string;
  };
  readonly scra: { readonly url: string; readonly phone: string };
}
