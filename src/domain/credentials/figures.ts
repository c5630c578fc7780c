/** The figures of credentials, in one place: codes, recovery, tickets, links, budgets. */
import type { AttemptLimit } from '../identity/ports';
import type { SourceLimit } from './sourcePorts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long a one-time code may be typed (standards A7: at most ten). */
export const codeMilliseconds = 5 * minute;
/** Three codes within this time, whatever they are for (standards A7). */
export const sendWindowMilliseconds = 15 * minute;
/** Five wrong codes lock their purpose; a new code does not reset the count (standards A7). */
export const codeLimit: AttemptLimit = { failures: 5, lockMilliseconds: 30 * minute };
/** How long a right code waits for the change that it is for. */
export const proofMilliseconds = 10 * minute;

/** How long facts may be collected, a code typed and a new password thought of. */
export const recoveryMilliseconds = 15 * minute;
/** Three tries within 24 hours for one login or contact, known or not (standards A5). */
export const factsLimit: AttemptLimit = { failures: 3, lockMilliseconds: day };
/** Ten tries within 24 hours from one source (standards A5). */
export const factsSourceLimit: AttemptLimit = { failures: 10, lockMilliseconds: day };

/** Failed sign-ins from one source within an hour, and how many logins they may be spread over (standards A14). */
export const sourceLimit: SourceLimit = { failures: 20, distinctLogins: 10, windowMilliseconds: hour };

/** Three wrong PINs take the PIN away (standards C9). */
export const voicePinLimit: AttemptLimit = { failures: 3, lockMilliseconds: day };

/** How long a proposed authenticator waits for its first code. */
export const enrolMilliseconds = 10 * minute;
export const recoveryCodeCount = 10;

/** A number whose SIM or carrier changed within this time gets no text (standards A7). */
export const simChangeMilliseconds = 3 * day;

/** Standards C7. */
export const linkMilliseconds = 10 * minute;

/** Codes, tickets, links and counters of failures are forgotten after a day (standards D8). */
export const credentialRetentionMilliseconds = day;
