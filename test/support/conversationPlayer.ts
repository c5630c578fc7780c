/** Plays a script on one channel and says, at the first difference, what was expected and what was heard. */
import { fromBase32, totpCode, totpStep } from '../../src/domain/credentials/totp';
import { mayCarry } from '../../src/bot/privateQuestions';
import { exactCommand } from '../../src/language/commands';
import { readYesNo } from '../../src/language/yesNo';
import type { Awaiting } from '../../src/reply/message';
import { factsMissing, matchesAloud } from './conversationAloud';
import { type KnownCustomer, demoDataOf } from './conversationCustomers';
import { cardText, matches, matchesText, withoutChoices } from './conversationMatch';
import type { Directives, Script, Step } from './conversationScript';
import type { ConversationService, Said } from './conversationService';
import { type BrowserCookies, LinkedPage, type PageSays } from './linkedPage';
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

type Reply = Said['replies'][number];
type Of<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>;

/** `disguise` changes what is typed where a secret is awaited, and the same secrets in the customers' data. */
export async function play(
  service: ConversationService,
  script: Script,
  channel: string,
  disguise: (secret: string) => string = (secret) => secret,
): Promise<void> {
  await service.desk('POST', 'clock', { now: script.clock });
  const data = demoDataOf(script.customers, disguise);
  await service.desk('POST', 'reset', data);
  const player = new Player(service, script, channel, disguise);
  for (const step of script.steps) await player.take(step);
  player.expectNothingMore(script.steps.at(-1)?.line ?? 0);
}

class Player {
  private conversation: string | undefined;
  private directives: Directives = {};
  /** Conversations that a directive gave a name. */
  private readonly named = new Map<string, string>();
  private page: PrivatePage | undefined;
  private last: Said | undefined;
  private waiting: Reply[] = [];
  private matched: Reply | undefined;
  private readonly transcript: string[] = [];
  private line = 0;
  /** By text, before the first answer. */
  private isNew = false;
  /** Where private questions are asked on a page: the one that is open, and each device's browser. */
  private linked: LinkedPage | undefined;
  private readonly browsers = new Map<string, BrowserCookies>();
  private readonly customers: readonly KnownCustomer[];
  /** A story that is told by voice too; one that is told for the voice channel alone is played as it is written. */
  private readonly isAloud: boolean;
  /** What was heard since the last words, and what was read on the page. */
  private aloud = '';
  private onScreen: readonly string[] = [];

  constructor(
    private readonly service: ConversationService,
    script: Script,
    private readonly channel: string,
    private readonly disguise: (secret: string) => string,
  ) {
    this.customers = demoDataOf(script.customers).customers;
    this.isAloud = channel === 'phone' && script.channels.length > 1;
  }

  async take(step: Step): Promise<void> {
    this.line = step.line;
    switch (step.kind) {
      case 'user':
        return this.say(step);
      case 'keys':
        return this.act(step.line, { digits: step.digits });
      case 'silence':
        return this.act(step.line, { silence: true });
      case 'hang up':
        return this.act(step.line, { hangup: true });
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
        this.expectNothingMore(step.line);
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
        return this.expectChoices(step);
      case 'card':
        return this.expectCard(step);
      case 'awaiting':
        return this.expect(step.line, 'awaiting', step.name, this.last?.awaiting ?? '');
      case 'session':
        return this.expectFacts(step.line, 'session', step.facts, sessionFacts(this.last));
      case 'handover':
        return this.expectFacts(step.line, 'handover', step.facts, handOverFacts(await this.handOver(step.line)));
      case 'texted':
        return this.expectText(step);
      case 'state':
        return this.expectFacts(step.line, 'state', step.facts, await this.stateOf(step.username));
    }
  }

  /** What it brings the customer is heard at once where the channel can speak first. */
  private async actAsAgent(step: Of<'agent' | 'agent leaves'>): Promise<void> {
    this.expectNothingMore(step.line);
    const { id } = await this.handOver(step.line);
    if (step.kind === 'agent') await this.service.desk('POST', `handovers/${id}/reply`, { text: step.text });
    else await this.service.desk('POST', `handovers/${id}/close`);
    this.transcript.push(step.kind === 'agent' ? `  agent: ${step.text}` : '  (agent leaves)');
    this.receive(await this.desk({ conversation: this.conversation }));
  }

  private async handOver(line: number): Promise<HandOver> {
    const { handovers } = await this.service.desk<{ handovers: readonly HandOver[] }>('GET', 'handovers');
    const found = handovers.find(({ conversation }) => conversation === this.conversation);
    if (found === undefined) this.fail(line, 'a hand-over of this conversation', 'none');
    return found;
  }

  private async interrupt(step: Of<'clock' | 'new conversation' | 'restart'>): Promise<void> {
    if (step.kind === 'clock') {
      await this.service.desk('POST', 'clock', step.change);
    } else if (step.kind === 'restart') {
      await this.service.restart();
    } else {
      this.conversation = undefined;
      this.linked = undefined;
      this.directives = step.directives;
    }
    this.transcript.push(`  (${step.kind})`);
  }

  expectNothingMore(line: number): void {
    const [reply] = this.waiting;
    if (reply !== undefined) this.fail(line, 'nothing more', `bot: ${reply.text}`);
  }

  /** A conversation that a script does not open by the assistant's welcome is opened first, and the welcome passed over. */
  private async say({ line, text: written, directives }: Of<'user'>): Promise<void> {
    this.expectNothingMore(line);
    const text = await this.fillIn(written);
    const name = directives.conversation;
    if (name !== undefined) this.conversation = this.named.get(name);
    if (this.conversation === undefined) await this.open({ ...this.directives, ...directives });
    this.waiting = [];
    if (name !== undefined && this.conversation !== undefined) this.named.set(name, this.conversation);
    this.transcript.push(`  user: ${text}`);
    const isSecret = secretsAwaited.has(this.last?.awaiting ?? '') && exactCommand(text) === undefined;
    const typed = isSecret ? this.disguise(text) : this.asTyped(text);
    if (this.linked !== undefined) return this.receivePage(await this.linked.answer(typed));
    const said = await this.desk({ conversation: this.conversation, text: typed, ...speaker(directives) });
    await this.receiveTexts(said);
  }

  /** Where a bare yes moves no money, the code of the review says it. */
  private asTyped(text: string): string {
    const code = /Reply (PAY 0\d{3}) /.exec(this.last?.replies.at(-1)?.text ?? '')?.[1];
    return code !== undefined && readYesNo(text) === 'yes' ? code : text;
  }

  /** What leads to a private page is followed at once; its question stands in place of the link. */
  private async receiveTexts(said: Said): Promise<void> {
    if (this.isAloud) return this.receiveAloud(said);
    const link = said.replies.at(-1)?.text ?? '';
    const opened = this.isTexting ? await LinkedPage.open(link, this.service.baseUrl(), this.browser()) : undefined;
    if (opened === undefined || opened.says.kind === 'closed') return this.receive(said);
    this.linked = opened.page;
    const asked = opened.says.texts.map((text) => ({ text }));
    this.receive({ ...said, replies: [...said.replies.slice(0, -1), ...asked] });
  }

  /** What a call must not carry has to be asked on a page, whose link comes by text and is never said. */
  private async receiveAloud(said: Said): Promise<void> {
    this.aloud = said.replies.map(({ text }) => text).join(' ');
    this.onScreen = [];
    this.receive(said);
    if (/https?:|www\./.test(this.aloud)) this.fail(this.line, 'no address aloud', this.aloud);
    if (mayCarry('phone', said.awaiting as Awaiting)) return;
    const texts = await this.texts();
    const opened = await LinkedPage.open(texts[0] ?? '', this.service.baseUrl(), this.browser());
    if (opened?.says.kind !== 'asks')
      this.fail(this.line, `a page that asks for ${said.awaiting}`, texts[0] ?? 'no text');
    this.linked = opened.page;
    this.onScreen = opened.says.texts;
    this.transcript.push(...this.onScreen.map((text) => `  page: ${text}`));
  }

  /** While the page asks on, the call waits in silence. */
  private async receivePageAloud(says: PageSays): Promise<void> {
    if (says.kind === 'closed') {
      this.linked = undefined;
      return this.receiveAloud(await this.desk({ conversation: this.conversation, silence: true }));
    }
    this.aloud = '';
    this.onScreen = says.texts;
    const { awaiting, ...said } = await this.desk({ conversation: this.conversation });
    this.receive({ ...said, awaiting, replies: says.texts.map((text) => ({ text })) });
  }

  private async texts(): Promise<readonly string[]> {
    type Sent = { readonly kind: string; readonly body: string };
    const { sent } = await this.service.desk<{ sent: readonly Sent[] }>('GET', 'outbox');
    return sent.filter(({ kind }) => kind === 'text').map(({ body }) => body);
  }

  /** In any order: what is heard in one breath is not told apart. Whatever was not said at first has to be in the details. */
  private async hearAloud({ line, pattern }: Of<'bot'>): Promise<void> {
    const isAllRead = this.waiting.length === 0 && this.onScreen.length === 0;
    if (isAllRead && this.aloud === '') this.fail(line, `bot: ${pattern}`, 'nothing more');
    this.waiting = [];
    const shown = this.onScreen.findIndex((text) => matches(pattern, text));
    // A page is read line by line: each counts once.
    if (shown >= 0) return void (this.onScreen = this.onScreen.toSpliced(shown, 1));
    const names = this.customers.map(({ givenName }) => givenName);
    if (factsMissing(pattern, this.aloud, names).length > 0 && this.linked === undefined) await this.askForDetails();
    if (matchesAloud(pattern, [this.aloud, ...this.onScreen].join(' '), names)) return;
    this.fail(line, `bot: ${pattern}`, `bot: ${[this.aloud, ...this.onScreen].join(' / ')}`);
  }

  private async askForDetails(): Promise<void> {
    const { replies } = await this.desk({ conversation: this.conversation, text: 'details' });
    const details = replies.map(({ text }) => text).join(' ');
    this.transcript.push(`  details: ${details}`);
    this.aloud += ` ${details}`;
  }

  /** Once the page is closed, the conversation goes on by text. */
  private async receivePage(says: PageSays): Promise<void> {
    if (this.isAloud) return this.receivePageAloud(says);
    const said = await this.desk({ conversation: this.conversation, silence: true });
    if (says.kind === 'asks') return this.receive({ ...said, replies: says.texts.map((text) => ({ text })) });
    this.linked = undefined;
    await this.receiveTexts(said);
  }

  private get isTexting(): boolean {
    return this.channel === 'sms';
  }

  private browser(): BrowserCookies {
    const { device = 'desk' } = this.directives;
    const cookies = this.browsers.get(device) ?? new Map<string, string>();
    this.browsers.set(device, cookies);
    return cookies;
  }

  /** What is done instead of saying something. */
  private async act(line: number, action: object): Promise<void> {
    this.expectNothingMore(line);
    if (this.conversation === undefined) await this.open(this.directives);
    this.waiting = [];
    this.transcript.push(`  user: ${JSON.stringify(action)}`);
    this.receive(await this.desk({ conversation: this.conversation, ...action }));
  }

  /** What is typed there is a secret wherever it hides what is typed. */
  private async onPage({ text }: Of<'on page'>): Promise<void> {
    this.page ??= await PrivatePage.open(this.service);
    const asked = this.page.words;
    const answer = this.customers
      .flatMap((customer) => customer.questions)
      .find(({ question }) => asked.includes(question))?.answer;
    const typed = text.replaceAll('{answer}', answer ?? '');
    const isSecret = this.customers.some(({ password }) => password === typed) || typed === answer;
    await this.page.enter(isSecret ? this.disguise(typed) : typed);
    this.transcript.push(`  page: ${this.page.words}`);
    if (/^That is all here|^Nothing is waiting here/.test(this.page.words)) this.page = undefined;
  }

  /** Among the text messages of the story. */
  private async expectText({ line, pattern }: Of<'texted'>): Promise<void> {
    const texts = await this.texts();
    if (!texts.some((body) => matches(pattern, body)))
      this.fail(line, `texted: ${pattern}`, `texted: ${texts.join(' / ')}`);
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
    if (customer === undefined) this.fail(line, `a customer called ${username}`, 'none in the header');
    const said: Record<string, () => string> = {
      none: () => 'sign in',
      username: () => username,
      password: () => customer.password,
      security_answer: () => this.rightAnswer(),
      register_device: () => 'no',
    };
    do {
      const text = said[this.last?.awaiting ?? 'none']?.() ?? 'sign in';
      await this.say({ kind: 'user', line, text, directives: {} });
      this.waiting = [];
    } while (this.last?.awaiting !== 'none' && this.transcript.length < 200);
    if (!this.last?.session.authenticated) this.fail(line, `${username} signed in`, 'not signed in');
  }

  /** To whichever security question was asked last. */
  private rightAnswer(): string {
    const asked = this.last?.replies.at(-1)?.text ?? '';
    const questions = this.customers.flatMap((customer) => customer.questions);
    return questions.find(({ question }) => asked.includes(question))?.answer ?? '';
  }

  private async hear({ line, pattern }: Of<'bot'>): Promise<void> {
    if (this.conversation === undefined) await this.open(this.directives);
    if (this.isAloud) return this.hearAloud({ kind: 'bot', line, pattern });
    const reply = this.isTexting ? this.nextText(pattern) : this.waiting.shift();
    if (reply === undefined) this.fail(line, `bot: ${pattern}`, 'nothing more');
    if (!(this.isTexting ? matchesText : matches)(pattern, reply.text))
      this.fail(line, `bot: ${pattern}`, `bot: ${reply.text}`);
    this.matched = reply;
  }

  /** A long message arrives as several texts; they count as one where together they are what is expected. */
  private nextText(pattern: string): Reply | undefined {
    for (let count = 1; count <= Math.min(4, this.waiting.length); count += 1) {
      const text = this.waiting
        .slice(0, count)
        .map((reply) => reply.text)
        .join('\n');
      if (count > 1 && !matches(pattern, withoutChoices(text))) continue;
      if (count === 1 && !matches(pattern, withoutChoices(text)) && isPartOf(pattern, text)) continue;
      this.waiting.splice(0, count);
      return { text };
    }
    return this.waiting.shift();
  }

  private async open(directives: Directives): Promise<void> {
    const said = await this.desk(speaker(directives));
    this.conversation = said.conversation;
    this.linked = undefined;
    this.isNew = this.isTexting;
    this.aloud = said.replies.map(({ text }) => text).join(' ');
    this.receive(said);
  }

  private receive(said: Said): void {
    this.last = said;
    this.waiting = this.isNew && isIntroduction(said.replies[0]) ? said.replies.slice(1) : [...said.replies];
    if (said.replies.length > 0) this.isNew = false;
    this.matched = undefined;
    for (const { text, choices } of said.replies) {
      this.transcript.push(`  bot: ${text}`);
      if (choices) this.transcript.push(`  choices: ${choices.join(' | ')}`);
    }
    this.transcript.push(`  awaiting: ${said.awaiting}`);
  }

  private desk(request: object): Promise<Said> {
    return this.service.desk<Said>('POST', 'say', { channel: this.channel, ...request });
  }

  /** A text offers them in its words, if it has room for them. */
  private expectChoices({ line, labels }: Of<'choices'>): void {
    if (this.isTexting || this.isAloud) return;
    this.expect(line, 'choices', labels.join(' | '), (this.matched?.choices ?? []).join(' | '));
  }

  private expectCard({ line, pattern }: Of<'card'>): void {
    if (this.isTexting || this.isAloud) return;
    const cards = (this.matched?.cards ?? []).map(cardText);
    if (pattern === 'none' ? cards.length > 0 : !cards.some((card) => matches(pattern, card))) {
      this.fail(line, `card: ${pattern}`, `card: ${cards.join(' / ') || 'none'}`);
    }
  }

  private async stateOf(username: string): Promise<Record<string, string>> {
    const state = await this.service.desk<Record<string, unknown>>(
      'GET',
      `state?username=${encodeURIComponent(username)}`,
    );
    return Object.fromEntries(Object.entries(state).map(([name, value]) => [name, shortOf(value)]));
  }

  private expectFacts(
    line: number,
    word: string,
    expected: Record<string, string>,
    heard: Record<string, string>,
  ): void {
    for (const [name, value] of Object.entries(expected))
      this.expect(line, `${word} ${name}`, value, heard[name] ?? 'none');
  }

  private expect(line: number, what: string, expected: string, heard: string): void {
    if (expected !== heard) this.fail(line, `${what}: ${expected}`, `${what}: ${heard}`);
  }

  private fail(line: number, expected: string, heard: string): never {
    const told = [`line ${line} on ${this.channel}`, `  expected  ${expected}`, `  heard     ${heard}`];
    throw new Error([...told, '', 'so far', ...this.transcript].join('\n'));
  }
}

const secretsAwaited: ReadonlySet<string> = new Set(['password', 'security_answer', 'new_password']);

/** Where nobody joins a conversation, the assistant introduces itself before its first answer. */
function isIntroduction(reply: Reply | undefined): boolean {
  return reply?.text === 'MINI Financial Services: this is an automated assistant, not a person.';
}

/** The first words of what is expected, and not all of it. */
function isPartOf(pattern: string, text: string): boolean {
  const head = (pattern.split('...')[0] ?? '').trim();
  return head.length > 40 && text.replace(/\s+/g, ' ').startsWith(head.slice(0, 40));
}

function speaker({ device, from }: Directives): object {
  return { ...(device !== undefined && { device }), ...(from !== undefined && { from }) };
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
