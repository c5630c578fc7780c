/** Sends one neutral message to the customer. */
import type { TurnContext } from 'botbuilder';
import type { Expectation, Message } from '../src/reply/message';
import { type AskedForm, activityOf, nothingAwaited } from '../src/reply/replyActivity';
import { turnOf } from './turn';

/** `expectation` goes with the last message of a turn that waits for something in particular. */
export async function say(
  context: TurnContext,
  message: Message,
  expectation: Expectation = nothingAwaited,
  form?: AskedForm,
): Promise<void> {
  const reply = { message, expectation, ...(form && { form }) };
  await context.sendActivity(activityOf(await turnOf(context).sayable(reply)));
}
