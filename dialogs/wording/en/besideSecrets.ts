/** What is answered to words that stood in place of a secret; the question comes again right after, and no try is used up. */
import type { Message } from '../../../src/reply/message';

export const why = (): Message => ({
  text: 'It shows me that it is really you, so that nobody else gets into your account.',
});

/** Where a security answer is awaited, and a code may stand in its place. */
export const codeInstead = (): Message => ({
  text: 'If no answer comes to mind, say "send me a code": then I need no answer. You can say "agent" too.',
  brief: 'If no answer comes to mind, reply SEND ME A CODE, or AGENT for a person.',
});

export const personInstead = (): Message => ({
  text: 'If no answer comes to mind, say "agent" and a person will help.',
  brief: 'If no answer comes to mind, reply AGENT for a person.',
});

export const cannotSkip = (): Message => ({
  text: 'I cannot go on without it. You can say "back", "menu" or "agent".',
  brief: 'I cannot go on without it. You can reply BACK, MENU or AGENT.',
});

/** "send me a code" where the password is awaited. */
export const passwordFirst = (): Message => ({
  text: 'I need your password first. If you do not know it, say "I forgot my password".',
});

/** What may have been a question, and may have been the secret. */
export const notTried = (): Message => ({
  text: 'I took that as words to me, not as your answer, so I did not try it. If it was your answer, please give it once more.',
});
