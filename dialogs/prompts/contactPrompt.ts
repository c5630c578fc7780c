/** Picks the contact that a sign-in code goes to, or the customer's own authenticator app. */
import type { MaskedContact } from '../../src/domain/credentials/codeOutcomes';
import type { Turn } from '../turn';
import { contactKindIn } from './contactKinds';
import { type Asked, Prompt } from './prompt';

export type ContactChoice = MaskedContact | 'authenticator';

export const changeContactPromptId = 'changeContactPrompt';

type ContactQuestion = 'signInContact' | 'changeContact';

/** The choices of the question's message are the contacts, then the app where there is one. */
export class ContactPrompt extends Prompt<ContactQuestion, ContactChoice> {
  override async read(turn: Turn, asked: Asked<ContactQuestion>): Promise<ContactChoice | undefined> {
    const { contacts } = asked.parameters;
    const hasAuthenticator = 'hasAuthenticator' in asked.parameters && asked.parameters.hasAuthenticator;
    const kind = contactKindIn(turn.text);
    const ofKind = contacts.filter((contact) => contact.kind === kind);
    if (ofKind.length === 1) return ofKind[0];
    const position = this.choiceIn(turn.text, asked);
    if (position === undefined) return undefined;
    return contacts[position] ?? (hasAuthenticator ? 'authenticator' : undefined);
  }
}
