/** Takes the customer's words off the activity at the start of a turn, before anything could keep them. */
import type { Activity } from 'botbuilder';
import { exactCommand } from '../language/commands';
import type { Expectation } from '../reply/message';

/** Longer text is cut before anything reads it (architecture, decision 9). */
const maximumTextLength = 300;
/** A password may be long; anything longer is cut, and then simply wrong. */
const maximumSecretLength = 512;

export interface IncomingText {
  /** Empty where it was a secret. */
  readonly text: string;
  readonly secret: string | undefined;
  /** True where the channel must keep dots in place of the words. */
  readonly wasSecret: boolean;
  /** It came through the page behind a single-use link. */
  readonly throughPage: boolean;
  /** An answer that belongs on that page was sent here; it is forgotten unread. */
  readonly belongsElsewhere: boolean;
}

/** What an activity without words amounts to. */
export const nothingSaid: IncomingText = {
  ...{ text: '', secret: undefined, wasSecret: false },
  ...{ throughPage: false, belongsElsewhere: false },
};

/**
 * Decides between words and a secret: while a secret is awaited everything but an exact command is one; what came through
 * a masked field is never words. The activity keeps neither.
 */
export function takeIncomingText(activity: Activity, expectation: Expectation, throughPage: boolean): IncomingText {
  const masked = maskedEntry(activity);
  const typed = masked ?? typedText(activity);
  const said = { ...nothingSaid, throughPage };
  if (masked === undefined && (!expectation.secret || exactCommand(typed) !== undefined))
    return {
      ...said,
      text: typed.slice(0, maximumTextLength),
      wasSecret: mayBeSecret(typed, expectation, throughPage),
    };
  forget(activity);
  if (expectation.elsewhere && !throughPage) return { ...said, wasSecret: true, belongsElsewhere: true };
  const secret = expectation.secret ? typed.slice(0, maximumSecretLength) : undefined;
  return { ...said, secret, wasSecret: true };
}

/** A page waits for a name and a password: what is sent here meanwhile may be either, so it is read but not kept. */
function mayBeSecret(typed: string, { elsewhere }: Expectation, throughPage: boolean): boolean {
  return elsewhere === true && !throughPage && exactCommand(typed) === undefined;
}

function maskedEntry(activity: Activity): string | undefined {
  const secret = (activity.channelData as { secret?: unknown } | undefined)?.secret;
  return typeof secret === 'string' ? secret : undefined;
}

/** A card's button sends its words as `value.say`. */
function typedText(activity: Activity): string {
  if (typeof activity.text === 'string' && activity.text.trim() !== '') return activity.text.trim();
  const say = (activity.value as { say?: unknown } | undefined)?.say;
  return typeof say === 'string' ? say.trim() : '';
}

function forget(activity: Activity): void {
  activity.text = '';
  delete activity.value;
  if (typeof activity.channelData === 'object' && activity.channelData !== null) {
    delete (activity.channelData as { secret?: unknown }).secret;
  }
}
