/**
 * The order of Jest's test files where nothing has been measured yet, as after a fresh checkout: Jest would go by their size,
 * and the conversations, three lines each, would keep one worker busy long after the others are done.
 */
const { existsSync } = require('node:fs');
const { join, relative, sep } = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

const tests = join(__dirname, '..');
/** Longest first, but one browser at a time: two beside what computes made each other wait for minutes. */
const longest = [
  'browser/chatPage',
  'conversations/onSms',
  'conversations/onAlexa',
  'browser/journey',
  'conversations/onPhone',
  'conversations/onWebchat',
  'conversations/onEmulator',
  'payments/race',
  'browser/authenticatorPage',
  'dialogs/everyQuestion',
  'language/understand',
  'channels/tester/deskPage',
  'db/lockoutRace',
  'browser/privatePage',
  'db/conformance',
  'ach/achOnStore',
  'payments/operations',
  'payments/kill',
  'channels/tester/deskTelephone',
  'channels/account-linking/accountLinking',
  'payments/work',
  'browser/azurePage',
  'payments/methods',
  'payments/paying',
].map((name) => `${name}.test.ts`);

const gone = longest.filter((file) => !existsSync(join(tests, file)));
if (gone.length > 0)
  throw new Error(`test/support/longestFirst.js names test files that do not exist: ${gone.join(', ')}`);

const places = new Map(longest.map((file, place) => [file, place]));
const placeOf = ({ path }) => places.get(relative(tests, path).replaceAll(sep, '/')) ?? longest.length;

module.exports = class LongestFirst extends Sequencer {
  /** What failed last time stays in front. */
  sort(found) {
    const usual = super.sort(found);
    const isKnown = usual.some((test) => this.hasFailed(test) || test.duration !== undefined);
    return isKnown ? usual : usual.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
};
