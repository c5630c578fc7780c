/** Offers, after the extra step of a sign-in, to skip it on this device next time. */
import {
  type DialogTurnResult,
  WaterfallDialog,
  type WaterfallStep,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import type { Message } from '../../src/reply/message';
import type { DialogServices } from '../dialogServices';
import { ConfirmPrompt } from '../prompts/confirmPrompt';
import { say } from '../say';
import { turnOf } from '../turn';

/** Replaced site's help: "REGISTER THIS DEVICE". */
export class RegisterDeviceDialog extends WaterfallDialog {
  constructor(private readonly services: Pick<DialogServices, 'devices' | 'wording'>) {
    super(RegisterDeviceDialog.name);
    this.addStep(this.ask).addStep(this.register);
  }

  private readonly ask: WaterfallStep = async (step) =>
    step.beginDialog(ConfirmPrompt.name, { question: 'registerDevice', parameters: {} });

  private readonly register: WaterfallStep = async (step) => {
    const { wording, devices } = this.services;
    const { session } = turnOf(step.context);
    if (session === undefined || step.result !== true) return this.end(step, wording.signIn.deviceNotRegistered());
    const registered = await devices.register(session);
    turnOf(step.context).record({ name: registered ? 'device_registered' : 'device_not_registered' });
    return this.end(step, registered ? wording.signIn.deviceRegistered() : wording.signIn.deviceCannotBeRegistered());
  };

  private async end(step: WaterfallStepContext, message: Message): Promise<DialogTurnResult> {
    await say(step.context, message);
    return step.endDialog();
  }
}
