/** Steps of a random walk with an authenticator app, in the conversation and on its page. */
import fc from 'fast-check';
import type {
  AuthenticatorPageOutcome,
  AuthenticatorTask,
} from '../../../src/domain/credentials/authenticatorOutcomes';
import { fromBase32, totpCode, totpStep } from '../../../src/domain/credentials/totp';
import { minute } from '../../support/openCredentials';
import { enterForChange } from './changeSteps';
import type { Model } from './model';
import { sendFor } from './sendFor';
import { Step, index, mostly } from './step';
import type { Walk } from './walk';

export const enrol = index.map(
  (at) =>
    new Step(`enrol with ${at}`, async (walk, model) => {
      const outcome = await walk.credentials.authenticators.enrol({ session: walk.session, proof: walk.proofAt(at) });
      if (outcome.kind !== 'enrolling') return;
      model.use('authenticator', 'proposal');
      model.allow('enrolling');
      walk.secret = fromBase32(outcome.secret);
    }),
);

export const confirm = mostly.map(
  (isRight) =>
    new Step('confirm the app', async (walk) => {
      const step = totpStep(walk.credentials.clock.now()) + (isRight ? 0 : 100);
      const code = walk.secret === undefined ? '000000' : totpCode(walk.secret, step);
      await walk.credentials.authenticators.confirm({ session: walk.session, code });
    }),
);

export const removeApp = index.map(
  (at) =>
    new Step(`remove the app with ${at}`, async (walk) => {
      await walk.credentials.authenticators.remove({ session: walk.session, proof: walk.proofAt(at) });
    }),
);

export const issueLink = fc
  .tuple(index, fc.constantFrom<AuthenticatorTask[]>('enrol', 'recovery_codes'))
  .map(([at, task]) => new Step(`link to ${task} with ${at}`, (walk) => issueFor(walk.proofAt(at), task, walk)));

async function issueFor(proof: string, task: AuthenticatorTask, walk: Walk): Promise<void> {
  await walk.signedIn();
  const url = await walk.page.issue({ session: walk.session, proof, task });
  walk.pageTokens.push(url.slice('/authenticator/'.length));
}

export const visit = fc.tuple(index, mostly, mostly).map(
  ([at, isOwn, isBeginning]) =>
    new Step(`${isBeginning ? 'begin' : 'confirm'} on the page ${at}, own browser: ${isOwn}`, async (walk, model) => {
      const token = walk.pageTokens.at(-1 - at) ?? 'none';
      const browser = isOwn ? 'browser 1' : 'browser 2';
      if (isBeginning) return noteShown(await walk.page.begin({ token, browser }), walk, model);
      const code = walk.secret === undefined ? '000000' : totpCode(walk.secret, totpStep(walk.credentials.clock.now()));
      await walk.page.confirm({ token, browser, code });
    }),
);

/** A secret that was shown before is shown again without another code; a new one is not. */
function noteShown(outcome: AuthenticatorPageOutcome, walk: Walk, model: Model): void {
  if (outcome.kind !== 'enrolling') return;
  const secret = fromBase32(outcome.secret);
  if (walk.secret?.equals(secret)) return;
  model.use('authenticator', 'proposal on the page');
  model.allow('enrolling');
  walk.secret = secret;
}

export const linkAfterCode = fc.constantFrom<AuthenticatorTask[]>('enrol', 'recovery_codes').map(
  (task) =>
    new Step(`link to ${task} after a code`, async (walk, model) => {
      walk.credentials.clock.advance(16 * minute);
      await sendFor('authenticator', 'phone', walk);
      await enterForChange('authenticator', true, walk, model);
      await issueFor(walk.proofAt(0), task, walk);
    }),
);
