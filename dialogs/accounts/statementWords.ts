/** Words of statements that name no month: which ones there are, when the next one comes, and others than those that were told. */
import { bareQuestion } from '../bareQuestion';
import type { TaskOptions } from '../task';
import type { Said } from '../turn';

const statements = '(?:statements?|bills?)';
const available = '(?: (?:available|there|on file|to choose from|for me|here|now|online|then))*';
const whichThereAre = [
  `(?:which|what)(?: (?:ones|months|others?|(?:other )?${statements}))?(?: else)? (?:do you have|do i have|have you got|can (?:i|you|we) (?:get|see|have|choose|pick|show|show me)|(?:are|is) (?:there|available|on file))${available}`,
  'how far back(?: (?:is it|are they))?|(?:any |an |the |some |show (?:me )?)?(?:older|earlier)(?: (?:ones?|statements?|bills?|months))?|(?:go )?further back',
  `how (?:far|long)(?: back)? (?:do|does|can|could) (?:they|it|these|i|we|you|(?:my|the|your) ${statements}) (?:go|get|reach|show|see|look)(?: back)?`,
  `how many (?:${statements} |of them |months |ones )?(?:do (?:you|i) have|are there|can i (?:get|see))${available}`,
  `(?:from |since )when(?: (?:do|can) (?:they|i|you) (?:go|start|have|get|see)(?: them)?)?`,
  `(?:list|show|tell)(?: me)? (?:the |my |all |all the )?(?:available )?(?:months|${statements} (?:available|there are|you have|i have))`,
].map((words) => new RegExp(`^(?:${words})$`));
const namesStatements = new RegExp(`\\b${statements}\\b`);

const ready =
  '(?: (?:come|coming|out|be|ready|available|posted?|generated|issued|sent|arrive|arriving|get here|up|made|created|printed|show up|close|cut))';
const nextAsked = [
  `when(?:'?s| is| does| will| do| can i (?:get|see|have|expect)) (?:my|the|our) (?:next|new|upcoming|following) (?:monthly )?statement${ready}*`,
  `when(?:'?s| is| does| will| do) (?:my|the|our) (?:next|new|upcoming) (?:monthly )?bill${ready}+`,
  `(?:when|what day|what date) (?:do|does|will|are) (?:my |the |your )?(?:new |monthly )?statements?${ready}+(?: (?:each|every) month)?`,
  `what (?:day|date) (?:is|does|will) (?:my|the) (?:next|new) statement${ready}*`,
].map((words) => new RegExp(`^(?:${words})$`));

const few = '(?:\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|few|couple(?: of)?)';
const newest = '(?:last|latest|past|previous|newest|most recent)';
const noun = `(?: (?:ones?|months|of them|of those|${statements}|instead|please|too|you have|available))*`;
const others = new RegExp(
  '^(?:(?:now|instead|give|send|show|get|text|i want|i need|let me see|me|what about|how about) )*(?:the |my |your )?' +
    `(?:${newest} ${few}|${few} ${newest}|(?:very )?(?:oldest|earliest)|(?:last|this) (?:year|yr)|all (?:of them|the ${statements}))${noun}$`,
);

/** At the question which one, or after statements, no more has to be named. */
export function asksWhichThereAre(text: string): boolean {
  const plain = bareQuestion(text);
  return plain !== undefined && whichThereAre.some((question) => question.test(plain));
}

export function statementsAskedAbout({ text, memory: { about } }: Said): TaskOptions | undefined {
  const plain = bareQuestion(text);
  if (plain === undefined) return undefined;
  const isOfThem = about === 'statements';
  const named = isOfThem ? plain.replace(/\b(?<=next |new )one\b/, 'statement') : plain;
  if (nextAsked.some((question) => question.test(named))) return { task: 'statements', values: {}, nextOne: true };
  const isAsked = isOfThem && others.test(plain);
  const areAsked = (isOfThem || namesStatements.test(plain)) && asksWhichThereAre(text);
  return isAsked || areAsked ? { task: 'statements', values: { month: { words: plain } } } : undefined;
}
