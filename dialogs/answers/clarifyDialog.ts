/** "Did you mean": two or three questions and "none of these", where the words could mean several things. */
import { WaterfallDialog, type WaterfallStep } from 'botbuilder-dialogs';
import { businessDate } from '../../src/domain/clock/clock';
import { type Label, isFaqLabel } from '../../src/language/labels';
import type { Candidate } from '../../src/language/understand';
import type { Values } from '../../src/language/values/values';
import type { DialogServices } from '../dialogServices';
import { FaqDialog } from './faqDialog';
import { type HandOverNeeds, handOver } from './handOver';
import { withoutLaterPayment } from '../payments/laterPayment';
import { clarifyMenuId } from '../prompts/menuPrompt';
import type { Asked } from '../prompts/prompt';
import { say } from '../say';
import { clarifyDialogId } from '../task';
import { openingOf } from '../taskDialog';
import { taskOf } from '../tasks';
import { turnOf } from '../turn';
import { wishOfLabel } from '../wishes';

export interface ClarifyOptions {
  readonly options: readonly { readonly label: Label; readonly title: string }[];
  /** Found in the words, for the task that is picked. */
  readonly values: Values;
}

/** The candidates that can be put to a customer as a question of their own. */
export function clarifiable(
  candidates: readonly Candidate[],
  { wording, faq }: Pick<DialogServices, 'wording' | 'faq'>,
): ClarifyOptions['options'] {
  return candidates.flatMap(({ label }) => {
    const task = taskOf(label);
    const named = task === undefined ? undefined : wording.tasks.title(task);
    const asked = isFaqLabel(label) ? faq.find(label)?.question : undefined;
    const title = named ?? asked ?? (label === 'human_agent' ? wording.tasks.personTitle() : undefined);
    return title === undefined ? [] : [{ label, title }];
  });
}

export class ClarifyDialog extends WaterfallDialog<ClarifyOptions> {
  constructor(private readonly services: HandOverNeeds & Pick<DialogServices, 'clock'>) {
    super(clarifyDialogId);
    this.addStep(this.offerMeanings).addStep(this.actOnChoice);
  }

  private readonly offerMeanings: WaterfallStep<ClarifyOptions> = async (step) => {
    const asked: Asked<'didYouMean'> = { question: 'didYouMean', parameters: { options: step.options.options } };
    return step.beginDialog(clarifyMenuId, asked);
  };

  private readonly actOnChoice: WaterfallStep<ClarifyOptions> = async (step) => {
    const { wording, settings, clock } = this.services;
    const turn = turnOf(step.context);
    const chosen = step.options.options[step.result as number];
    turn.record({ name: 'clarified', detail: chosen?.label ?? 'none' });
    if (chosen === undefined) {
      await say(step.context, wording.misses.noneOfThese());
      return step.endDialog();
    }
    const wish = withoutLaterPayment(wishOfLabel(chosen.label, step.options.values), businessDate(clock));
    if (wish.kind === 'faq')
      return step.replaceDialog(FaqDialog.name, { id: wish.id, mayOffer: true, values: wish.values });
    if (wish.kind === 'task') {
      const opening = openingOf(wish.options, turn.session);
      return step.replaceDialog(opening.dialog, opening.options);
    }
    await say(step.context, wording.handOver.person(await handOver(step, this.services, 'asked'), settings));
    return step.endDialog();
  };
}
