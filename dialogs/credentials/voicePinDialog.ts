/** The voice PIN: says whether there is one, sets, changes or removes it, each change after a one-time code (standards C9). */
import {
  type DialogTurnResult,
  WaterfallDialog,
  type WaterfallStep,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import { assertNever } from '../../src/domain/assertNever';
import type { SetVoicePinOutcome } from '../../src/domain/credentials/changeOutcomes';
import type { Message } from '../../src/reply/message';
import { type ChangeCodeOptions, ChangeCodeDialog } from './changeCodeDialog';
import type { DialogServices } from '../dialogServices';
import { newPinPromptId } from '../prompts/changePrompts';
import { type Asked, repeatedly } from '../prompts/prompt';
import { say } from '../say';
import type { TaskOptions } from '../task';
import { sessionOf, turnOf } from '../turn';

interface VoicePinOptions extends TaskOptions {
  /** Stands for the code that was right. */
  readonly proof?: string;
  /** How many PINs were refused since. */
  readonly refusals?: number;
}

type VoicePinStep = WaterfallStepContext<VoicePinOptions>;

/** What the second step leaves for the third; saved with the dialog state. */
interface Proved {
  proof?: string;
}

export class VoicePinDialog extends WaterfallDialog<VoicePinOptions> {
  constructor(private readonly services: Pick<DialogServices, 'voicePins' | 'wording'>) {
    super(VoicePinDialog.name);
    this.addStep(this.askForCode).addStep(this.askForPin).addStep(this.goOn);
  }

  private readonly askForCode: WaterfallStep<VoicePinOptions> = async (step) => {
    const { pin: wish, proof } = step.options;
    if (proof !== undefined) return step.next(proof);
    const isSet = await this.services.voicePins.isSet(sessionOf(step.context).loginId);
    if (wish === undefined || (wish === 'remove' && !isSet)) return this.tell(step, isSet);
    await say(step.context, this.services.wording.voicePin.opening(wish, isSet));
    const code: ChangeCodeOptions = { purpose: 'voice_pin' };
    return step.beginDialog(ChangeCodeDialog.name, code);
  };

  private readonly askForPin: WaterfallStep<VoicePinOptions> = async (step) => {
    const proof = step.result as string | undefined;
    if (proof === undefined) return step.endDialog();
    if (step.options.pin === 'remove') return this.remove(step, proof);
    (step.values as Proved).proof = proof;
    const { refusals = 0 } = step.options;
    const asked: Asked<'newPin'> = {
      ...{ question: 'newPin', parameters: { proof, afterRefusal: refusals > 0 } },
      ...repeatedly(refusals),
    };
    return step.beginDialog(newPinPromptId, asked);
  };

  private readonly goOn: WaterfallStep<VoicePinOptions> = async (step) => {
    const outcome = step.result as SetVoicePinOutcome;
    const { voicePin } = this.services.wording;
    turnOf(step.context).record({ name: outcome.kind });
    switch (outcome.kind) {
      case 'voice_pin_set':
        return this.end(step, voicePin.set());
      case 'refused':
        await say(step.context, voicePin.refused(outcome.refusal));
        return step.replaceDialog(VoicePinDialog.name, {
          ...{ ...step.options, ...(step.values as Proved) },
          refusals: (step.options.refusals ?? 0) + 1,
        });
      case 'expired':
        return this.beginAgain(step);
      default:
        return assertNever(outcome);
    }
  };

  private async remove(step: VoicePinStep, proof: string): Promise<DialogTurnResult> {
    const outcome = await this.services.voicePins.remove({ session: sessionOf(step.context), proof });
    turnOf(step.context).record({ name: outcome.kind });
    return outcome.kind === 'expired'
      ? this.beginAgain(step)
      : this.end(step, this.services.wording.voicePin.removed());
  }

  /** Where there is none, setting one is offered. */
  private async tell(step: VoicePinStep, isSet: boolean): Promise<DialogTurnResult> {
    if (!isSet) turnOf(step.context).memory.offer = { task: 'voice_pin', values: {}, pin: 'set' };
    return this.end(step, isSet ? this.services.wording.voicePin.isSet() : this.services.wording.voicePin.none());
  }

  /** The code that was right has been used up, or has waited for too long. */
  private async beginAgain(step: VoicePinStep): Promise<DialogTurnResult> {
    await say(step.context, this.services.wording.recovery.expired());
    const { task, values, pin } = step.options;
    return step.replaceDialog(VoicePinDialog.name, { task, values, ...(pin !== undefined && { pin }) });
  }

  private async end(step: VoicePinStep, message: Message): Promise<DialogTurnResult> {
    await say(step.context, message);
    return step.endDialog();
  }
}
