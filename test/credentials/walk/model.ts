/** What has been allowed by a right code on a random walk, and what has changed; kept apart from what the services believe. */
import type { CodePurpose } from '../../../src/domain/credentials/codeOutcomes';

/** A right code allows one change. */
export class Model {
  readonly allowed = new Map<CodePurpose | 'enrolling', number>();
  readonly reached = new Set<string>();

  allow(purpose: CodePurpose | 'enrolling'): void {
    this.allowed.set(purpose, (this.allowed.get(purpose) ?? 0) + 1);
  }

  use(purpose: CodePurpose | 'enrolling', what: string): void {
    const left = this.allowed.get(purpose) ?? 0;
    if (left === 0) throw new Error(`${what} changed without a code for ${purpose}`);
    this.allowed.set(purpose, left - 1);
    this.reached.add(what);
  }
}
