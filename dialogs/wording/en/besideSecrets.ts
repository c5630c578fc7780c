/** What is answered to words that stood in place of a secret; the question comes again right after, and no try is used up. */
import type { Message } from '../../../src/reply/message';
import type { HelpAtSecret } from '../../prompts/question';

export const why = (): Message => ({
  text: 'It shows me that it is really you, so that nobody else gets into your account.',
});

/** "does it need a number in it" (standards: length counts, kinds of characters do not). */
export const passwordRules = (): Message => ({
  text:
    'Letters, numbers, signs and spaces are all welcome, and none of them is required: length makes a password strong. ' +
    'Avoid your name and what others guess first. It is kept only in a form that nobody can read back. If that was your new password, please give it once more.',
});

/** "send me a code" among the facts of a recovery. */
export const codeLater = (): Message => ({ text: 'A code may come after these. First I have to know that it is you.' });

/** "let me in now". */
export const letIn = (): Message => ({
  text: 'First I have to be sure that it is you, so that nobody else gets in.',
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

const ways: Readonly<Record<HelpAtSecret, string>> = {
  reset: 'If you do not know it, say "I forgot my password".',
  code_instead: 'If no answer comes to mind, say "send me a code".',
  new_code: 'For another one, say "send it again".',
  person: 'If you do not know it, say "agent" and a person will help.',
  choice: 'You can say "back" or "agent" too.',
};

/** What may have been said to us, and may have been the secret. */
export const onceMore = (help: HelpAtSecret): Message => ({
  text: `I took that as words to me, so I did not try it. If it was your answer, please give it once more. ${ways[help]}`,
});

/** "I am not sure". */
export const nothingTried = (help: HelpAtSecret): Message => ({
  text: `That is all right, no try was used up. ${ways[help]}`,
});

/** "it does not work", "caps lock was on". */
export const checkIt = (help: HelpAtSecret): Message => ({
  text: `No try was used up by that. ${checks[help] ?? 'Please check it and give it once more.'} ${ways[help]}`,
});

const checks: Partial<Readonly<Record<HelpAtSecret, string>>> = {
  reset: 'Capital letters count, so please check Caps Lock and type it once more.',
  new_code: 'Only the newest code works.',
};
