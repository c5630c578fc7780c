/** The end of a reset of security questions: three different ones of the list, each with an answer that will do. */
import {
  type DialogTurnResult,
  WaterfallDialog,
  type WaterfallStep,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import { assertNever } from '../../src/domain/assertNever';
import type { ChooseQuestionOutcome, QuestionChoice } from '../../src/domain/credentials/recoveryOutcomes';
import type { DialogServices } from '../dialogServices';
import { type Asked, repeatedly } from '../prompts/prompt';
import { newAnswerPromptId } from '../prompts/recoveryPrompts';
import { QuestionPrompt } from '../prompts/questionPrompt';
import { type TicketOptions, fromTheBeginning, offerToGoOn, recoveryDialogId } from './recovery';
import { say } from '../say';
import { turnOf } from '../turn';

interface NewQuestionsOptions extends TicketOptions {
  readonly choices: readonly QuestionChoice[];
  readonly answered: 0 | 1 | 2;
  /** How many of the choices have been passed over for others. */
  readonly passed?: number;
  /** Chosen already; its answer is missing. */
  readonly chosen?: QuestionChoice;
  /** The question before is to be chosen anew. */
  readonly takesBackQuestion?: true;
  /** How many answers to it were refused since. */
  readonly refusals?: number;
}

type NewQuestionsStep = WaterfallStepContext<NewQuestionsOptions>;

/** A list of twelve is too long for the ear and for a text message. */
const offeredAtOnce = 3;

export class NewQuestionsDialog extends WaterfallDialog<NewQuestionsOptions> {
  constructor(private readonly services: Pick<DialogServices, 'recovery' | 'wording'>) {
    super(NewQuestionsDialog.name);
    this.addStep(this.chooseQuestion).addStep(this.askForAnswer).addStep(this.goOn);
  }

  private readonly chooseQuestion: WaterfallStep<NewQuestionsOptions> = async (step) => {
    const { chosen, answered, takesBackQuestion } = step.options;
    if (takesBackQuestion) return this.goBack(step);
    if (chosen !== undefined) return step.next(chosen);
    const before = { dialog: NewQuestionsDialog.name, options: { ...step.options, takesBackQuestion: true } };
    const asked: Asked<'newQuestion'> = {
      ...{ question: 'newQuestion', parameters: { choices: offered(step.options), answered } },
      ...(answered > 0 && { back: before }),
    };
    return step.beginDialog(QuestionPrompt.name, asked);
  };

  private readonly askForAnswer: WaterfallStep<NewQuestionsOptions> = async (step) => {
    const { chosen, refusals = 0, ...unchosen } = step.options;
    if (step.result === 'others') return step.replaceDialog(NewQuestionsDialog.name, passOver(unchosen));
    const question = step.result as QuestionChoice;
    (step.values as { question?: QuestionChoice }).question = question;
    const parameters = { ticket: step.options.ticket, question, afterRefusal: chosen !== undefined };
    const back = { dialog: NewQuestionsDialog.name, options: unchosen };
    const asked: Asked<'newAnswer'> = { question: 'newAnswer', parameters, back, ...repeatedly(refusals) };
    return step.beginDialog(newAnswerPromptId, asked);
  };

  private readonly goOn: WaterfallStep<NewQuestionsOptions> = async (step) => {
    const outcome = step.result as ChooseQuestionOutcome;
    const { ticket } = step.options;
    const { recovery } = this.services.wording;
    turnOf(step.context).record({ name: outcome.kind });
    const next = { ...fromTheBeginning(step.options), ticket };
    switch (outcome.kind) {
      case 'next_question':
        return step.replaceDialog(NewQuestionsDialog.name, { ...next, ...outcome });
      case 'unknown_question':
        return step.replaceDialog(NewQuestionsDialog.name, { ...next, ...outcome, answered: step.options.answered });
      case 'refused': {
        await say(step.context, recovery.answerRefused(outcome.refusal));
        const { question } = step.values as { question?: QuestionChoice };
        const refusals = (step.options.refusals ?? 0) + 1;
        return step.replaceDialog(NewQuestionsDialog.name, {
          ...{ ...step.options, refusals },
          ...(question && { chosen: question }),
        });
      }
      case 'questions_changed':
        return this.end(step);
      case 'expired':
        return this.beginAgain(step);
      default:
        return assertNever(outcome);
    }
  };

  private async goBack(step: NewQuestionsStep): Promise<DialogTurnResult> {
    const { ticket } = step.options;
    const outcome = await this.services.recovery.takeBackQuestion({ ticket, place: turnOf(step.context).place });
    if (outcome.kind === 'expired') return this.beginAgain(step);
    return step.replaceDialog(NewQuestionsDialog.name, { ...fromTheBeginning(step.options), ticket, ...outcome });
  }

  private async beginAgain(step: NewQuestionsStep): Promise<DialogTurnResult> {
    await say(step.context, this.services.wording.recovery.expired());
    return step.replaceDialog(recoveryDialogId, fromTheBeginning(step.options));
  }

  /** Nobody is signed in by it; whoever is signed in stays so. */
  private async end(step: NewQuestionsStep): Promise<DialogTurnResult> {
    const { recovery } = this.services.wording;
    if (turnOf(step.context).session === undefined) await offerToGoOn(step, recovery.questionsChanged);
    else await say(step.context, recovery.questionsChangedWhileSignedIn());
    return step.endDialog();
  }
}

function offered({ choices, passed = 0 }: NewQuestionsOptions): readonly QuestionChoice[] {
  return choices.slice(passed, passed + offeredAtOnce);
}

/** After the last ones come the first ones again. */
function passOver(options: NewQuestionsOptions): NewQuestionsOptions {
  const passed = (options.passed ?? 0) + offeredAtOnce;
  return { ...options, passed: passed < options.choices.length ? passed : 0 };
}
