/** Answers "sign in" where the customer has signed in already. */
import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { DialogServices } from '../dialogServices';
import { say } from '../say';
import { sessionOf } from '../turn';

export class SignedInDialog extends Dialog {
  constructor(private readonly services: Pick<DialogServices, 'wording'>) {
    super(SignedInDialog.name);
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    await say(dc.context, this.services.wording.signIn.alreadySignedIn(sessionOf(dc.context).givenName));
    return dc.endDialog();
  }
}
