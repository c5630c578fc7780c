/** Slips a secret into the message on its way out, so that Web Chat only ever holds the dots that stand for it. */

const dots = '••••••••';

/** What was typed into the masked fields: the answer, and what was given along with it, by what it is for. */
export interface Secrets {
  readonly secret: string;
  readonly furtherSecrets: Readonly<Record<string, string>>;
}

export class SecretPost {
  /** Kept until the service has it, because it may have to be sent again. */
  private readonly secrets = new Map<string, Secrets>();

  /** The message to hand to Web Chat: dots, and a ticket that only this page can redeem. */
  message(secrets: Secrets): { readonly text: string; readonly channelData: { readonly secretTicket: string } } {
    const secretTicket = crypto.randomUUID();
    this.secrets.set(secretTicket, secrets);
    return { text: dots, channelData: { secretTicket } };
  }

  /** What is to leave the page: an activity with a ticket gets its secret. */
  redeem(activity: ChatActivity): ChatActivity {
    const ticket = ticketOf(activity);
    if (ticket === undefined) return activity;
    const secrets = this.secrets.get(ticket) ?? { secret: '' };
    return { ...activity, channelData: { ...activity.channelData, secretTicket: undefined, ...secrets } };
  }

  /** The service has it. */
  forget(activity: ChatActivity): void {
    this.secrets.delete(ticketOf(activity) ?? '');
  }
}

function ticketOf({ channelData }: ChatActivity): string | undefined {
  const ticket = channelData?.secretTicket;
  return typeof ticket === 'string' ? ticket : undefined;
}
