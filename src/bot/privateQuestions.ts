/** What a kind of channel must not carry, and what stands in its place: a single-use link to a page that asks it (standards C7). */
import { randomInt } from 'node:crypto';
import type { Clock } from '../domain/clock/clock';
import type { LinkPurpose, SingleUseLinks } from '../domain/credentials/linkOutcomes';
import type { ChannelKind, Place } from '../domain/identity/place';
import type { Awaiting, Message } from '../reply/message';
import type { PageQuestion } from '../reply/pageQuestion';
import type { AskedForm, Reply } from '../reply/replyActivity';

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

/** The page that asks what is awaited. Its address is kept nowhere: only whoever got its link has it. */
export interface OpenPage {
  readonly awaiting: Awaiting;
  /** Epoch milliseconds UTC. */
  readonly expiresAt: number;
  /** By what the customer knows their own conversation there. */
  readonly sign?: string;
}

interface PrivateQuestionsParts {
  readonly links: Pick<SingleUseLinks, 'create'>;
  /** Where the page of a link is, for its token. */
  readonly urlOf: (token: string) => string;
  readonly clock: Clock;
  readonly words: {
    /** In place of a question that is asked on the page. */
    ask(awaiting: Awaiting, url: string, matchingNumber: string | undefined): Message;
    /** The page was lost or has expired, or something was sent here that belongs on it: a new one. */
    again(question: PageQuestion, url: string): Message;
    /** The page that is there already works still. */
    stillOpen(question: PageQuestion): Message;
  };
}

/** What was said about the page that is open. */
interface Asking {
  readonly page: OpenPage | undefined;
  readonly insisted: boolean;
  readonly wantsNewPage: boolean;
}

export class PrivateQuestions {
  constructor(private readonly parts: PrivateQuestionsParts) {}

  /**
   * The reply as it may be said at this place, with the page that asks in place of it. A page that is open stays the one: a
   * new link would end it under the hands of whoever is typing there.
   */
  async sayable(place: Place, reply: Reply, asking: Asking): Promise<{ reply: Reply; page: OpenPage | undefined }> {
    const { awaiting } = reply.expectation;
    const { page, wantsNewPage } = asking;
    if (mayCarry(place.channel, awaiting)) return { reply, page };
    const insisted = asking.insisted || (isMiss(reply.form) && anyWords.has(awaiting));
    const question = { awaiting, matchingNumber: page?.sign, form: reply.form, insisted };
    if (page?.awaiting === awaiting && !wantsNewPage && page.expiresAt > this.parts.clock.now())
      return { reply: elsewhere(reply, this.parts.words.stillOpen(question)), page };
    return this.withNewPage(place, reply, question);
  }

  private async withNewPage(
    place: Place,
    reply: Reply,
    question: PageQuestion,
  ): Promise<{ reply: Reply; page: OpenPage }> {
    const { awaiting } = question;
    const { links, urlOf, words } = this.parts;
    const matchingNumber = isSpoken(place) ? newMatchingNumber() : undefined;
    const sign = matchingNumber ?? place.numberEnding;
    const purpose = purposes[awaiting] ?? 'sign_in';
    const { token, expiresAt } = await links.create({ place, purpose, ...(sign && { payload: sign }) });
    const message = question.insisted
      ? words.again({ ...question, matchingNumber }, urlOf(token))
      : words.ask(awaiting, urlOf(token), matchingNumber);
    return {
      reply: elsewhere(reply, message),
      page: { awaiting, expiresAt, ...(matchingNumber && { sign: matchingNumber }) },
    };
  }
}

/** Whoever types there is asked one question after the other. */
export function askedOnPage(page: OpenPage | undefined, { expectation }: Reply): OpenPage | undefined {
  return page && { ...page, awaiting: expectation.awaiting };
}

function elsewhere({ message: original, expectation, form }: Reply, message: Message): Reply {
  return { message, expectation: { ...expectation, elsewhere: true }, original, ...(form && { form }) };
}

/** Secrets that may be any words at all: whatever is sent in their place may be one. */
const anyWords: ReadonlySet<Awaiting> = new Set<Awaiting>(['password', 'new_password', 'security_answer']);

function isMiss(form: AskedForm | undefined): boolean {
  return form !== undefined && form !== 'help';
}

/** Whoever opens the page must see that it belongs to the call they are in (a caller's number can be forged, standards A15). */
function isSpoken({ channel }: Place): boolean {
  return channel === 'phone' || channel === 'speaker';
}
