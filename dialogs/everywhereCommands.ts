/** What the words do that work everywhere, at the top and at every question. */
import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import type { Command } from '../src/language/commands';
import type { DialogServices } from './dialogServices';
import type { Message } from '../src/reply/message';
import { type HandOverNeeds, handOver } from './answers/handOver';
import { type OpenPrompt, openPrompt, openTask } from './openPrompt';
import { say } from './say';
import { openingOf } from './taskDialog';
import { turnOf } from './turn';

type Services = HandOverNeeds & Pick<DialogServices, 'sessions'>;
type Effect = (dc: DialogContext, services: Services, open: OpenPrompt | undefined) => Promise<unknown>;

const effects: Readonly<Record<Command, Effect>> = {
  help: (dc, { wording }, open) =>
    open ? open.prompt.explain(dc.context, open.instance) : say(dc.context, wording.commands.help()),
  repeat,
  details: (dc, services, open) => repeat(dc, services, open, inFull),
  back,
  menu: async (dc, { wording }) => {
    await dropAll(dc);
    await say(dc.context, wording.commands.menuMessage());
  },
  start_over: async (dc, { wording }) => {
    await dropAll(dc);
    await say(dc.context, wording.commands.startedOver());
  },
  cancel: drop,
  human_agent: async (dc, services) => {
    turnOf(dc.context).record({ name: 'person_asked_for' });
    const offer = await handOver(dc, services, 'asked');
    await say(dc.context, services.wording.handOver.person(offer, services.settings));
    await dc.repromptDialog();
  },
  sign_out: signOut,
};

/** Does what the command says; where a question stays open it is asked again. */
export async function obey(command: Command, dc: DialogContext, services: Services): Promise<void> {
  turnOf(dc.context).record({ name: 'command', detail: command });
  await effects[command](dc, services, openPrompt(dc));
}

/** What was said to a signed-in customer is not said again to somebody who is not. */
async function repeat(
  dc: DialogContext,
  { wording }: Services,
  open: OpenPrompt | undefined,
  form: (message: Message) => Message = (message) => message,
): Promise<void> {
  const { lastSaid, memory, session } = turnOf(dc.context);
  const again = worthRepeating(lastSaid).map(form);
  const mayRepeat = session !== undefined || !memory.signedIn;
  if (open) return open.prompt.repeat(dc.context, open.instance, mayRepeat ? again : []);
  if (!mayRepeat || again.length === 0) return say(dc.context, wording.commands.nothingToRepeat());
  for (const message of again) await say(dc.context, message);
}

/** Not the thanks for signing in, and the like, unless there was nothing else. */
function worthRepeating(said: readonly Message[]): readonly Message[] {
  const worth = said.filter(({ once }) => once !== true);
  return worth.length > 0 ? worth : said;
}

/** Without what stands in place of its whole words where those are too many. */
function inFull(message: Message): Message {
  const whole: { -readonly [Field in keyof Message]: Message[Field] } = { ...message };
  delete whole.speak;
  delete whole.brief;
  return whole;
}

/** To the question before, where the open one names it; else to what this had interrupted, or out of the task. */
async function back(dc: DialogContext, services: Services, open: OpenPrompt | undefined): Promise<unknown> {
  const to = open?.asked.back;
  const { resume } = openTask(dc) ?? {};
  if (to === undefined && resume !== undefined) {
    await dc.cancelAllDialogs();
    const opening = openingOf(resume, turnOf(dc.context).session);
    return dc.beginDialog(opening.dialog, opening.options);
  }
  if (to === undefined) return drop(dc, services);
  return goBackTo(dc, to);
}

/** A dialog of the stack begins again, and what stood on it is gone. */
export function goBackTo(dc: DialogContext, to: NonNullable<OpenPrompt['asked']['back']>): Promise<DialogTurnResult> {
  const over = to.over ?? to.dialog;
  while (dc.stack.length > 0 && dc.stack.pop()?.id !== over);
  return dc.beginDialog(to.dialog, to.options);
}

/** With what was to come after it. */
async function dropAll(dc: DialogContext): Promise<void> {
  delete turnOf(dc.context).memory.next;
  await dc.cancelAllDialogs();
}

async function drop(dc: DialogContext, { wording }: Services): Promise<void> {
  const message = dropping(dc, wording);
  await dropAll(dc);
  await say(dc.context, message);
}

/** A payment that was submitted cannot be cancelled, and one that was not is worth a word. */
function dropping(dc: DialogContext, { commands, payment }: Services['wording']): Message {
  if (dc.stack.length === 0)
    return turnOf(dc.context).memory.paid ? payment.cannotBeCancelled() : commands.nothingOpen();
  return openTask(dc)?.task === 'make_payment' ? payment.dropped() : commands.dropped();
}

async function signOut(dc: DialogContext, { sessions, wording }: Services): Promise<void> {
  const turn = turnOf(dc.context);
  if (turn.session === undefined) {
    await say(dc.context, wording.commands.notSignedIn());
    return dc.repromptDialog();
  }
  await sessions.signOut(turn.session);
  turn.session = undefined;
  turn.record({ name: 'signed_out' });
  await dropAll(dc);
  await say(dc.context, wording.commands.signedOut());
}
