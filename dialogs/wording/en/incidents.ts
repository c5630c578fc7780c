/** What customers hear when something of ours broke. */
import type { Message } from '../../../src/reply/message';

/** The number lets a person find out what happened; nothing else about it is told. */
export function apology(incidentId: string): Message {
  return {
    text: `I'm sorry, something went wrong on our side. Please try again. If it happens again, tell us incident number ${incidentId}.`,
    speak: "I'm sorry, something went wrong on our side. Please try again.",
    brief: `Sorry, something went wrong on our side. Please try again. Incident number ${incidentId}.`,
  };
}
