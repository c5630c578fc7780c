/** Answers one question of the FAQ, and offers what could be done next. */
import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { FaqLabel } from '../src/language/labels';
import type { Values } from '../src/language/values';
import type { DialogServices } from './dialogServices';
import { say } from './say';
import type { TaskOptions } from './task';
import { openingOf } from './taskDialog';
import { taskOf } from './tasks';
import { turnOf } from './turn';

interface FaqOptions {
  readonly id: FaqLabel;
  /** False where a question is open underneath: it comes again right after the answer. */
  readonly mayOffer: boolean;
  /** What was said along with the question, for what is offered. */
  readonly values?: Values;
}

export class FaqDialog extends Dialog<FaqOptions> {
  constructor(private readonly services: Pick<DialogServices, 'faq' | 'wording'>) {
    super(FaqDialog.name);
  }

  override async beginDialog(dc: DialogContext, options?: FaqOptions): Promise<DialogTurnResult> {
    const { wording, faq } = this.services;
    const turn = turnOf(dc.context);
    const entry = options && faq.find(options.id);
    if (entry === undefined) throw new Error(`No FAQ entry ${options?.id}`);
    turn.record({ name: 'faq_answered', detail: entry.id });
    if (turn.session && options?.mayOffer && entry.id === 'faq_amount_due_differs') return explainDue(dc, options);
    const next = entry.next === undefined || !options?.mayOffer ? undefined : taskOf(entry.next);
    const offered = next !== undefined && !(next === 'sign_in' && turn.session) ? next : undefined;
    await say(
      dc.context,
      offered === undefined ? wording.faq.answer(entry) : wording.faq.answerWithOffer(entry, offered),
    );
    if (offered !== undefined) turn.memory.offer = { task: offered, values: options?.values ?? {} };
    return dc.endDialog();
  }
}

/** A customer who is known hears it of the own account, in place of the rule (replaced site's help: total amount due). */
function explainDue(dc: DialogContext, { values: { vehicle } = {} }: FaqOptions): Promise<DialogTurnResult> {
  const task: TaskOptions = { task: 'activity', values: vehicle === undefined ? {} : { vehicle }, explainsDue: true };
  const opening = openingOf(task, turnOf(dc.context).session);
  return dc.replaceDialog(opening.dialog, opening.options);
}
