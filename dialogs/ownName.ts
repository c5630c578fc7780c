/** "owen's account", said by Owen himself who is signed in, is his own: it is taken as "my account". */
import type { OpenPrompt } from './openPrompt';
import type { Turn } from './turn';

const owned =
  '(?:(?:[a-z]+ )?(?:checking|savings|debit|card|account|bank|visa|mastercard|balance|pay ?-?off|loan|lease|car|mini|payments?|statements?))\\b';
const naming = /\b(?:name|rename|nickname|call)\b/i;

/** A name that a vehicle bears stays one. */
export function takeOwnNameAsMine(turn: Turn, open: OpenPrompt | undefined): void {
  const { session, text, memory } = turn;
  const name = session?.givenName.toLowerCase();
  if (name === undefined || !/^[a-z]+$/.test(name) || text === '' || naming.test(text)) return;
  if (open?.prompt.secret === true || open?.asked.question === 'nickname') return;
  if (memory.vehicles?.some(({ nickname }) => nickname?.toLowerCase().includes(name))) return;
  if (!text.toLowerCase().includes(name)) return;
  const mine = text.replace(new RegExp(`\\b(?:my )?${name}['\u2019]?s (?=${owned})`, 'gi'), 'my ');
  if (mine !== text) turn.takeAs(mine);
}
