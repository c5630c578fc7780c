/** What a client may send and how long things live, in one place (standards C3b, E8, A10). */

const minute = 60 * 1000;

export const maximumTextLength = 2000;
/** Longer than any password that is accepted, short enough to be harmless. */
export const maximumSecretLength = 1024;
export const maximumKeyLength = 200;
export const maximumLocaleLength = 35;

export const tokenMilliseconds = 30 * minute;
/** How long a page may come back to its conversation at all: no longer than a session can last (standards A11). */
export const resumeMilliseconds = 8 * 60 * minute;
/** The browser forgets the way back this long after the page was last open. */
export const resumeCookieSeconds = 30 * 60;
export const deviceCookieSeconds = 90 * 24 * 60 * 60;

/** One page of history; a client asks again for the next. */
export const historyPage = 200;

export const heartbeatMilliseconds = 30 * 1000;
export const maximumSocketsPerConversation = 10;
/** A client that reads slower than this is cut off; it reconnects where it stopped. */
export const maximumSocketBacklogBytes = 1024 * 1024;
/** Clients have nothing to say on the stream but empty keep-alive frames. */
export const maximumSocketFrameBytes = 1024;

/** New conversations from one address: this many at once, then one every two seconds (standards C3b: 100 a minute is too many). */
export const tokenBurst = 30;
export const tokensPerSecond = 0.5;
