/** Steps of a random walk by a signed-in customer: the code before a change, the voice PIN, the passing of time. */
import { expect } from '@jest/globals';
import fc from 'fast-check';
import type { ChangePurpose } from '../../../src/domain/credentials/codeOutcomes';
import { minute } from '../../support/openCredentials';
import type { Model } from './model';
import { sendFor } from './sendFor';
import { Step, index } from './step';
import type { Walk } from './walk';

const changePurposes = ['voice_pin', 'authenticator'] as const;

export const sendChangeCode = fc
  .constantFrom(...changePurposes)
  .map((purpose) => new Step(`send a code for ${purpose}`, (walk) => sendFor(purpose, 'phone', walk)));

export const enterChangeCode = fc
  .tuple(fc.constantFrom(...changePurposes), fc.boolean())
  .map(
    ([purpose, isOwn]) =>
      new Step(`enter ${isOwn ? 'the' : 'another'} code for ${purpose}`, (walk, model) =>
        enterForChange(purpose, isOwn, walk, model),
      ),
  );

export async function enterForChange(purpose: ChangePurpose, isOwn: boolean, walk: Walk, model: Model): Promise<void> {
  const right = await walk.codeFor(purpose);
  const code = (isOwn ? right : await walk.codeFor('forgot_password')) ?? '000000';
  const outcome = await walk.credentials.changes.enterCode({ session: walk.session, purpose, code });
  if (outcome.kind !== 'confirmed') return;
  expect(code).toBe(right);
  walk.proofs.push(outcome.proof);
  model.allow(purpose);
}

export const changePin = fc.tuple(index, fc.constantFrom('7294', '830651', '')).map(
  ([at, pin]) =>
    new Step(pin === '' ? `remove the PIN with ${at}` : `set the PIN ${pin} with ${at}`, async (walk) => {
      const change = { session: walk.session, proof: walk.proofAt(at) };
      await (pin === ''
        ? walk.credentials.voicePins.remove(change)
        : walk.credentials.voicePins.set({ ...change, pin }));
    }),
);

export const confirmChange = fc.constantFrom(...changePurposes).map(
  (purpose) =>
    new Step(`code for ${purpose}, sent and entered`, async (walk, model) => {
      await sendFor(purpose, 'phone', walk);
      await enterForChange(purpose, true, walk, model);
    }),
);

export const wait = fc
  .constantFrom(1, 6, 11, 16, 31)
  .map(
    (minutes) => new Step(`wait ${minutes} minutes`, async (walk) => walk.credentials.clock.advance(minutes * minute)),
  );
