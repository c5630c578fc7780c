/** A telephone: calls through Twilio's webhook with a signed form, hears the TwiML, and presses keys, speaks or says nothing. */
import { randomBytes } from 'node:crypto';
import { signedForm } from '../twilio/signedForm';
import type { TwilioAccess } from '../twilio/twilioAccess';
import type { DeskMemory, DeskTable } from './deskMemory';
import type { LoopbackClient } from './loopbackClient';
import { ChannelProblem, type Heard, type Opened, type Speaker, type TesterDriver, type Words } from './testerDriver';
import { type AfterWords, readTwiml } from './twimlReader';

interface CallState {
  readonly from: string;
  readonly then: AfterWords;
}

interface PhoneDriverParts {
  readonly client: LoopbackClient;
  readonly memory: DeskMemory;
  readonly access: TwilioAccess;
  /** Which number is called, E.164. */
  readonly number: string;
}

/** Nobody's number on file. */
const usualCaller = '+12015550199';
const mostRedirects = 30;
/** What a speech recognizer reports of clear words. */
const clearly = '0.95';

export class PhoneDriver implements TesterDriver {
  private readonly calls: DeskTable<CallState>;

  constructor(private readonly parts: PhoneDriverParts) {
    this.calls = parts.memory.table('phone calls');
  }

  async open({ from = usualCaller }: Speaker): Promise<Opened> {
    const conversation = `CA${randomBytes(16).toString('hex')}`;
    return { conversation, heard: await this.step(conversation, from, '/api/voice', { CallStatus: 'ringing' }) };
  }

  /** While somebody is being called, silence is that nobody answers, and anything else that they have talked. */
  async send(conversation: string, words: Words): Promise<readonly Heard[] | undefined> {
    const call = this.calls.get(conversation);
    if (call === undefined) return undefined;
    const { from, then } = call;
    if (words.hangup) return this.hangUp(conversation, from);
    switch (then.kind) {
      case 'listen':
        return this.step(conversation, from, then.action, inputOf(words, then.byKeypad));
      case 'connect':
        return this.step(conversation, from, then.action, {
          DialCallStatus: words.silence ? 'no-answer' : 'completed',
        });
      default:
        return undefined;
    }
  }

  /** Nothing is said in a call but in answer to something. */
  async hear(conversation: string): Promise<readonly Heard[] | undefined> {
    return this.knows(conversation) ? [] : undefined;
  }

  knows(conversation: string): boolean {
    return this.calls.get(conversation) !== undefined;
  }

  forget(): void {
    this.calls.clear();
  }

  private async hangUp(conversation: string, from: string): Promise<readonly Heard[]> {
    await this.tellEnded(conversation, from);
    this.calls.set(conversation, { from, then: { kind: 'hang_up' } });
    return [heard('(hung up)')];
  }

  private async tellEnded(conversation: string, from: string): Promise<void> {
    await this.post('/api/voice/status', { CallSid: conversation, From: from, CallStatus: 'completed' });
  }

  /** Redirects are followed, as Twilio follows them. */
  private async step(
    conversation: string,
    from: string,
    path: string,
    input: Readonly<Record<string, string>>,
  ): Promise<readonly Heard[]> {
    const said: string[] = [];
    let action = path;
    for (let redirects = 0; redirects < mostRedirects; redirects += 1) {
      const parameters = {
        CallSid: conversation,
        From: from,
        To: this.parts.number,
        CallStatus: 'in-progress',
        ...input,
      };
      const twiml = readTwiml(await this.post(action, parameters));
      said.push(...twiml.said);
      this.calls.set(conversation, { from, then: twiml.then });
      if (twiml.then.kind === 'hang_up') await this.tellEnded(conversation, from);
      if (twiml.then.kind !== 'redirect') return [...said, ...eventOf(twiml.then)].map(heard);
      action = twiml.then.action;
    }
    throw new ChannelProblem('The telephone was kept waiting for too long');
  }

  private async post(path: string, parameters: Readonly<Record<string, string>>): Promise<string> {
    const { client, access } = this.parts;
    const answer = await client.call({ method: 'POST', path, raw: signedForm(access, path, parameters) });
    if (answer.status > 299) throw new ChannelProblem(`The telephone answered ${answer.status} at ${path}`);
    return answer.text;
  }
}

/** Digits that are typed as words go by keypad where they are awaited there. */
function inputOf({ text, digits, silence }: Words, byKeypad: boolean): Readonly<Record<string, string>> {
  if (silence) return {};
  if (digits !== undefined) return { Digits: digits };
  if (text === undefined) return {};
  const isKeyed = byKeypad && /^[\d*#]+$/.test(text);
  return isKeyed ? { Digits: text } : { SpeechResult: text, Confidence: clearly };
}

function eventOf(then: AfterWords): readonly string[] {
  if (then.kind === 'connect') return [`(calling ${then.number})`];
  return then.kind === 'hang_up' ? ['(the call has ended)'] : [];
}

function heard(words: string): Heard {
  return { type: 'message', text: words, speak: words };
}
