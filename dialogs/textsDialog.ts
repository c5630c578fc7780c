/** Ends or begins text messages to the customer's own numbers, on any channel that is not a text itself. */
import { type DialogTurnResult, WaterfallDialog, type WaterfallStep } from 'botbuilder-dialogs';
import type { DialogServices } from './dialogServices';
import { say } from './say';
import type { TaskOptions } from './task';
import { sessionOf, turnOf } from './turn';

export class TextsDialog extends WaterfallDialog<TaskOptions> {
  constructor(private readonly services: Pick<DialogServices, 'ownTexts' | 'settings' | 'wording'>) {
    super(TextsDialog.name);
    this.addStep(this.askWhatIsMeant).addStep(this.change);
  }

  /** An opt-out counts from the moment it is said (standards C5), but one of fewer texts than all ends no others unasked. */
  private readonly askWhatIsMeant: WaterfallStep<TaskOptions> = async (step): Promise<DialogTurnResult> => {
    const { whose } = step.options;
    if (whose === undefined) return step.next();
    const { ownTexts, settings, wording } = this.services;
    const choice = await ownTexts.read(sessionOf(step.context));
    if (choice.phones.length === 0) await say(step.context, wording.texts.noNumber(settings));
    else if (whose === 'somebody_else') await say(step.context, wording.texts.toSomebodyElse(choice, settings));
    else {
      await say(step.context, wording.texts.onlyTogether(choice));
      turnOf(step.context).memory.offer = { task: 'texts', values: {}, texts: 'stop' };
    }
    return step.endDialog();
  };

  private readonly change: WaterfallStep<TaskOptions> = async (step): Promise<DialogTurnResult> => {
    const { ownTexts, settings, wording } = this.services;
    const session = sessionOf(step.context);
    const wish = step.options.texts ?? 'start';
    const choice = await ownTexts[wish](session);
    turnOf(step.context).record({ name: 'texts_changed', detail: wish });
    await say(
      step.context,
      choice.phones.length === 0 ? wording.texts.noNumber(settings) : wording.texts[wish](choice),
    );
    return step.endDialog();
  };
}
