/** Asks for a factor once more before money moves, where the last one is too old; ends with whether it was given. */
import { WaterfallDialog, type WaterfallStep } from 'botbuilder-dialogs';
import { assertNever } from '../../src/domain/assertNever';
import type { ProofOutcome } from '../../src/domain/identity/outcomes';
import type { DialogServices } from '../dialogServices';
import type { Asked } from '../prompts/prompt';
import { proofPromptId } from '../prompts/secretPrompt';
import { say } from '../say';
import { sessionOf, turnOf } from '../turn';

/** Where "back" leads. */
export type ProofOptions = Pick<Asked<'proofPin'>, 'back'>;

/** Ends with true where nothing was needed or the factor was right, with false where the customer cannot go on. */
export class ProofDialog extends WaterfallDialog<ProofOptions> {
  constructor(private readonly services: Pick<DialogServices, 'proofs' | 'clock' | 'wording'>) {
    super(ProofDialog.name);
    this.addStep(this.askIfNeeded).addStep(this.goOn);
  }

  private readonly askIfNeeded: WaterfallStep<ProofOptions> = async (step) => {
    const turn = turnOf(step.context);
    const factor = await this.services.proofs.needed(sessionOf(step.context), turn.mayCarry);
    if (factor === undefined) return step.endDialog(true);
    const asked: Asked<'proofPassword' | 'proofPin'> =
      factor === 'pin'
        ? { question: 'proofPin', parameters: {}, ...step.options }
        : { question: 'proofPassword', parameters: {}, ...step.options };
    return step.beginDialog(proofPromptId[factor], asked);
  };

  private readonly goOn: WaterfallStep<ProofOptions> = async (step) => {
    const outcome = step.result as ProofOutcome;
    const { signIn, proof } = this.services.wording;
    turnOf(step.context).record({ name: `proof_${outcome.kind}` });
    switch (outcome.kind) {
      case 'proved':
        return step.endDialog(true);
      case 'wrong':
        await say(step.context, proof.wrong());
        return step.replaceDialog(ProofDialog.name, step.options);
      case 'pin_reset':
        await say(step.context, proof.pinReset());
        return step.replaceDialog(ProofDialog.name, step.options);
      case 'locked':
        await say(step.context, signIn.locked(outcome.until, this.services.clock.now()));
        return step.endDialog(false);
      default:
        return assertNever(outcome);
    }
  };
}
