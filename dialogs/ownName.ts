/** "owen's account", said by Owen himself who is signed in, is his own: it is taken as "my account". */
import type { OpenPrompt } from './openPrompt';
import type { Turn } from './turn';

const owned =
  '(?:(?:[a-z]+ )?(?:checking|savings|debit|card|account|bank|visa|mastercard|balance|pay ?-?off|loan|lease|car|mini|payments?|statements?))\\b';
const naming = /\b(?:name|rename|nickname|call)\b/i;

/** "my own account". */
const ownStressed = new RegExp(`\\bmy own (?=${owned})`, 'gi');

/** As far as the username has it: nobody else's word may stand between. */
function familyName(username: string, name: string): string {
  const words = username.toLowerCase().split(/[^a-z]+/);
  const others = words.filter((word) => word.length > 1 && word !== name);
  return others.length === 0 ? '' : `(?: (?:${others.join('|')}))?`;
}

/** A name that a vehicle bears stays one. */
export function takeOwnNameAsMine(turn: Turn, open: OpenPrompt | undefined): void {
  const { session, text, memory } = turn;
  if (session === undefined || text === '' || naming.test(text)) return;
  if (open?.prompt.secret === true || open?.asked.question === 'nickname') return;
  const own = text.replace(ownStressed, 'my ');
  if (own !== text) return turn.takeAs(own);
  const name = session.givenName.toLowerCase();
  if (!/^[a-z]+$/.test(name)) return;
  if (memory.vehicles?.some(({ nickname }) => nickname?.toLowerCase().includes(name))) return;
  if (!text.toLowerCase().includes(name)) return;
  const mine = text.replace(
    new RegExp(`\\b(?:my )?${name}${familyName(session.username, name)}['\u2019]?s (?=${owned})`, 'gi'),
    'my ',
  );
  if (mine !== text) turn.takeAs(mine);
}
