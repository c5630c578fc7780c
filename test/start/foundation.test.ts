/** What stops a start names its setting; what libraries write on the console stays out of the log. */
import { expect, it } from '@jest/globals';
import { readSettings } from '../../src/config';
import { layFoundation } from '../../src/foundation';
import { hushLibraries } from '../../src/log';

const key = 'ab'.repeat(32);
/** Given, so that none are made and kept. */
const keys = { TOKEN_KEY: key, LOOKUP_KEY: key, PASSWORD_PEPPER: key, FIELD_KEYS: `t1:${key}` };

it.each(['postgres://localhost:1/nowhere', 'postgres://127.0.0.1:1/nowhere', 'mysql://localhost/x'])(
  'names the setting where there is no database at %s',
  async (url) => {
    const outcome = readSettings({ ...keys, DATABASE_URL: url });
    if (outcome.kind === 'refused') throw new Error('The settings should be valid');
    await expect(layFoundation(outcome.settings)).rejects.toThrow(/^DATABASE_URL\S* .+/);
  },
);

it('logs that a library complained, and not a word of it', () => {
  const logged: unknown[] = [];
  const keep = (...words: unknown[]): void => void logged.push(...words);
  const library = { error: keep, warn: keep, info: keep, log: keep, debug: keep };
  hushLibraries({ error: keep, warn: keep, info: keep }, library);
  library.error(new Error('eyJhbGciOi'));
  library.warn('eyJhbGciOi');
  expect(logged).toEqual(Array(2).fill('A library had something to say on the console'));
});
