/** The proof that a one-time code was used for one change: nothing but spending a used code makes one. */
import type { CodePurpose } from './outcomes';
import type { CodeProof, OneTimeCodeRepository } from './ports';

const made = Symbol('made by spending a code');

/** Changes of credentials take this and nothing less, so no other path to them compiles (standards A5, A6). */
export class SpentCode<Purpose extends CodePurpose> {
  /** Throws where it does not come from `spendCode`. */
  constructor(
    readonly purpose: Purpose,
    readonly loginId: string,
    mark: typeof made,
  ) {
    if (mark !== made) throw new Error('A spent code is made by spending a code only');
  }
}

/** Undefined where the code was not used for this login, purpose and place, was spent already, or too long ago. */
export async function spendCode<Purpose extends CodePurpose>(
  codes: OneTimeCodeRepository,
  proof: CodeProof & { readonly purpose: Purpose },
  now: number,
): Promise<SpentCode<Purpose> | undefined> {
  return (await codes.spend(proof, now)) ? new SpentCode(proof.purpose, proof.loginId, made) : undefined;
}
