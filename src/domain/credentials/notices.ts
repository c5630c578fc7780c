/** What goes into the outbox for a login's contacts; the words are made when it is delivered. */
import { randomUUID } from 'node:crypto';
import type { ChannelKind } from '../identity/place';
import { newOutboxItem } from '../payments/notices';
import type { NoticeFacts } from '../payments/ports';
import type { OutboxItem } from '../payments/records';

/** Told to every contact on file after something about the login has changed. */
export const noticeTemplates = [
  'password_changed',
  'questions_changed',
  'voice_pin_set',
  'voice_pin_removed',
  'voice_pin_reset',
  'authenticator_enrolled',
  'authenticator_removed',
  'recovery_codes_renewed',
  'login_locked',
  'devices_forgotten',
] as const;
export type NoticeTemplate = (typeof noticeTemplates)[number];

interface About {
  /** Undefined where nobody is to be told; the same is written, so that it takes the same time. */
  readonly loginId: string | undefined;
  readonly channel: ChannelKind;
  readonly now: number;
}

/** The code itself stays sealed with the code's row. */
export function codeMessage({ codeId, ...about }: About & { readonly codeId: string }): OutboxItem {
  return item('one_time_code', { codeId }, about, codeId);
}

/** To the contact by which the customer was found. */
export function usernameMessage({ contactId, ...about }: About & { readonly contactId: string }): OutboxItem {
  return item('username_reminder', { contactId }, about, randomUUID());
}

export function notice(template: NoticeTemplate, about: About): OutboxItem {
  return item(template, {}, about, randomUUID());
}

function item(template: string, facts: NoticeFacts, { loginId, channel, now }: About, key: string): OutboxItem {
  const message = { loginId: loginId ?? nobody, template, facts, channelHint: channel };
  return newOutboxItem(`${template}:${key}`, { kind: 'message', message }, now);
}

/** Stands for the login of a message that reaches nobody. */
export const nobody = '';
