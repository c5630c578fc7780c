/** "my password is …" gives what follows; the very same sentence once more gives all of it, so that nobody is kept out by it. */
import { markOf } from '../../src/domain/identity/wordsMark';
import { withoutLeadIn } from '../../src/language/secretLeadIn';
import type { Turn } from '../turn';

/** One of the two is tried, never both. */
export function secretIn(typed: string, secret: 'password' | 'answer', { memory }: Pick<Turn, 'memory'>): string {
  const before = memory.ledIn;
  delete memory.ledIn;
  const given = withoutLeadIn(typed, secret);
  if (given === typed || before === markOf(typed)) return typed;
  memory.ledIn = markOf(typed);
  return given;
}
