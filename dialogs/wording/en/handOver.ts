/** Words on the way to a person and back: where one answers, under which reference, and who is speaking. */
import type { HandOverOffer } from '../../../src/domain/handover/outcomes';
import type { Choice, Connection, Message } from '../../../src/reply/message';
import type { CustomerFacingSettings } from '../../customerFacingSettings';
import { digitByDigit, weekdayAndTime } from '../format';
import { mainChoices, menu } from './choices';

const backToAssistant: Choice = { label: 'Back to the assistant', say: 'back to the assistant' };

/** "482 913": easier to read out. */
const written = (reference: string): string => `${reference.slice(0, 3)} ${reference.slice(3)}`;
const spoken = (reference: string): string => digitByDigit(reference);

export const person = (offer: HandOverOffer, settings: CustomerFacingSettings): Message => {
  if (offer.answersHere) return answersHere(offer, settings);
  return offer.openness.kind === 'open'
    ? byTelephone(offer, settings)
    : closed(offer, offer.openness.opensAt, settings);
};

const answersHere = ({ packet }: HandOverOffer, { contact }: CustomerFacingSettings): Message => ({
  text:
    `I have asked a person to join us here. Your reference is ${written(packet.reference)}. ` +
    `You can also call ${contact.phone}, ${contact.hours}. Until somebody answers, I am still here to help.`,
  brief:
    `A person will answer here. Your reference is ${written(packet.reference)}. ` +
    `You can also call ${contact.phone}, ${contact.hours}.`,
  choices: [menu],
  connect: connection(packet.reference, contact.phone),
});

/** Where the channel can put a customer through. */
const connection = (reference: string, phone: string): Connection => ({
  phone,
  words: `I am connecting you with a person now. Your reference is ${spoken(reference)}.`,
});

const byTelephone = ({ packet }: HandOverOffer, { contact, ownersLounge }: CustomerFacingSettings): Message => ({
  text:
    `You can reach a person at ${contact.phone}, ${contact.hours}. ` +
    `Say your reference, ${written(packet.reference)}, and they can see what this is about. ` +
    `For a written answer, send a secure message at the Owners' Lounge: ${ownersLounge.messageCenterUrl}`,
  speak: `You can reach a person at ${contact.phone}. Say your reference, ${spoken(packet.reference)}, and they can see what this is about.`,
  brief: `You can reach a person at ${contact.phone}, ${contact.hours}. Say your reference: ${written(packet.reference)}.`,
  choices: [menu],
  connect: connection(packet.reference, contact.phone),
  links: [{ label: 'Send a secure message', url: ownersLounge.messageCenterUrl }],
});

const closed = (
  { packet }: HandOverOffer,
  opensAt: number,
  { contact, ownersLounge }: CustomerFacingSettings,
): Message => ({
  text:
    `Nobody answers at this hour. You can reach a person at ${contact.phone} from ${weekdayAndTime(opensAt)}, New York time. ` +
    `Say your reference, ${written(packet.reference)}, and they can see what this is about. ` +
    `You can send a secure message at the Owners' Lounge at any time: ${ownersLounge.messageCenterUrl}`,
  speak:
    `Nobody answers at this hour. You can reach a person at ${contact.phone} from ${weekdayAndTime(opensAt)}, New York time. ` +
    `Say your reference, ${spoken(packet.reference)}.`,
  brief:
    `Nobody answers at this hour. You can reach a person at ${contact.phone} from ${weekdayAndTime(opensAt)}, New York time. ` +
    `Say your reference: ${written(packet.reference)}.`,
  choices: [menu],
  links: [{ label: 'Send a secure message', url: ownersLounge.messageCenterUrl }],
});

/** After the right contact was named: what the person will need, and when or where they answer. */
export const reference = ({ packet, openness, answersHere: here }: HandOverOffer): string =>
  [
    ...(openness.kind === 'closed' ? [`They answer from ${weekdayAndTime(openness.opensAt)}, New York time.`] : []),
    `Your reference is ${written(packet.reference)}.`,
    ...(here ? ['I have also asked a person to join us here.'] : []),
  ].join(' ');

/** Where to call, and from when where nobody answers now. */
export const callAloud = ({ openness }: HandOverOffer, phone: string): string =>
  openness.kind === 'open'
    ? `Please call ${phone}.`
    : `Nobody answers at this hour. Please call ${phone} from ${weekdayAndTime(openness.opensAt)}, New York time.`;

export const spokenReference = ({ packet }: HandOverOffer): string => `Your reference is ${spoken(packet.reference)}.`;

/** The first words of an agent say how to come back. */
export const joined = (): Message => ({
  text: 'A person has joined and will answer you now. Please do not type passwords or card numbers here. To go on with me, say "back to the assistant".',
  brief: 'A person has joined. Please do not send passwords or card numbers. To go on with me, reply ASSISTANT.',
  choices: [backToAssistant],
});

export const agentSays = (text: string): Message => ({ text: `Agent: ${text}`, choices: [backToAssistant] });

/** The agent has ended it. */
export const ended = (): Message => ({
  text: 'The person has left, and you are with me again, the automated assistant.',
  choices: mainChoices,
});

/** The customer wanted the assistant again. */
export const backAgain = (): Message => ({
  text: 'You are with me again, the automated assistant.',
  choices: mainChoices,
});

/** The desk could not take it. */
export const nobodyCame = ({ contact }: CustomerFacingSettings): Message => ({
  text: `Nobody is free to answer here. Please call ${contact.phone}, ${contact.hours}.`,
  choices: [menu],
});

/** Asked about the person who has not come yet. */
export const awaited = (
  { answersHere: here, packet, openness }: HandOverOffer,
  { contact }: CustomerFacingSettings,
): Message => {
  const call =
    openness.kind === 'open'
      ? `call ${contact.phone}, ${contact.hours}`
      : `call ${contact.phone} from ${weekdayAndTime(openness.opensAt)}, New York time`;
  const ref = (reference: string): string => `and say your reference, ${reference}`;
  const opening = here
    ? 'A person has been asked and has not answered yet. You can also'
    : 'Nobody calls you back from here. Please';
  return {
    text: `${opening} ${call}, ${ref(written(packet.reference))}.`,
    speak: `${opening} ${call}, ${ref(spoken(packet.reference))}.`,
    choices: [menu],
  };
};

/** Whom to call, once more. */
export const numberAgain = ({ packet, openness }: HandOverOffer, { contact }: CustomerFacingSettings): Message => {
  const when = openness.kind === 'open' ? contact.hours : `from ${weekdayAndTime(openness.opensAt)}, New York time`;
  return {
    text: `The number is ${contact.phone}, ${when}. Your reference is ${written(packet.reference)}.`,
    speak: `The number is ${contact.phone}. Your reference is ${spoken(packet.reference)}.`,
    choices: [menu],
  };
};

/** The customer wants no person after all; an open question comes again right after it. */
export const calledOff = (midway: boolean): Message =>
  midway
    ? { text: 'All right, I have withdrawn the request for a person.' }
    : {
        text: 'All right, I have withdrawn the request for a person. What can I do for you?',
        choices: mainChoices,
      };

export const nobodyAsked = (midway: boolean): Message =>
  midway
    ? { text: 'All right. No person has been asked.' }
    : { text: 'All right. No person has been asked. What can I do for you?', choices: mainChoices };
