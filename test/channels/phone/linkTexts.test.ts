/** Links by text to the number that a caller shows: no more than its owner can bear, whoever forges it. */
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { LinkTexts } from '../../../src/channels/phone/linkTexts';
import type { LinksSent } from '../../../src/channels/phone/wording';
import { AdjustableClock } from '../../../src/domain/clock/adjustableClock';
import { LinkTextBudget } from '../../../src/domain/texting/linkTextBudget';
import { type TestStore, openTestStore } from '../../support/openTestStore';

const call = { sid: 'CA1', from: '+12015550199' };
const other = { sid: 'CA2', from: '+12015550198' };
const faq = { label: 'EasyPay', url: 'https://owners-lounge.example.com/easypay' };

let store: TestStore;
let clock: AdjustableClock;
let sent: string[];
let isBroken: boolean;
let linkTexts: LinkTexts;
let step = 0;

beforeEach(async () => {
  store = await openTestStore();
  clock = new AdjustableClock();
  [sent, isBroken] = [[], false];
  const texts = {
    send: async ({ to }: { readonly to: string }): Promise<void> => {
      if (isBroken) throw new Error('The carrier is away');
      sent.push(to);
    },
  };
  const budget = new LinkTextBudget({ attempts: store.repositories.attempts, keyOf: (number) => number, clock });
  linkTexts = new LinkTexts({ texts, budget, onSurprise: () => undefined });
});
afterEach(() => store.close());

const page = (from: typeof call): Promise<boolean> =>
  linkTexts.sendPage(from, `step.${(step += 1)}`, { label: 'Sign in', url: `https://example.com/private/${step}` });
const answer = (): Promise<LinksSent> => linkTexts.send(call, `step.${(step += 1)}`, [faq]);

it('texts thirty pages to one number, then none for an hour; other numbers get theirs', async () => {
  const outcomes: boolean[] = [];
  for (let time = 0; time < 40; time += 1) outcomes.push(await page(call));
  expect(outcomes.filter(Boolean)).toHaveLength(30);
  expect(await page(other)).toBe(true);
  clock.advance(3_600_000);
  expect(await page(call)).toBe(true);
  expect(sent).toHaveLength(32);
});

it('texts the same link once in an hour, and says that it is there', async () => {
  expect([await answer(), await answer()]).toEqual(['sent', 'had']);
  expect(sent).toHaveLength(1);
  clock.advance(3_600_000);
  await answer();
  expect(sent).toHaveLength(2);
});

it('tries a link again that could not be sent', async () => {
  isBroken = true;
  expect(await answer()).toBe('not_sent');
  isBroken = false;
  expect(await answer()).toBe('sent');
  expect(sent).toHaveLength(1);
});
