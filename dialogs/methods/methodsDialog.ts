/** The saved payment methods of the login: lists them, adds, renames or removes one. */
import {
  type DialogTurnResult,
  WaterfallDialog,
  type WaterfallStep,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import { assertNever } from '../../src/domain/assertNever';
import type { Message } from '../../src/reply/message';
import type { DialogServices } from '../dialogServices';
import { MethodDetailsDialog } from './methodDetailsDialog';
import type { MethodDetailsOptions } from './methodDraft';
import { kindMeant, methodToName, methodsMeant, namedIn } from './methodNames';
import { isSomebodyElses } from './whoseMethod';
import { ConfirmPrompt } from '../prompts/confirmPrompt';
import { methodMenuId } from '../prompts/menuPrompt';
import { NicknamePrompt } from '../prompts/nicknamePrompt';
import type { Asked } from '../prompts/prompt';
import type { MethodToName } from '../prompts/question';
import { say } from '../say';
import type { TaskOptions } from '../task';
import { sessionOf, turnOf } from '../turn';

interface MethodsTask extends TaskOptions {
  /** A name was refused, and another one is to be asked for. */
  readonly renamed?: MethodToName;
}

type MethodsStep = WaterfallStepContext<MethodsTask>;

/** What the steps leave for one another; saved with the dialog state. */
interface Seen {
  methods?: readonly MethodToName[];
  chosen?: MethodToName;
  /** The words left no doubt which one. */
  isNamed?: boolean;
}

export class MethodsDialog extends WaterfallDialog<MethodsTask> {
  constructor(private readonly services: Pick<DialogServices, 'methods' | 'wording'>) {
    super(MethodsDialog.name);
    this.addStep(this.listOrChoose).addStep(this.askForPurpose).addStep(this.change);
  }

  private readonly listOrChoose: WaterfallStep<MethodsTask> = async (step) => {
    const { methods, wording } = this.services;
    const { manage, values, renamed } = step.options;
    const saved = (await methods.list(sessionOf(step.context))).map(methodToName);
    const seen = step.values as Seen;
    seen.methods = saved;
    if (isSomebodyElses(turnOf(step.context).text, saved)) return this.end(step, wording.methods.ownOnly(saved));
    if (manage === 'add') return step.beginDialog(MethodDetailsDialog.name, newMethod(values));
    if (saved.length === 0) return this.end(step, wording.methods.none());
    if (manage === undefined) return this.end(step, wording.methods.list(saved));
    if (renamed !== undefined) return step.next(saved.findIndex(({ id }) => id === renamed.id));
    return this.choose(step, saved, manage);
  };

  /** The one that was named, or which one is asked. */
  private async choose(
    step: MethodsStep,
    saved: readonly MethodToName[],
    manage: 'rename' | 'remove',
  ): Promise<DialogTurnResult> {
    const { wording } = this.services;
    const { byName, words = '' } = step.options;
    const seen = step.values as Seen;
    const meant = byName ? namedIn(words, saved) : methodsMeant(words, saved);
    if (meant.length === 0 && (byName || namesNothing(manage, words)))
      return this.end(step, wording.methods.noneCalledSo(saved));
    seen.isNamed = meant.length === 1;
    const kind = kindMeant(words);
    if (meant.length === 0 && kind !== undefined) return this.end(step, wording.methods.noneOfKind(kind, saved));
    if (meant.length === 1 || saved.length === 1)
      return step.next(saved.indexOf((meant[0] ?? saved[0]) as MethodToName));
    const asked: Asked<'methodToManage'> = {
      question: 'methodToManage',
      parameters: { methods: meant.length > 0 ? meant : saved, action: manage },
    };
    seen.methods = asked.parameters.methods;
    return step.beginDialog(methodMenuId, asked);
  }

  private readonly askForPurpose: WaterfallStep<MethodsTask> = async (step) => {
    const { wording } = this.services;
    const { manage } = step.options;
    if (manage === 'add') return step.endDialog();
    const seen = step.values as Seen;
    const chosen = seen.methods?.[step.result as number];
    if (chosen === undefined) return this.end(step, wording.methods.kept());
    seen.chosen = chosen;
    const parameters = { method: chosen };
    const { name, renamed } = step.options;
    if (manage === 'rename' && name !== undefined && seen.isNamed && renamed === undefined) return step.next(name);
    return manage === 'rename'
      ? step.beginDialog(NicknamePrompt.name, { question: 'nickname', parameters })
      : step.beginDialog(ConfirmPrompt.name, { question: 'removeMethod', parameters });
  };

  private readonly change: WaterfallStep<MethodsTask> = async (step) => {
    const { chosen } = step.values as Seen;
    if (chosen === undefined) throw new Error('No payment method was chosen');
    return step.options.manage === 'rename' ? this.rename(step, chosen) : this.remove(step, chosen);
  };

  private async rename(step: MethodsStep, method: MethodToName): Promise<DialogTurnResult> {
    const { methods, wording } = this.services;
    const outcome = await methods.rename(sessionOf(step.context), method.id, step.result as string);
    turnOf(step.context).record({ name: 'method_renamed', detail: outcome.kind });
    switch (outcome.kind) {
      case 'renamed':
        return this.end(step, wording.methods.renamed(methodToName(outcome.method)));
      case 'nickname_refused':
        await say(step.context, wording.methods.nicknameRefused(outcome.reason));
        return step.replaceDialog(MethodsDialog.name, { ...step.options, renamed: method });
      case 'not_found':
        return this.end(step, wording.methods.gone());
      default:
        return assertNever(outcome);
    }
  }

  private async remove(step: MethodsStep, method: MethodToName): Promise<DialogTurnResult> {
    const { methods, wording } = this.services;
    if (step.result !== true) return this.end(step, wording.methods.kept());
    const outcome = await methods.remove(sessionOf(step.context), method.id);
    turnOf(step.context).record({ name: 'method_removed', detail: outcome.kind });
    switch (outcome.kind) {
      case 'removed':
        return this.end(step, wording.methods.removed(method));
      case 'removed_after_settlement':
        return this.end(step, wording.methods.removedAfterSettlement(method));
      case 'not_found':
        return this.end(step, wording.methods.gone());
      default:
        return assertNever(outcome);
    }
  }

  private async end(step: MethodsStep, message: Message): Promise<DialogTurnResult> {
    await say(step.context, message);
    return step.endDialog();
  }
}

function newMethod({ method }: TaskOptions['values']): MethodDetailsOptions {
  const kind = method?.kind === 'method' || method?.kind === 'refused' ? method.method : undefined;
  return { forPayment: false, ...(kind !== undefined && { kind }) };
}

const ofMethod =
  /\b(?:payment|methods?|accounts?|acct|cards?|bank|checking|savings|debit|visa|master ?card|one|it|that|this|those|them|both|all|something|info\w*|details|\d{4})\b/;

/** "remove owen": nobody is asked about the only one that is saved, which was not meant. */
function namesNothing(manage: TaskOptions['manage'], words: string): boolean {
  return manage === 'remove' && words !== '' && !ofMethod.test(words);
}
