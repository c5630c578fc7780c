/** Plays a script on one channel and says, at the first difference, what was expected and what was heard. */
import { fromBase32, totpCode, totpStep } from '../../src/domain/credentials/totp';
import { asksQuestion } from '../../dialogs/prompts/asksQuestion';
import { saidBriefly } from '../../src/language/briefWords';
import { exactCommand } from '../../src/language/commands';
import { saidForgotten } from '../../src/language/forgotten';
import { saidInstead } from '../../src/language/saidInstead';
import { ordersPayment, speaksToUs } from '../../src/language/speaksToUs';
import { speaksSpanish } from '../../src/language/spanish';
import { type KnownCustomer, demoDataOf, usualVoicePin } from './conversationCustomers';
import { matches } from './conversationMatch';
import { type Script, type Step, stepsOn } from './conversationScript';
import type { ConversationService, Said } from './conversationService';
import { Talk } from './conversationTalk';
import { HeardAloud } from './heardAloud';
import { HeardByText } from './heardByText';
import { HeardFromSpeaker } from './heardFromSpeaker';
import { HeardOnScreen } from './heardOnScreen';
import { PrivatePage } from './privatePage';

interface HandOver {
  readonly id: string;
  readonly conversation: string;
  readonly reasons: readonly string[];
  readonly verified: string;
  readonly username: string | null;
  readonly vehicle: string | null;
  readonly lastStep: Readonly<Record<string, string | null>>;
  readonly transcript: readonly { readonly who: string; readonly text: string }[];
  readonly lines: readonly { readonly who: string; readonly text: string }[];
}

type Of<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>;

/** `disguise` changes what is typed where a secret is awaited, and the same secrets in the customers' data. */
export async function play(
  service: ConversationService,
  script: Script,
  channel: string,
  disguise: (secret: string) => string = (secret) => secret,
): Promise<void> {
  await service.desk('POST', 'clock', { now: script.clock });
  const { accounts, customers } = demoDataOf(script.customers, disguise);
  await service.desk('POST', 'reset', {
    accounts,
    customers: isFromSpeaker(script, channel) ? customers.map(withVoicePin) : customers,
  });
  await new Player(service, script, channel, disguise).play(stepsOn(script, channel));
}

class Player {
  /** Conversations that a directive gave a name. */
  private readonly named = new Map<string, string>();
  /** Given as usernames, and typed once more where the password is awaited. */
  private readonly names = new Set<string>();
  private page: PrivatePage | undefined;
  private readonly customers: readonly KnownCustomer[];
  private readonly talk: Talk;
  private readonly ear: HeardOnScreen;

  constructor(
    private readonly service: ConversationService,
    script: Script,
    channel: string,
    private readonly disguise: (secret: string) => string,
  ) {
    this.customers = demoDataOf(script.customers).customers;
    this.talk = new Talk(service, channel, this.customers);
    this.ear = earFor(script, this.talk);
  }

  async play(steps: readonly Step[]): Promise<void> {
    for (const [index, step] of steps.entries()) {
      this.talk.line = step.line;
      this.talk.ahead = steps.slice(index + 1);
      await this.take(step);
    }
    this.ear.expectNothingMore();
  }

  private async take(step: Step): Promise<void> {
    switch (step.kind) {
      case 'user':
        return this.say(step);
      case 'keys':
        return this.act({ digits: step.digits });
      case 'form':
        return this.act({ value: step.value });
      case 'silence':
        return this.act({ silence: true });
      case 'hang up':
        return this.act({ hangup: true });
      case 'on page':
        return this.onPage(step);
      case 'signed in':
        return this.signIn(step);
      case 'bot':
        return this.hear(step);
      case 'agent':
      case 'agent leaves':
        return this.actAsAgent(step);
      case 'clock':
      case 'new conversation':
      case 'restart':
        this.ear.expectNothingMore();
        return this.interrupt(step);
      default:
        return this.check(step);
    }
  }

  private async check(
    step: Of<'choices' | 'card' | 'awaiting' | 'session' | 'state' | 'handover' | 'texted'>,
  ): Promise<void> {
    switch (step.kind) {
      case 'choices':
        return this.ear.expectChoices(step.labels);
      case 'card':
        return this.ear.expectCard(step.pattern);
      case 'awaiting':
        return this.ear.expectAwaiting(step.name);
      case 'session':
        return this.expectFacts('session', step.facts, sessionFacts(this.talk.last));
      case 'handover':
        return this.expectFacts('handover', step.facts, handOverFacts(await this.handOver()));
      case 'texted':
        return this.expectText(step);
      case 'state':
        return this.expectFacts('state', step.facts, await this.stateOf(step.username));
    }
  }

  /** What it brings the customer is heard at once where the channel can speak first. */
  private async actAsAgent(step: Of<'agent' | 'agent leaves'>): Promise<void> {
    this.ear.expectNothingMore();
    const { id } = await this.handOver();
    if (step.kind === 'agent') await this.service.desk('POST', `handovers/${id}/reply`, { text: step.text });
    else await this.service.desk('POST', `handovers/${id}/close`);
    this.talk.transcript.push(step.kind === 'agent' ? `  agent: ${step.text}` : '  (agent leaves)');
    await this.ear.receive(await this.talk.desk({ conversation: this.talk.conversation }));
  }

  private async handOver(): Promise<HandOver> {
    const { handovers } = await this.service.desk<{ handovers: readonly HandOver[] }>('GET', 'handovers');
    const found = handovers.find(({ conversation }) => conversation === this.talk.conversation);
    if (found === undefined) this.talk.fail('a hand-over of this conversation', 'none');
    return found;
  }

  private async interrupt(step: Of<'clock' | 'new conversation' | 'restart'>): Promise<void> {
    if (step.kind === 'clock') {
      await this.service.desk('POST', 'clock', step.change);
    } else if (step.kind === 'restart') {
      await this.service.restart();
    } else {
      this.talk.conversation = undefined;
      this.talk.directives = step.directives;
    }
    this.talk.transcript.push(`  (${step.kind})`);
  }

  /** A conversation that a script does not open by the assistant's welcome is opened first, and the welcome passed over. */
  private async say({ text: written, directives }: Of<'user'>): Promise<void> {
    this.ear.expectNothingMore();
    const text = await this.fillIn(written);
    const name = directives.conversation;
    if (name !== undefined) this.talk.conversation = this.named.get(name);
    if (this.talk.conversation === undefined) await this.ear.open({ ...this.talk.directives, ...directives });
    if (name !== undefined && this.talk.conversation !== undefined) this.named.set(name, this.talk.conversation);
    this.talk.transcript.push(`  user: ${text}`);
    if (this.talk.last?.awaiting === 'username') this.names.add(text);
    const isSecret = this.ear.asksForSecret() && !isSaidAboutSecret(text) && !this.names.has(text);
    await this.ear.say({ text: isSecret ? this.disguise(text) : text, written, directives });
  }

  private async hear({ pattern }: Of<'bot'>): Promise<void> {
    if (this.talk.conversation === undefined) await this.ear.open(this.talk.directives);
    await this.ear.hear(pattern);
  }

  /** What is done instead of saying something. */
  private async act(action: object): Promise<void> {
    this.ear.expectNothingMore();
    if (this.talk.conversation === undefined) await this.ear.open(this.talk.directives);
    this.talk.transcript.push(`  user: ${JSON.stringify(action)}`);
    await this.ear.act(action);
  }

  /** What is typed there is a secret wherever it hides what is typed. */
  private async onPage({ text }: Of<'on page'>): Promise<void> {
    this.page ??= await PrivatePage.open(this.service, this.talk.transcript);
    const asked = this.page.words;
    const answer = this.customers
      .flatMap((customer) => customer.questions)
      .find(({ question }) => asked.includes(question))?.answer;
    const typed = text.replaceAll('{answer}', answer ?? '');
    const isSecret = this.customers.some(({ password }) => password === typed) || typed === answer;
    await this.page.enter(isSecret ? this.disguise(typed) : typed);
    this.talk.transcript.push(`  page: ${this.page.words}`);
    if (/^That is all here|^Nothing is waiting here/.test(this.page.words)) this.page = undefined;
  }

  /** Among the text messages of the story. */
  private async expectText({ pattern }: Of<'texted'>): Promise<void> {
    const texts = await this.talk.texts();
    if (!texts.some((body) => matches(pattern, body)))
      this.talk.fail(`texted: ${pattern}`, `texted: ${texts.join(' / ')}`);
  }

  private async fillIn(written: string): Promise<string> {
    const answered = written.replaceAll('{answer}', this.rightAnswer());
    const text = answered.replaceAll('{authenticator code}', await this.authenticatorCode(answered));
    if (!/\{(?:wrong )?code\}/.test(text)) return text;
    const code = await this.lastCode();
    const wrongCode = code.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
    return text.replaceAll('{code}', code).replaceAll('{wrong code}', wrongCode);
  }

  /** As the first customer's app shows it who has one; only where it is typed. */
  private async authenticatorCode(typed: string): Promise<string> {
    const { secret } = this.customers.find(({ authenticator }) => authenticator)?.authenticator ?? {};
    if (secret === undefined || !typed.includes('{authenticator code}')) return '000000';
    const { now } = await this.service.desk<{ now: string }>('GET', 'clock');
    return totpCode(fromBase32(secret), totpStep(Date.parse(now)));
  }

  /** As the customer reads it in the newest message that has one. */
  private async lastCode(): Promise<string> {
    const { sent } = await this.service.desk<{ sent: readonly { readonly body: string }[] }>('GET', 'outbox');
    const codes = sent.map(({ body }) => /\b\d{6}\b(?= is your code)/.exec(body)?.[0]);
    return codes.find((code) => code !== undefined) ?? '000000';
  }

  /** Signs a customer in the long way round, without looking at the words. */
  private async signIn({ line, username }: Of<'signed in'>): Promise<void> {
    const customer = this.customers.find((known) => known.username === username);
    if (customer === undefined) this.talk.fail(`a customer called ${username}`, 'none in the header');
    const said: Record<string, () => string> = {
      none: () => 'sign in',
      pin: () => customer.voicePin ?? usualVoicePin,
      username: () => username,
      password: () => customer.password,
      security_answer: () => this.rightAnswer(),
      register_device: () => 'no',
    };
    if (this.ear instanceof HeardFromSpeaker) await this.ear.beforeSignIn(username);
    do {
      const text = said[this.talk.last?.awaiting ?? 'none']?.() ?? 'sign in';
      await this.say({ kind: 'user', line, text, directives: {} });
      this.ear.overhear();
    } while (this.talk.last?.awaiting !== 'none' && this.talk.transcript.length < 200);
    if (!this.talk.last?.session.authenticated) this.talk.fail(`${username} signed in`, 'not signed in');
  }

  /** To whichever security question was asked last. */
  private rightAnswer(): string {
    const asked = this.ear.lastQuestion();
    const questions = this.customers.flatMap((customer) => customer.questions);
    return questions.find(({ question }) => asked.includes(question))?.answer ?? '';
  }

  private async stateOf(username: string): Promise<Record<string, string>> {
    const state = await this.service.desk<Record<string, unknown>>(
      'GET',
      `state?username=${encodeURIComponent(username)}`,
    );
    return Object.fromEntries(Object.entries(state).map(([name, value]) => [name, shortOf(value)]));
  }

  private expectFacts(word: string, expected: Record<string, string>, heard: Record<string, string>): void {
    for (const [name, value] of Object.entries(expected))
      this.talk.expect(`${word} ${name}`, value, heard[name] ?? 'none');
  }
}

/** A story that is told on one channel alone is played as it is written. */
function earFor(script: Script, talk: Talk): HeardOnScreen {
  const { channels } = script;
  if (talk.channel === 'sms') {
    const tellsOfPage = stepsOn(script, talk.channel).some(({ kind }) => kind === 'on page');
    return new HeardByText(talk, !tellsOfPage);
  }
  if (talk.channel === 'phone' && channels.length > 1) return new HeardAloud(talk);
  return isFromSpeaker(script, talk.channel) ? new HeardFromSpeaker(talk) : new HeardOnScreen(talk);
}

function isFromSpeaker({ channels }: Script, channel: string): boolean {
  return channel === 'alexa' && channels.length > 1;
}

function withVoicePin(customer: KnownCustomer): KnownCustomer {
  return { voicePin: usualVoicePin, ...customer };
}

function sessionFacts(said: Said | undefined): Record<string, string> {
  const { authenticated = false, username, activeAccount, flow } = said?.session ?? {};
  return {
    authenticated: authenticated ? 'yes' : 'no',
    username: username ?? 'none',
    account: activeAccount ?? 'none',
    flow: flow ?? 'none',
  };
}

/** The last words of the customer, as the agent got them, are `said`. */
function handOverFacts({ lastStep, reasons, transcript, lines, ...packet }: HandOver): Record<string, string> {
  const said = [...transcript, ...lines].filter(({ who }) => who === 'customer').at(-1)?.text;
  const { verified, username, vehicle } = packet;
  return Object.fromEntries(
    Object.entries({ reasons: reasons.join(' '), verified, username, vehicle, ...lastStep, said }).map(
      ([name, value]) => [name, value ?? 'none'],
    ),
  );
}

/** Lists by their length. */
function shortOf(value: unknown): string {
  if (Array.isArray(value)) return String(value.length);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : 'none';
}

/** A command, a question, a sentence or a word to us, or that it is forgotten. */
function isSaidAboutSecret(text: string): boolean {
  const isSaid = saidForgotten(text) !== undefined || saidInstead(text) !== undefined || speaksSpanish(text);
  const isOwn = isSaid || saidBriefly(text) !== undefined || speaksToUs(text) || ordersPayment(text);
  return isOwn || exactCommand(text) !== undefined || asksQuestion(text);
}
