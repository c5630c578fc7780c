/**
 * How a story that is told elsewhere too is heard from a smart speaker. Signing in is linking the account on the pages behind
 * the card, once, and the voice PIN from then on; a story that does not spell it out begins with a linked account.
 */
import { exactCommand } from '../../src/language/commands';
import { matches } from './conversationMatch';
import { usualVoicePin } from './conversationCustomers';
import type { Directives, Step } from './conversationScript';
import type { Said } from './conversationService';
import { HeardAloud } from './heardAloud';
import type { Words } from './heardOnScreen';
import { LinkingPage } from './linkingPage';

export class HeardFromSpeaker extends HeardAloud {
  protected override readonly kind = 'speaker';
  private linkedTo: string | undefined;
  /** The pages behind the newest card; what they say and was not accounted for yet. */
  private linking: LinkingPage | undefined;
  private linkingSays: readonly string[] = [];
  /** What needed an account, to be said again once it is linked. */
  private wish = '';
  /** While the story signs in by what no speaker asks for; the PIN stands in place of all of it. */
  private isPassing = false;
  /** No speaker is a device that can be registered: what the story says of it is passed over. */
  private registers = false;

  override async open(directives: Directives): Promise<void> {
    this.linking = undefined;
    this.linkedTo ??= this.whoIsLinked();
    const from = this.linkedTo === undefined ? {} : { from: `linked:${this.linkedTo}` };
    await super.open({ ...from, ...directives });
  }

  /** Whoever is signed in without a word of how has linked their account before. */
  async beforeSignIn(username: string): Promise<void> {
    const isOpen = this.talk.conversation !== undefined && this.linkedTo !== username;
    this.linkedTo = username;
    if (isOpen) await this.open(this.talk.directives);
    this.overhear();
  }

  override async say(words: Words): Promise<void> {
    if (this.registers) return void (this.registers = false);
    if (this.linking && this.isTyped(this.linking, words.written)) return this.type(this.linking, words);
    if (!this.asksForPin() || !this.isSignInAnswer(words.written)) return this.speak(words);
    this.isPassing = this.isSignInAnswer(this.nextWords());
    if (!this.isPassing) await this.sayPin(words);
  }

  private async speak(words: Words): Promise<void> {
    this.wish = words.text;
    await super.say(words);
  }

  private async sayPin(words: Words): Promise<void> {
    const pin = this.talk.customers.find(({ username }) => username === this.linkedTo)?.voicePin ?? usualVoicePin;
    await super.say({ ...words, text: pin });
    this.registers = registration.test(this.nextPattern());
  }

  /** A card that links an account leads to its pages at once. */
  override async receive(received: Said): Promise<void> {
    await super.receive(received);
    const card = received.replies
      .map(({ text }) => /^\(card: link your account: (.*)\)$/.exec(text)?.[1])
      .find(Boolean);
    if (card === undefined) return;
    this.linking = await LinkingPage.open(card, this.talk.browser());
    this.linkingSays = [];
    this.talk.last = { ...received, awaiting: 'username' };
  }

  private async type(page: LinkingPage, words: Words): Promise<void> {
    await page.enter(words.text);
    if (page.asks === undefined) return this.goOnLinked(words);
    const said = await this.talk.desk({ conversation: this.talk.conversation });
    this.aloud = '';
    this.linkingSays = page.texts;
    this.talk.heard({ ...said, awaiting: page.asks, replies: page.texts.map((text) => ({ text })) });
  }

  /** The skill is opened again, and asked again. */
  private async goOnLinked(words: Words): Promise<void> {
    this.linking = undefined;
    await super.open(this.talk.directives);
    await super.say({ ...words, text: this.wish === 'yes' ? 'sign in' : this.wish });
    await this.sayPin(words);
  }

  /** A speaker never speaks first, and silence ends its session. */
  protected override afterPage(): Promise<Said> {
    return this.talk.desk({ conversation: this.talk.conversation, text: 'done' });
  }

  /** It stands on a card. */
  protected override async pageLink(): Promise<string | undefined> {
    return this.talk.last?.replies.map(({ text }) => text).find((text) => text.includes('/private/'));
  }

  override async hear(pattern: string): Promise<void> {
    const isPassedOver = this.isPassing || (this.registers && registration.test(pattern));
    if (isPassedOver || this.isOnPage(pattern)) return void (this.waiting = []);
    if (this.asksForPin() && asksForLogin.test(pattern)) return this.hearPinAsked();
    await super.hear(pattern);
  }

  /** Its notices are the assistant's own words; how it asks is its own. */
  private isOnPage(pattern: string): boolean {
    const { asks } = this.linking ?? {};
    if (asks === undefined || this.talk.last?.awaiting !== asks) return false;
    const said = this.linkingSays.find((text) => matches(pattern, text));
    this.linkingSays = this.linkingSays.filter((text) => text !== said);
    return said !== undefined || (asks === 'username' ? asksForLogin.test(pattern) : asksAnything.test(pattern));
  }

  private hearPinAsked(): void {
    this.waiting = [];
    if (!this.aloud.endsWith('PIN?')) this.talk.fail('bot: ... PIN?', `bot: ${this.aloud}`);
  }

  override expectAwaiting(name: string): void {
    super.expectAwaiting(this.asksForPin() && signInSteps.has(name) ? 'pin' : name);
  }

  override asksForSecret(): boolean {
    const { asks } = this.linking ?? {};
    return asks === 'password' || asks === 'security_answer' || super.asksForSecret();
  }

  override lastQuestion(): string {
    return this.linking?.texts.join(' ') ?? super.lastQuestion();
  }

  private asksForPin(): boolean {
    return this.talk.last?.awaiting === 'pin';
  }

  /** A name only where the story goes on to the password; everything else is said to the speaker. */
  private isTyped({ asks }: LinkingPage, written: string): boolean {
    return asks === 'username' ? /password\?$/.test(this.nextPattern()) : exactCommand(written) === undefined;
  }

  private isSignInAnswer(written: string): boolean {
    return (
      written.includes('{answer}') ||
      this.talk.customers.some(({ username, password }) => written === username || written === password)
    );
  }

  private nextPattern(): string {
    const next = this.talk.ahead.find((step) => step.kind === 'bot');
    return next?.pattern ?? '';
  }

  private nextWords(): string {
    const next = this.talk.ahead.find((step) => step.kind === 'user');
    return next?.text ?? '';
  }

  /** Nobody where the story spells out how they sign in. */
  private whoIsLinked(): string | undefined {
    const next = this.talk.ahead.find((step) => step.kind === 'signed in' || this.isUsername(step));
    return next?.kind === 'signed in' ? next.username : undefined;
  }

  private isUsername(step: Step): boolean {
    return step.kind === 'user' && this.talk.customers.some(({ username }) => username === step.text);
  }
}

const asksForLogin = /\b(?:username|password)\?$|^Let us (?:sign you in|try again)\. \.\.\.$/;
const asksAnything = /(?:\?|\.\.\.)$/;
const registration = /register/;
const signInSteps: ReadonlySet<string> = new Set(['username', 'password', 'security_answer', 'register_device']);
