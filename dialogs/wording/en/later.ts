/** Honest answers to what this assistant cannot do yet: where it can be done now, and what it takes. */
import type { Message } from '../../../src/reply/message';
import type { CustomerFacingSettings } from '../../customerFacingSettings';
import type { LaterTask } from '../../task';
import { person } from './choices';

type Later = (settings: CustomerFacingSettings) => Message;

const atOwnersLounge = (opening: string, { ownersLounge, contact }: CustomerFacingSettings): Message => ({
  text: `${opening} You can do it at the Owners' Lounge: ${ownersLounge.url} Or call ${contact.phone}, ${contact.hours}.`,
  speak: `${opening} You can do it at the Owners' Lounge, or call ${contact.phone}.`,
  brief: `${opening} Use the Owners' Lounge: ${ownersLounge.url} or call ${contact.phone}.`,
  choices: [person],
  links: [{ label: "Open the Owners' Lounge", url: ownersLounge.url }],
});

export const answers: Readonly<Record<LaterTask, Later>> = {
  forgot_username: (settings) => atOwnersLounge('I cannot look up usernames here yet.', settings),
  forgot_password: (settings) =>
    atOwnersLounge(
      'I cannot make a new password here yet. Have your Login ID, birth date, last four of your Social Security number and ZIP code ready.',
      settings,
    ),
  reset_security_questions: (settings) => atOwnersLounge('I cannot reset security questions here yet.', settings),
};
