/** What carries mail and texts out of the house. */

/** `id` is the same at every try, so that a receiver knows a repeated one. Both throw where it could not be handed over. */
export interface MailSender {
  send(mail: {
    readonly id: string;
    readonly to: string;
    readonly subject: string;
    readonly text: string;
  }): Promise<void>;
}

export interface TextSender {
  send(message: { readonly id: string; readonly to: string; readonly text: string }): Promise<void>;
}
