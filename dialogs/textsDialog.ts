/** Ends or begins text messages to the customer's own numbers, on any channel that is not a text itself. */
import { type DialogTurnResult, WaterfallDialog, type WaterfallStep } from 'botbuilder-dialogs';
import type { DialogServices } from './dialogServices';
import { say } from './say';
import type { TaskOptions } from './task';
import { sessionOf, turnOf } from './turn';

export class TextsDialog extends WaterfallDialog<TaskOptions> {
  constructor(private readonly services: Pick<DialogServices, 'ownTexts' | 'settings' | 'wording'>) {
    super(TextsDialog.name);
    this.addStep(this.change);
  }

  /** Nothing is asked first: an opt-out counts from the moment it is said (standards C5). */
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
