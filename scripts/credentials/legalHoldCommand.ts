/** What `npm run legal-hold` does with its words, and what it answers. */
import { assertNever } from '../../src/domain/assertNever';
import type { LegalHolds } from '../../src/domain/retention/legalHolds';

const usage = 'Usage: npm run legal-hold -- set USERNAME | lift USERNAME | list';

/** True where it was done, or was so already. */
export async function legalHoldCommand(
  [word, username, ...rest]: readonly string[],
  holds: LegalHolds,
  print: (line: string) => void,
): Promise<boolean> {
  if (word === 'list' && username === undefined) return list(await holds.list(), print);
  if ((word !== 'set' && word !== 'lift') || username === undefined || rest.length > 0) {
    print(usage);
    return false;
  }
  const outcome = await holds[word](username);
  switch (outcome.kind) {
    case 'changed':
      print(word === 'set' ? `Held from now on: ${outcome.username}` : `No longer held: ${outcome.username}`);
      return true;
    case 'unchanged':
      print(word === 'set' ? `Held already: ${outcome.username}` : `Was not held: ${outcome.username}`);
      return true;
    case 'unknown_username':
      print('Nobody has this username.');
      return false;
    default:
      return assertNever(outcome);
  }
}

function list(usernames: readonly string[], print: (line: string) => void): true {
  if (usernames.length === 0) print('Nobody is held.');
  for (const username of usernames) print(username);
  return true;
}
