/** Reads codes and answers as people give them, and hands each to one call of the service; only the outcome goes on. */
import type { ContactKind } from '../../src/domain/credentials/codeOutcomes';
import { readRecoveryCode } from '../../src/domain/credentials/recoveryCodes';
import type { Recovery, RecoveryCodeOutcome } from '../../src/domain/credentials/recoveryOutcomes';
import type { AnswerOutcome, EnterCodeOutcome, SignIn, SignInCodes } from '../../src/domain/identity/outcomes';
import type { Place } from '../../src/domain/identity/place';
import { spokenDigits } from '../../src/language/values/numbers';
import { plainWords } from '../../src/language/plainText';
import { saidInstead } from '../../src/language/saidInstead';
import type { Message } from '../../src/reply/message';
import type { Turn } from '../turn';
import { contactKindIn, contactKinds, namesContact, otherContactIn } from './contactKinds';
import { mendedFactIn } from '../credentials/mendedFact';
import { secretIn } from './ledInSecret';
import { type Asked, Prompt } from './prompt';

export const recoveryCodePromptId = 'recoveryCodePrompt';
export const signInCodePromptId = 'signInCodePrompt';
export const newPasswordPromptId = 'newPasswordPrompt';
export const newAnswerPromptId = 'newAnswerPrompt';

/** The customer wants the code once more. */
export interface NewCodeWanted {
  readonly kind: 'new_code_wanted';
}

/** The code is to go to another contact; `via` where its kind was named. */
interface OtherContactWanted {
  readonly kind: 'other_contact_wanted';
  readonly via?: ContactKind;
}

export type CodeWanted = NewCodeWanted | OtherContactWanted;

/** A fact was wrong that has been checked with the others. */
export interface BeginAgainWanted {
  readonly kind: 'begin_again_wanted';
}

/** "the zip was wrong": of a fact that is named, since "I mistyped" may be about the code. */
function beginAgainWanted(text: string): BeginAgainWanted | undefined {
  return mendedFactIn(text)?.fact === undefined ? undefined : { kind: 'begin_again_wanted' };
}

/** The same, or that the code is wanted once more, or elsewhere. */
export function recoveryCodeWanted(text: string): CodeWanted | BeginAgainWanted | undefined {
  return beginAgainWanted(text) ?? codeWanted(text);
}

/** The setting wants the answer before the code. */
export interface NoCodeOffered {
  readonly kind: 'not_offered';
}

interface Ticket {
  readonly ticket: string;
  readonly place: Place;
}

/** Undefined where it can be no code, so that it is asked for in other words; "send it again" is none. */
export async function giveCode(
  recovery: Recovery,
  typed: string,
  ticket: Ticket,
): Promise<RecoveryCodeOutcome | NewCodeWanted | BeginAgainWanted | undefined> {
  if (wantsNewCode(typed)) return { kind: 'new_code_wanted' };
  const code = codeIn(typed);
  if (code === undefined) return beginAgainWanted(typed);
  return recovery.enterCode({ ...ticket, code });
}

/** As `giveCode`, of a sign-in, where a recovery code of letters will do too. */
export async function giveSignInCode(
  signIn: Pick<SignInCodes, 'enterCode'>,
  typed: string,
  ticket: Ticket,
): Promise<EnterCodeOutcome | NewCodeWanted | undefined> {
  if (wantsNewCode(typed)) return { kind: 'new_code_wanted' };
  const code = readRecoveryCode(typed) === undefined ? codeIn(typed) : typed;
  return code === undefined ? undefined : signIn.enterCode({ ...ticket, code });
}

const digitsOfCode = 6;

/** Fewer digits, or more, are a slip: they are asked for again, and no try is used up. */
export function codeIn(typed: string): string | undefined {
  const digits = digitsIn(typed);
  return digits?.length === digitsOfCode ? digits : undefined;
}

/** An answer, unless a code is wanted in its place. */
export async function giveAnswer(
  signIn: Pick<SignIn & SignInCodes, 'answerQuestion' | 'codeInstead'>,
  typed: string,
  { ticket }: Pick<Ticket, 'ticket'>,
  turn: Turn,
): Promise<AnswerOutcome | NoCodeOffered> {
  const { place } = turn;
  if (wantsCodeInstead(typed)) return signIn.codeInstead({ ticket, place });
  return signIn.answerQuestion({ ticket, place, answer: secretIn(typed, 'answer', turn) });
}

const codeInsteadPhrases =
  /^(?:please )?(?:(?:can you )?(?:send|text|email|e mail)(?: me)? a (?:one time )?code(?: instead)?|(?:use )?a code instead|code instead)(?: please)?$/;

/** "send me a code"; said where a security answer is awaited (standards A6). */
function wantsCodeInstead(typed: string): boolean {
  return saidInstead(typed) === 'code' || (typed.length <= 60 && codeInsteadPhrases.test(plainWords(typed).join(' ')));
}

/** "4821", "48 21", "it is 4821", "four eight two one"; undefined where there are none, or more than one number. */
export function digitsIn(typed: string): string | undefined {
  const [, written] = /^\D*(\d[\d\s-]*)\D*$/.exec(typed) ?? [];
  const digits = written?.replace(/\D/g, '') ?? spokenDigits(typed);
  return digits === '' ? undefined : digits;
}

const newCodePhrases =
  /^(?:please )?(?:(?:re ?send|send)(?: me)?(?: it| the code| a code| one| a new one| a new code| another| another code| a different code)?(?: again| once more)?|(?:a |i need a |get a )?(?:new|another|different) (?:code|one)|(?:still )?(?:no code|nothing|no text|no e ?mail)(?: yet| here| came)*|where (?:is|s) (?:it|the code|my code)|(?:it|the code|nothing|no code)(?: has| did)?(?: not|nt|n't)? (?:came|come|arrived?|arrived yet)|i (?:did not|didn'?t|have not|haven'?t) (?:get|got|receive|received) (?:it|a code|the code|anything|one))(?: yet)?(?: please)?$/;

/** "send it again", "new code", "I did not get it"; said where a code is awaited. */
export function wantsNewCode(typed: string): boolean {
  return typed.length <= 60 && newCodePhrases.test(plainWords(typed).join(' '));
}

/** The same, of words that are certainly no code, or that it should go elsewhere. */
export function codeWanted(text: string): CodeWanted | undefined {
  if (wantsNewCode(text)) return { kind: 'new_code_wanted' };
  const other = otherContactIn(text);
  if (other === undefined) return undefined;
  return { kind: 'other_contact_wanted', ...(other !== 'other' && { via: other }) };
}

/** Ends with the kind of contact that a code goes to. */
export class ContactKindPrompt extends Prompt<'contactKind', ContactKind | BeginAgainWanted> {
  override aside({ text }: Turn): Message | undefined {
    return otherContactIn(text) === 'other' || namesContact(text)
      ? this.services.wording.recovery.onlyContactsOnFile()
      : undefined;
  }

  override async read(turn: Turn, asked: Asked<'contactKind'>): Promise<ContactKind | BeginAgainWanted | undefined> {
    const again = beginAgainWanted(turn.text);
    if (again !== undefined) return again;
    const named = contactKindIn(turn.text);
    if (named !== undefined) return named;
    const position = this.choiceIn(turn.text, asked);
    return position === undefined ? undefined : contactKinds[position];
  }
}
