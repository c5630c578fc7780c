/** The words of mail and texts to customers: at most two segments of GSM-7 as a text, never a full number, never login and code together. */
import { Temporal } from 'temporal-polyfill';
import type { CodePurpose } from '../domain/credentials/codeOutcomes';
import type { NoticeTemplate } from '../domain/credentials/notices';
import type { PaymentNoticeTemplate } from '../domain/payments/notices';
import type { NoticeFacts } from '../domain/payments/ports';

export interface NoticeWords {
  readonly subject: string;
  readonly text: string;
}

/** What a notice may name of the company. */
export interface NoticeSender {
  readonly company: string;
  /** Answered by people. */
  readonly phone: string;
}

const purposes: Readonly<Record<CodePurpose, string>> = {
  sign_in: 'signing in',
  forgot_password: 'making a new password',
  reset_questions: 'making new security questions',
  voice_pin: 'changing your voice PIN',
  authenticator: 'changing your authenticator app',
};

export function codeWords(code: string, purpose: CodePurpose, { company }: NoticeSender): NoticeWords {
  return {
    subject: 'Your one-time code',
    text: `${company}: ${code} is your code for ${purposes[purpose]}. It works once, for 5 minutes. If you did not ask for it, leave it alone. We never ask you to tell it to a person.`,
  };
}

export function usernameWords(username: string, { company, phone }: NoticeSender): NoticeWords {
  return {
    subject: 'Your username',
    text: `${company}: your username is ${username}. If you did not ask for it, call ${phone}.`,
  };
}

const changes: Readonly<Record<NoticeTemplate, NoticeWords>> = {
  password_changed: {
    subject: 'Your password was changed',
    text: 'your password was changed, and you were signed out everywhere.',
  },
  questions_changed: { subject: 'Your security questions were changed', text: 'your security questions were changed.' },
  voice_pin_set: {
    subject: 'Your voice PIN was set',
    text: 'a voice PIN was set for the telephone and smart speakers.',
  },
  voice_pin_removed: { subject: 'Your voice PIN was removed', text: 'your voice PIN was removed.' },
  voice_pin_reset: {
    subject: 'Your voice PIN no longer works',
    text: 'your voice PIN was entered wrong three times and no longer works. You can set a new one in web chat.',
  },
  authenticator_enrolled: {
    subject: 'An authenticator app was added',
    text: 'an authenticator app was added to your login.',
  },
  authenticator_removed: {
    subject: 'Your authenticator app was removed',
    text: 'your authenticator app was removed from your login.',
  },
  recovery_codes_renewed: {
    subject: 'You have new recovery codes',
    text: 'new recovery codes were made for your authenticator app. The old ones no longer work.',
  },
  login_locked: {
    subject: 'Sign-in is locked for 30 minutes',
    text: 'sign-in was tried five times without success and is locked for 30 minutes.',
  },
  devices_forgotten: {
    subject: 'Your registered devices were forgotten',
    text: 'an old copy of what marks one of your registered devices was used, so we forgot all of them. Your next sign-in asks a security question.',
  },
};

export function changeWords(template: NoticeTemplate, { company, phone }: NoticeSender): NoticeWords {
  const { subject, text } = changes[template];
  return { subject, text: `${company}: ${text} If this was not you, call ${phone} at once.` };
}

const payments: Readonly<Record<PaymentNoticeTemplate, (facts: NoticeFacts) => NoticeWords>> = {
  payment_authorized: (facts) => ({
    subject: 'What you authorized by telephone',
    text: `you authorized this by telephone. ${said(facts, 'authorization')}`,
  }),
  payment_received: (facts) => ({
    subject: 'We received your payment',
    text: `we received your payment of ${dollars(facts)} for ${vehicle(facts)}, dated ${day(facts, 'effectiveDate')}. Confirmation number ${said(facts, 'confirmationNumber')}. It counts once your bank has cleared it.`,
  }),
  payment_declined: (facts) => ({
    subject: 'Your payment was not taken',
    text: `your payment of ${dollars(facts)} for ${vehicle(facts)} was not taken. Nothing was debited. You can pay again with another method.`,
  }),
  payment_returned: (facts) => ({
    subject: 'Your payment was returned',
    text: `your payment of ${dollars(facts)} for ${vehicle(facts)} was returned by your bank. Please correct it and pay again. A charge may apply; it depends on your state.`,
  }),
  payment_due: (facts) => ({
    subject: 'A payment is due in three days',
    text: `${dollars(facts)} is due on ${day(facts, 'dueDate')} for ${vehicle(facts)}. Reply PAY to pay by text. Reply STOP to end all texts.`,
  }),
};

export function paymentWords(
  template: PaymentNoticeTemplate,
  facts: NoticeFacts,
  { company }: NoticeSender,
): NoticeWords {
  const { subject, text } = payments[template](facts);
  return { subject, text: `${company}: ${text}` };
}

function dollars({ amount }: NoticeFacts): string {
  return (Number(amount) / 100).toLocaleString('en-US', { style: 'currency', currency: 'USD' });
}

function vehicle(facts: NoticeFacts): string {
  return `${said(facts, 'vehicle')} (account ending ${said(facts, 'accountLast4')})`;
}

/** "March 10, 2026". */
function day(facts: NoticeFacts, name: string): string {
  const options = { year: 'numeric', month: 'long', day: 'numeric' } as const;
  return Temporal.PlainDate.from(said(facts, name)).toLocaleString('en-US', options);
}

function said(facts: NoticeFacts, name: string): string {
  return String(facts[name] ?? '');
}
