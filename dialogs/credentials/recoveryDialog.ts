/** A forgotten username or password, or new security questions: asks for the facts, one by one, and tells nothing about them. */
import {
  type DialogTurnResult,
  WaterfallDialog,
  type WaterfallStep,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import { assertNever } from '../../src/domain/assertNever';
import type { Expired } from '../../src/domain/credentials/codeOutcomes';
import type { FactToGive, GiveFactOutcome, Recovery } from '../../src/domain/credentials/recoveryOutcomes';
import type { Message } from '../../src/reply/message';
import type { DialogServices } from '../dialogServices';
import { type FactQuestion, factQuestions } from '../prompts/credentialQuestions';
import type { Asked } from '../prompts/prompt';
import { type FactOutcome, type MendWanted, secretFactPromptId } from '../prompts/factPrompt';
import { UsernamePrompt } from '../prompts/usernamePrompt';
import { type RecoveryOptions, fromTheBeginning, offerToGoOn, recoveryDialogId } from './recovery';
import { RecoveryCodeDialog } from './recoveryCodeDialog';
import { say } from '../say';
import type { RecoveryTask } from '../task';
import { turnOf } from '../turn';

type RecoveryStep = WaterfallStepContext<RecoveryOptions>;

/** What the first steps leave for the others; saved with the dialog state. */
interface Given {
  fact?: FactToGive;
}

type BegunTask = Parameters<Recovery['begin']>[0]['task'];

const recoveries: Readonly<Record<RecoveryTask, BegunTask>> = {
  forgot_username: 'forgot_username',
  forgot_password: 'forgot_password',
  reset_security_questions: 'reset_questions',
};

/** All facts are checked together, and the answer is the same whatever was wrong (standards A2, A5, A12). */
export class RecoveryDialog extends WaterfallDialog<RecoveryOptions> {
  constructor(private readonly services: Pick<DialogServices, 'recovery' | 'clock' | 'wording' | 'settings'>) {
    super(recoveryDialogId);
    this.addStep(this.begin).addStep(this.askForFact).addStep(this.giveLoginId).addStep(this.goOn);
  }

  private readonly begin: WaterfallStep<RecoveryOptions> = async (step) => {
    const { fact, task, username: given, refusals, takesBack } = step.options;
    const { place, session } = turnOf(step.context);
    if (fact !== undefined && takesBack)
      return this.askBefore(step, await this.services.recovery.takeBack({ ticket: fact.ticket, place }));
    if (fact !== undefined) return step.next(fact);
    const username = given ?? session?.username;
    if (refusals === undefined) await say(step.context, this.services.wording.recovery.opening(task));
    const attempt = { task: recoveries[task], place, ...(username !== undefined && { username }) };
    return step.next(await this.services.recovery.begin(attempt));
  };

  private readonly askForFact: WaterfallStep<RecoveryOptions> = async (step) => {
    const fact = step.result as FactToGive;
    (step.values as Given).fact = fact;
    const { refusals = 0 } = step.options;
    const back = fact.fact === firstFacts[step.options.task] ? undefined : backToFactBefore(step.options, fact);
    const asked: Asked<FactQuestion> = {
      ...{ question: factQuestions[fact.fact], parameters: fact },
      ...(back !== undefined && { back }),
      ...(fact.fact === 'password' && refusals > 0 && { refusals }),
    };
    return step.beginDialog(fact.fact === 'login_id' ? UsernamePrompt.name : secretFactPromptId, asked);
  };

  private readonly giveLoginId: WaterfallStep<RecoveryOptions> = async (step) => {
    const { fact } = step.values as Given;
    if (fact?.fact !== 'login_id') return step.next(step.result);
    const { ticket } = fact;
    const { place } = turnOf(step.context);
    const loginId = { kind: 'login_id', value: step.result as string } as const;
    return step.next(await this.services.recovery.give({ ticket, fact: loginId, place }));
  };

  private readonly goOn: WaterfallStep<RecoveryOptions> = async (step) => {
    const outcome = step.result as FactOutcome;
    turnOf(step.context).record({ name: outcome.kind });
    if (outcome.kind === 'mend_wanted') return this.mend(step, outcome);
    if (outcome.kind !== 'mended') return this.goOnWith(step, outcome);
    await say(step.context, this.services.wording.recovery.corrected());
    return this.goOnWith(step, outcome.outcome);
  };

  private async goOnWith(step: RecoveryStep, outcome: GiveFactOutcome): Promise<DialogTurnResult> {
    const { recovery, signIn } = this.services.wording;
    switch (outcome.kind) {
      case 'fact':
        return step.replaceDialog(recoveryDialogId, withFact(step.options, outcome));
      case 'malformed':
        return step.replaceDialog(recoveryDialogId, withFact(step.options, (step.values as Given).fact));
      case 'choose_contact_kind':
        return step.replaceDialog(RecoveryCodeDialog.name, { ...step.options, ticket: outcome.ticket });
      case 'username_sent_if_known':
        await offerToGoOn(step, recovery.usernameSent);
        return step.endDialog();
      case 'rejected':
        await say(step.context, signIn.rejected());
        return step.replaceDialog(recoveryDialogId, afterRefusal(step.options));
      case 'locked':
        turnOf(step.context).memory.toldToWaitUntil = outcome.until;
        return this.end(step, signIn.locked(outcome.until, this.services.clock.now()));
      case 'too_many_tries':
        return this.end(step, recovery.tooManyTries(outcome.until, this.services.settings));
      case 'expired':
        return this.beginAgain(step);
      default:
        return assertNever(outcome);
    }
  }

  /** The facts are checked all together, so that until then each can still be given otherwise. */
  private async mend(step: RecoveryStep, { fact }: MendWanted): Promise<DialogTurnResult> {
    const { ticket = '' } = (step.values as Given).fact ?? {};
    const { place } = turnOf(step.context);
    const again = await this.services.recovery.takeBack({ ticket, place, ...(fact && { fact }) });
    if (again.kind === 'expired') return this.beginAgain(step);
    await say(step.context, this.services.wording.recovery.nothingCheckedYet());
    return step.replaceDialog(recoveryDialogId, withFact(step.options, again));
  }

  private async askBefore(step: RecoveryStep, before: FactToGive | Expired): Promise<DialogTurnResult> {
    return before.kind === 'expired' ? this.beginAgain(step) : step.next(before);
  }

  private async beginAgain(step: RecoveryStep): Promise<DialogTurnResult> {
    await say(step.context, this.services.wording.recovery.expired());
    return step.replaceDialog(recoveryDialogId, fromTheBeginning(step.options));
  }

  private async end(step: RecoveryStep, message: Message): Promise<DialogTurnResult> {
    await say(step.context, message);
    return step.endDialog();
  }
}

const firstFacts: Readonly<Record<RecoveryTask, FactToGive['fact']>> = {
  forgot_username: 'contact',
  forgot_password: 'login_id',
  reset_security_questions: 'login_id',
};

/** The third refusal in a row offers a person. */
function afterRefusal(options: RecoveryOptions): RecoveryOptions {
  const { username, refusals = 0 } = options;
  return { ...fromTheBeginning(options), ...(username !== undefined && { username }), refusals: refusals + 1 };
}

function backToFactBefore(options: RecoveryOptions, fact: FactToGive): Asked<FactQuestion>['back'] {
  return { dialog: recoveryDialogId, options: { ...withFact(options, fact), takesBack: true } };
}

function withFact(options: RecoveryOptions, fact: FactToGive | undefined): RecoveryOptions {
  const { refusals, username } = options;
  const known = { ...(username !== undefined && { username }), ...(refusals !== undefined && { refusals }) };
  return { ...fromTheBeginning(options), ...known, ...(fact && { fact }) };
}
