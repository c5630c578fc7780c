/** What a kind of channel must not carry, and what stands in its place: a single-use link to a page that asks it (standards C7). */
import { randomInt } from 'node:crypto';
import type { LinkPurpose, SingleUseLinks } from '../domain/credentials/linkOutcomes';
import type { ChannelKind, Place } from '../domain/identity/place';
import type { Awaiting, Message } from '../reply/message';
import type { Reply } from '../reply/replyActivity';

/** Two digits: enough to tell one's own call from another one. */
function newMatchingNumber(): string {
  return String(randomInt(10, 100));
}

/** What is nobody else's business, and the page that asks it. */
const purposes: Partial<Readonly<Record<Awaiting, LinkPurpose>>> = {
  username: 'sign_in',
  password: 'sign_in',
  security_answer: 'new_device',
  code: 'sign_in',
  pin: 'voice_pin',
  login_id: 'recovery_facts',
  contact: 'recovery_facts',
  birth_date: 'recovery_facts',
  ssn_last4: 'recovery_facts',
  zip: 'recovery_facts',
  new_password: 'new_password',
  routing: 'payment_method',
  account_number: 'payment_method',
  card_number: 'payment_method',
  card_expiry: 'payment_method',
};

/** Private answers that a kind of channel may carry all the same; a telephone's come by keypad (standards C7c, C9). */
const carried: Readonly<Record<ChannelKind, 'everything' | readonly Awaiting[]>> = {
  web: 'everything',
  testing: 'everything',
  text: [],
  phone: ['pin', 'code'],
  speaker: ['pin'],
};

export function mayCarry(channel: ChannelKind, awaiting: Awaiting): boolean {
  const answers = carried[channel];
  return answers === 'everything' || purposes[awaiting] === undefined || answers.includes(awaiting);
}

/** The reply as the page itself asks it: in its own words, and not to be answered in the conversation. */
export function onThePage({ channel }: Place, reply: Reply): Reply {
  const { expectation } = reply;
  return mayCarry(channel, expectation.awaiting)
    ? reply
    : { ...reply, expectation: { ...expectation, elsewhere: true } };
}

interface PrivateQuestionsParts {
  readonly links: Pick<SingleUseLinks, 'create'>;
  /** Where the page of a link is, for its token. */
  readonly urlOf: (token: string) => string;
  readonly words: {
    /** In place of a question that is asked on the page. */
    ask(awaiting: Awaiting, url: string, matchingNumber: string | undefined): Message;
    /** After something was sent here that belongs on the page. */
    again(awaiting: Awaiting, url: string, matchingNumber: string | undefined): Message;
  };
}

export class PrivateQuestions {
  constructor(private readonly parts: PrivateQuestionsParts) {}

  /** The reply as it may be said at this place; `insisted` where the customer has answered here what was asked on the page. */
  async sayable(place: Place, reply: Reply, insisted: boolean): Promise<Reply> {
    const { awaiting } = reply.expectation;
    if (mayCarry(place.channel, awaiting)) return reply;
    const matchingNumber = isSpoken(place) ? newMatchingNumber() : undefined;
    const purpose = purposes[awaiting] ?? 'sign_in';
    const { links, urlOf, words } = this.parts;
    const { token } = await links.create({ place, purpose, ...(matchingNumber && { payload: matchingNumber }) });
    const message = words[insisted ? 'again' : 'ask'](awaiting, urlOf(token), matchingNumber);
    return { message, expectation: { ...reply.expectation, elsewhere: true }, original: reply.message };
  }
}

/** Whoever opens the page must see that it belongs to the call they are in (a caller's number can be forged, standards A15). */
function isSpoken({ channel }: Place): boolean {
  return channel === 'phone' || channel === 'speaker';
}
