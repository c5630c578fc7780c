/** The proof that a one-time code was used for one change: nothing but spending a used code makes one. */
import type { CodePurpose } from './codeOutcomes';

const made = Symbol('made by spending a code');

/** Changes of credentials take this and nothing less, so no other path to them compiles (standards A5, A6). */
export class SpentCode<Purpose extends CodePurpose> {
  /** Throws where it does not come from `spendCode`. */
  constructor(
    readonly purpose: Purpose,
    readonly loginId: string,
    /** Makes the type one of its own: an object that looks like it does not compile. */
    protected readonly mark: typeof made,
  ) {
    if (mark !== made) throw new Error('A spent code is made by spending a code only');
  }
}

/** Undefined where the code was not used for this login, purpose and place, was spent already, or too long ago. */
export async function spendCode<Purpose extends CodePurpose, Proof extends { readonly loginId: string }>(
  codes: { spend(proof: Proof, now: number): Promise<boolean> },
  proof: Proof & { readonly purpose: Purpose },
  now: number,
): Promise<SpentCode<Purpose> | undefined> {
  return (await codes.spend(proof, now)) ? new SpentCode(proof.purpose, proof.loginId, made) : undefined;
}
