/** Sends one neutral message to the customer. */
import type { TurnContext } from 'botbuilder';
import type { Expectation, Message } from '../src/reply/message';
import { replyActivity } from '../src/reply/replyActivity';

/** `expectation` goes with the last message of a turn that waits for something in particular. */
export async function say(context: TurnContext, message: Message, expectation?: Expectation): Promise<void> {
  await context.sendActivity(replyActivity(message, expectation));
}
