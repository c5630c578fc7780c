/** One step of a random walk: does one thing, then compares what changed with what was allowed. */
import fc from 'fast-check';
import type { Model } from './model';
import type { Walk } from './walk';

export class Step implements fc.AsyncCommand<Model, Walk> {
  constructor(
    readonly name: string,
    private readonly act: (walk: Walk, model: Model) => Promise<void>,
  ) {}

  check(): boolean {
    return true;
  }

  async run(model: Model, walk: Walk): Promise<void> {
    const before = await walk.fingerprint();
    await this.act(walk, model);
    const after = await walk.fingerprint();
    if (before.password !== after.password) model.use('forgot_password', 'password');
    if (before.questions !== after.questions) model.use('reset_questions', 'questions');
    if (before.pin !== after.pin) model.use('voice_pin', 'voice PIN');
    if (before.authenticator !== after.authenticator) {
      const purpose = after.authenticator === undefined ? 'authenticator' : 'enrolling';
      model.use(purpose, 'authenticator');
    } else if (before.recoveryCodes !== after.recoveryCodes) model.use('authenticator', 'recovery codes');
  }

  toString(): string {
    return this.name;
  }
}

/** 0 is the latest. */
export const index = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(5) });
/** Mostly right, as an attacker who knows everything but the code would type. */
export const mostly = fc.integer({ min: 0, max: 9 }).map((number) => number > 0);
