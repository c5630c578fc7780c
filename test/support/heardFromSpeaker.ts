/** How a story that is told elsewhere too is heard from a smart speaker: its customer is linked, and signs in by voice PIN. */
import { usualVoicePin } from './conversationCustomers';
import type { Directives, Step } from './conversationScript';
import type { Said } from './conversationService';
import { HeardAloud } from './heardAloud';
import type { Words } from './heardOnScreen';

export class HeardFromSpeaker extends HeardAloud {
  protected override readonly kind = 'speaker';
  /** While the story signs in by what no speaker asks for; the PIN stands in place of all of it. */
  private isPassing = false;
  /** The next reply is about registering a device, and no speaker is one. */
  private registers = false;
  private lastPattern = '';
  private linkedTo = '';

  /** Whoever speaks next in the story has linked their account. */
  override async open(directives: Directives): Promise<void> {
    this.isPassing = false;
    this.linkedTo = this.whoSpeaksNext();
    await super.open({ ...directives, from: directives.from ?? `linked:${this.linkedTo}` });
  }

  override async say(words: Words): Promise<void> {
    this.registers = this.isPassing && /register/.test(this.lastPattern);
    const isAnswer = this.asksForPin() && (this.registers || this.isSignInAnswer(words.written));
    this.isPassing = isAnswer && this.goesOnSigningIn();
    if (this.isPassing) return;
    await super.say(isAnswer ? { ...words, text: this.pin() } : words);
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
    this.lastPattern = pattern;
    if (this.isPassing) return;
    if (this.registers) return void (this.registers = false);
    if (this.asksForPin() && asksForLogin.test(pattern)) return this.hearPinAsked();
    await super.hear(pattern);
  }

  private hearPinAsked(): void {
    this.waiting = [];
    if (!this.aloud.endsWith('PIN?')) this.talk.fail('bot: ... PIN?', `bot: ${this.aloud}`);
  }

  override expectAwaiting(name: string): void {
    super.expectAwaiting(this.asksForPin() && signInSteps.has(name) ? 'pin' : name);
  }

  private asksForPin(): boolean {
    return this.talk.last?.awaiting === 'pin';
  }

  private isSignInAnswer(written: string): boolean {
    return (
      written.includes('{answer}') ||
      this.talk.customers.some(({ username, password }) => written === username || written === password)
    );
  }

  /** Whether the customer's next words belong to signing in too. */
  private goesOnSigningIn(): boolean {
    const next = this.talk.ahead.findIndex(({ kind }) => kind === 'user');
    const step = this.talk.ahead[next];
    if (step?.kind !== 'user') return false;
    const asked = this.talk.ahead.slice(0, next).findLast(({ kind }) => kind === 'bot');
    return this.isSignInAnswer(step.text) || (asked?.kind === 'bot' && /register/.test(asked.pattern));
  }

  private pin(): string {
    return this.talk.customers.find(({ username }) => username === this.linkedTo)?.voicePin ?? usualVoicePin;
  }

  private whoSpeaksNext(): string {
    const named = this.talk.ahead.map((step) => this.nameIn(step)).find((name) => name !== undefined);
    return named ?? this.talk.customers[0]?.username ?? '';
  }

  private nameIn(step: Step): string | undefined {
    if (step.kind === 'signed in') return step.username;
    return step.kind === 'user'
      ? this.talk.customers.find(({ username }) => username === step.text)?.username
      : undefined;
  }
}

const asksForLogin = /\b(?:username|password)\?$/;
const signInSteps: ReadonlySet<string> = new Set(['username', 'password', 'security_answer', 'register_device']);
