/** Reads the code before a change and a new voice PIN, and hands each to one call of the service; only the outcome goes on. */
import type {
  ConfirmChangeOutcome,
  ConfirmedChanges,
  SetVoicePinOutcome,
  VoicePins,
} from '../../src/domain/credentials/changeOutcomes';
import { type Turn, sessionIn } from '../turn';
import type { CredentialQuestionParameters } from './credentialQuestions';
import { type NewCodeWanted, codeIn, digitsIn, wantsNewCode } from './recoveryPrompts';

export const changeCodePromptId = 'changeCodePrompt';
export const newPinPromptId = 'newPinPrompt';

/** Undefined where it can be no code, so that it is asked for in other words; no try is used up. */
export async function giveChangeCode(
  changes: Pick<ConfirmedChanges, 'enterCode'>,
  typed: string,
  { purpose }: CredentialQuestionParameters['changeCode'],
  turn: Turn,
): Promise<ConfirmChangeOutcome | NewCodeWanted | undefined> {
  if (wantsNewCode(typed)) return { kind: 'new_code_wanted' };
  const code = codeIn(typed);
  return code === undefined ? undefined : changes.enterCode({ session: sessionIn(turn), purpose, code });
}

/** "4821", "four eight two one", "my pin is 4821"; anything else is refused with its reason. */
export function giveNewPin(
  voicePins: Pick<VoicePins, 'set'>,
  typed: string,
  { proof }: CredentialQuestionParameters['newPin'],
  turn: Turn,
): Promise<SetVoicePinOutcome> {
  return voicePins.set({ session: sessionIn(turn), proof, pin: digitsIn(typed) ?? typed });
}
