/** The authenticator app: says whether there is one; after a one-time code removes it, or hands out a link to the page that adds it. */
import {
  type DialogTurnResult,
  WaterfallDialog,
  type WaterfallStep,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import { assertNever } from '../../src/domain/assertNever';
import type { Message } from '../../src/reply/message';
import { type ChangeCodeOptions, ChangeCodeDialog } from './changeCodeDialog';
import type { DialogServices } from '../dialogServices';
import { say } from '../say';
import type { AuthenticatorWish, TaskOptions } from '../task';
import { sessionOf, turnOf } from '../turn';

type AuthenticatorStep = WaterfallStepContext<TaskOptions>;

/** No secret of an app, and no recovery code, is ever said in a conversation: both stand on the page only. */
export class AuthenticatorDialog extends WaterfallDialog<TaskOptions> {
  constructor(private readonly services: Pick<DialogServices, 'authenticators' | 'authenticatorLinks' | 'wording'>) {
    super(AuthenticatorDialog.name);
    this.addStep(this.askForCode).addStep(this.change);
  }

  private readonly askForCode: WaterfallStep<TaskOptions> = async (step) => {
    const { authenticators, wording } = this.services;
    const { authenticator: wish } = step.options;
    const status = await authenticators.status(sessionOf(step.context));
    if (wish === undefined && status.isEnrolled)
      return this.end(step, wording.authenticator.isEnrolled(status.recoveryCodesLeft));
    if (wish === undefined || (wish !== 'add' && !status.isEnrolled)) return this.offerToAdd(step);
    await say(step.context, wording.authenticator.opening(wish, status.isEnrolled));
    const code: ChangeCodeOptions = { purpose: 'authenticator' };
    return step.beginDialog(ChangeCodeDialog.name, code);
  };

  private readonly change: WaterfallStep<TaskOptions> = async (step) => {
    const proof = step.result as string | undefined;
    if (proof === undefined) return step.endDialog();
    const wish: AuthenticatorWish = step.options.authenticator ?? 'add';
    return wish === 'remove' ? this.remove(step, proof) : this.handOutLink(step, proof, wish);
  };

  private async handOutLink(
    step: AuthenticatorStep,
    proof: string,
    wish: Exclude<AuthenticatorWish, 'remove'>,
  ): Promise<DialogTurnResult> {
    const { authenticatorLinks, wording } = this.services;
    const task = wish === 'add' ? 'enrol' : 'recovery_codes';
    const url = await authenticatorLinks.issue({ session: sessionOf(step.context), proof, task });
    turnOf(step.context).record({ name: 'link_created', detail: task });
    return this.end(step, wording.authenticator.link(task, url));
  }

  private async remove(step: AuthenticatorStep, proof: string): Promise<DialogTurnResult> {
    const { authenticators, wording } = this.services;
    const outcome = await authenticators.remove({ session: sessionOf(step.context), proof });
    turnOf(step.context).record({ name: outcome.kind });
    switch (outcome.kind) {
      case 'authenticator_removed':
        return this.end(step, wording.authenticator.removed());
      case 'not_enrolled':
        return this.offerToAdd(step);
      case 'expired':
        await say(step.context, wording.recovery.expired());
        return step.replaceDialog(AuthenticatorDialog.name, step.options);
      default:
        return assertNever(outcome);
    }
  }

  private async offerToAdd(step: AuthenticatorStep): Promise<DialogTurnResult> {
    turnOf(step.context).memory.offer = { task: 'authenticator', values: {}, authenticator: 'add' };
    return this.end(step, this.services.wording.authenticator.none());
  }

  private async end(step: AuthenticatorStep, message: Message): Promise<DialogTurnResult> {
    await say(step.context, message);
    return step.endDialog();
  }
}
