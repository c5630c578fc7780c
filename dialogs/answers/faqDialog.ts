/** Answers one question of the FAQ, and offers what could be done next. */
import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { saidBeforeFaq } from './beforeFaq';
import type { FaqAnswer } from './faqAnswers';
import type { FaqLabel } from '../../src/language/labels';
import type { Values } from '../../src/language/values/values';
import type { DialogServices } from '../dialogServices';
import { say } from '../say';
import type { TaskName, TaskOptions } from '../task';
import { openingOf } from '../taskDialog';
import { taskOf } from '../tasks';
import { type Turn, turnOf } from '../turn';

interface FaqOptions {
  readonly id: FaqLabel;
  /** False where a question is open underneath: it comes again right after the answer. */
  readonly mayOffer: boolean;
  /** What was said along with the question, for what is offered. */
  readonly values?: Values;
}

export class FaqDialog extends Dialog<FaqOptions> {
  constructor(private readonly services: Pick<DialogServices, 'faq' | 'wording' | 'settings'>) {
    super(FaqDialog.name);
  }

  override async beginDialog(dc: DialogContext, options?: FaqOptions): Promise<DialogTurnResult> {
    const { wording, faq } = this.services;
    const turn = turnOf(dc.context);
    const entry = options && faq.find(options.id);
    if (entry === undefined) throw new Error(`No FAQ entry ${options?.id}`);
    turn.record({ name: 'faq_answered', detail: entry.id });
    const { mayOffer = false, values = {} } = options ?? {};
    if (entry.id === 'faq_amount_due_differs' && mayExplainDue(turn, mayOffer))
      return explainDue(dc, values, !mayOffer);
    const before = options && saidBeforeFaq(options.id, turn.text, this.services);
    if (before !== undefined) await say(dc.context, before);
    const offered = mayOffer ? offeredAfter(entry, turn) : undefined;
    await say(
      dc.context,
      offered === undefined ? wording.faq.answer(entry) : wording.faq.answerWithOffer(entry, offered),
    );
    if (offered !== undefined) turn.memory.offer = { task: offered, values };
    return dc.endDialog();
  }
}

/** Nobody who is signed in is offered to sign in. */
function offeredAfter({ next }: FaqAnswer, { session }: Turn): TaskName | undefined {
  const task = next === undefined ? undefined : taskOf(next);
  return task === 'sign_in' && session ? undefined : task;
}

/** At an open question only of the vehicle that is looked at: to ask which one would be another question. */
function mayExplainDue({ session }: Turn, mayOffer: boolean): boolean {
  return session !== undefined && (mayOffer || session.activeAccountId !== undefined);
}

/** A customer who is known hears it of the own account, in place of the rule (replaced site's help: total amount due). */
function explainDue(dc: DialogContext, { vehicle }: Values, beside: boolean): Promise<DialogTurnResult> {
  const about = vehicle === undefined || beside ? {} : { vehicle };
  const task: TaskOptions = { task: 'activity', values: about, explainsDue: true, ...(beside && { beside }) };
  const opening = openingOf(task, turnOf(dc.context).session);
  return dc.replaceDialog(opening.dialog, opening.options);
}
