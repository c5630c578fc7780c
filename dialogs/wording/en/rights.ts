/** First words where the law or decency wants a person at once (standards F5): kind, brief, and to the right contact. */
import type { HandOverOffer } from '../../../src/domain/handover/outcomes';
import type { RightsTopic } from '../../../src/language/labels';
import type { Message } from '../../../src/reply/message';
import type { CustomerFacingSettings } from '../../customerFacingSettings';
import { person } from './choices';
import { callAloud, reference, spokenReference } from './handOver';

const openings: Readonly<Record<Exclude<RightsTopic, 'military'>, string>> = {
  dispute: 'I am sorry about that. A payment you question should be looked at by a person at once.',
  fraud: 'I am sorry to hear this. A person should protect your account with you at once.',
  hardship: 'Thank you for telling us. A person can go through your options with you.',
  bankruptcy: 'Thank you for telling us. Questions about a bankruptcy go to a person who knows the rules.',
  deceased: 'I am very sorry for your loss. A person will take the time to help you with this.',
  attorney: 'Thank you for telling us. Legal matters go to a person who can take them up.',
  complaint: 'I am sorry that we let you down. A person will take your complaint and follow it up.',
};

export const contactFor = (
  topic: RightsTopic,
  offer: HandOverOffer,
  { contact, scra }: CustomerFacingSettings,
): Message => {
  const [ref, spokenRef] = [reference(offer), spokenReference(offer)];
  if (topic === 'military') {
    const opening = 'Thank you for your service. The Servicemembers Civil Relief Act may protect you.';
    return {
      text: `${opening} Please call ${scra.phone} or see ${scra.url}\n${ref}`,
      speak: `${opening} ${callAloud(offer, scra.phone)} ${spokenRef}`,
      choices: [person],
      connect: { phone: scra.phone, words: 'Thank you for your service. I am connecting you with a person now.' },
      links: [{ label: 'Servicemembers Civil Relief Act', url: scra.url }],
    };
  }
  const call = `${openings[topic]} Please call ${contact.phone}, ${contact.hours}`;
  return {
    text: `${call}, or write to ${contact.generalAddress}. ${ref}`,
    speak: `${openings[topic]} ${callAloud(offer, contact.phone)} ${spokenRef}`,
    brief: `${call}. ${ref}`,
    choices: [person],
    connect: { phone: contact.phone, words: `${openings[topic]} I am connecting you now.` },
  };
};

/** The whole of it was said before: what is new goes to the same person. */
export const addedFor = (
  topic: RightsTopic,
  offer: HandOverOffer,
  { contact, scra }: CustomerFacingSettings,
): Message => {
  const phone = topic === 'military' ? scra.phone : contact.phone;
  const hours = topic === 'military' ? '' : `, ${contact.hours}`;
  const added = 'I have added that to what the person will see. They can tell you more:';
  return {
    text: `${added} ${phone}${hours}. ${reference(offer)}`,
    speak: `I have added that to what the person will see, and they can tell you more. ${callAloud(offer, phone)} ${spokenReference(offer)}`,
    choices: [person],
    connect: { phone, words: 'A person can tell you more about that. I am connecting you now.' },
  };
};
