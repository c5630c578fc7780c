/** Slips a secret into the message on its way out, so that Web Chat only ever holds the dots that stand for it. */

const dots = '••••••••';

export class SecretPost {
  /** Kept until the service has it, because Web Chat may have to send again. */
  private readonly secrets = new Map<string, string>();

  /** The message to hand to Web Chat: dots, and a ticket that only this page can redeem. */
  message(secret: string): { readonly text: string; readonly channelData: { readonly secretTicket: string } } {
    const secretTicket = crypto.randomUUID();
    this.secrets.set(secretTicket, secret);
    return { text: dots, channelData: { secretTicket } };
  }

  /** Makes the line redeem tickets. */
  redeemOn(line: ChatLine): ChatLine {
    const post = line.postActivity.bind(line);
    line.postActivity = (activity) => {
      const ticket = activity.channelData?.secretTicket;
      if (typeof ticket !== 'string') return post(activity);
      return this.forgetWhenPosted(ticket, post(this.redeem(activity, ticket)));
    };
    return line;
  }

  private redeem(activity: ChatActivity, ticket: string): ChatActivity {
    const secret = this.secrets.get(ticket) ?? '';
    return { ...activity, channelData: { ...activity.channelData, secretTicket: undefined, secret } };
  }

  private forgetWhenPosted(ticket: string, posting: ChatObservable<string>): ChatObservable<string> {
    const subscribe = posting.subscribe.bind(posting);
    posting.subscribe = (observer) =>
      subscribe({
        next: (id) => {
          if (id !== 'retry') this.secrets.delete(ticket);
          observer.next?.(id);
        },
        error: (problem) => observer.error?.(problem),
        complete: () => observer.complete?.(),
      });
    return posting;
  }
}
