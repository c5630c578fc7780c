/** "not an agent, submit": that no person is wanted is said along with what is, and only that is heard. */
import type { OpenPrompt } from '../openPrompt';
import type { Turn } from '../turn';
import { saidOfPersons } from './aboutPersons';

const person =
  '(?:(?:an?|the|any|real|live|human) )*(?:person|people|humans?|agents?|representatives?|reps?|operators?)';
const refused = `(?:not|no|without|(?:i |we )?(?:do not|don['’]?t) (?:want|need)(?: to (?:talk|speak) (?:to|with))?) ${person}`;
const before = new RegExp(
  `^(?:please )?${refused}(?: please)?(?:[,;.:!]+ *| +(?=(?:please|just|only|but)\\b))(?:(?:please|just|only|but) )*`,
  'i',
);
const after = new RegExp(`[,;.]+ *(?:and |but )?${refused}(?: please)?[.! ]*$`, 'i');

export function takeWithoutRefusedPerson(turn: Pick<Turn, 'text' | 'takeAs'>, open: OpenPrompt | undefined): void {
  const { text } = turn;
  if (text === '' || open?.prompt.secret === true || saidOfPersons(text) !== undefined) return;
  const rest = text.replace(before, '').replace(after, '').trim();
  if (rest !== '' && rest !== text.trim()) turn.takeAs(rest);
}
