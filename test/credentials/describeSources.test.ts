/** What `npm run sources` prints. */
import { expect, it } from '@jest/globals';
import { describeSources } from '../../scripts/credentials/describeSources';

it('prints one line a source, without an address', () => {
  const source = 'ab'.repeat(32);
  const report = { source, failures: 20, distinctLogins: 9, refused: 312, lastAt: Date.parse('2026-11-22T17:04:09Z') };
  expect(describeSources([{ ...report, isRefusedNow: true }]).split('\n')).toEqual([
    'source            failures  logins  refused  last                  now',
    'abababababababab  20        9       312      2026-11-22T17:04:09Z  refused',
  ]);
  expect(describeSources([])).toBe('No sign-in has failed within the last hour.');
});
