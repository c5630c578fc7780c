/** "Which is due first", "which one is cheaper": a question about all vehicles of a login at once, whose figures are compared. */
import { bareQuestion } from '../bareQuestion';
import type { Comparison, TaskOptions } from '../task';
import type { Said } from '../turn';
import { vehicleCalled } from './vehicleNamedBeside';

const things = '(?:one|ones|car|vehicle|mini|loan|lease|account|payment|bill|contract)s?';
const ofThem =
  '(?: (?:of|between|out of) (?:them|these|those|the (?:two|three|2|3|both|cars|vehicles)|both|my (?:two |three )?(?:cars|vehicles|minis|loans|accounts)|the (?:two|three) (?:cars|vehicles|minis|loans)))?';
const which = `(?:which|what)(?: ${things})?${ofThem}(?: (?:do i|should i|must i|can i|will i|would|do|is|are|has|have|does|comes?|costs?|'s|s|one))*`;
const less = '(?:less|least|lower|lowest|smaller|smallest|cheaper|cheapest|littler|fewer)';
const more = '(?:more|most|higher|highest|bigger|biggest|larger|largest|greater|greatest|pricier|dearer)';
const degree = `(?:(?:the|a|much|most|more|less|least) )*`;
const first =
  '(?:first|next|soonest|sooner|earlier|earliest|before the other(?: one)?|before the others|the soonest|the earliest|the first|the next)';
const aMonth = '(?: (?:a|per|each|every) month| monthly| month to month)?';
const figure =
  '(?: (?:pay ?-?off|balance|debt|principal|remaining balance|left|to pay off|to pay it off|total)(?: (?:amount|figure|today|now|left))*)';

type Asked = readonly [Comparison, RegExp];

const asked: readonly Asked[] = (
  [
    [
      { by: 'due', first: 'least' },
      `(?:due|up|pay|to pay|be paid|paid|to be paid|coming up|${things} due)? ?${first}(?: due| due date| to be paid| up)?`,
    ],
    [
      { by: 'end', first: 'least' },
      `(?:end|ends|ending|over|up|done|finished|run out|runs out|paid off|be paid off|finish|expire|expires) ?${first}`,
    ],
    [
      { by: 'end', first: 'most' },
      '(?:end|ends|ending|over|done|finished|run out|runs out|paid off|run|runs|lasts?|go|goes)(?: the)? (?:last|later|latest|longer|longest)',
    ],
    [{ by: 'payoff', first: 'least' }, `${degree}${less}${figure}(?: to)?`],
    [{ by: 'payoff', first: 'most' }, `${degree}${more}${figure}`],
    [{ by: 'payoff', first: 'least' }, `(?:i )?(?:owe|still owe) ${degree}${less}(?: (?:on|money on|for))?`],
    [{ by: 'payoff', first: 'most' }, `(?:i )?(?:owe|still owe) ${degree}${more}(?: (?:on|money on|for))?`],
    [
      { by: 'monthly', first: 'least' },
      `(?:cost |pay )?${degree}${less}(?: (?:expensive|costly))?(?: (?:monthly |car )?(?:payment|bill|installment)s?)?${aMonth}(?: (?:for|on))?`,
    ],
    [
      { by: 'monthly', first: 'most' },
      `(?:cost |pay )?${degree}(?:${more}|expensive|costly)(?: (?:expensive|costly))?(?: (?:monthly |car )?(?:payment|bill|installment)s?)?${aMonth}(?: (?:for|on))?`,
    ],
  ] as const
).map(([comparison, words]) => [
  comparison,
  new RegExp(`^${which} ${words}(?: (?:one|car|vehicle|mini|then|now|right now|today|though|this month))*$`),
]);

const anyOfThem =
  '(?:any|any one|either|some|one|both|all)(?: of (?:them|these|those|my (?:cars|loans|minis|vehicles|accounts|payments)))?';
const them =
  '(?:they|they all|they both|both|all of them|both of them|(?:my|the) (?:cars|loans|minis|vehicles|accounts))';
const late = '(?:late|past due|overdue|behind|delinquent)';
const contract = '(?:(?:the|a|my|on|on a) )?(?:lease|leased|loan|financed)';
const whichIs = `which(?: ${things})?${ofThem}(?: (?:is|are|'s|one))*`;
const whole: readonly Asked[] = (
  [
    [{ by: 'late', first: 'least' }, `(?:is|are) (?:${anyOfThem}|${them})(?: ${things})? ${late}`],
    [{ by: 'late', first: 'least' }, `am i ${late} on ${anyOfThem}`],
    [{ by: 'late', first: 'least' }, `${whichIs} (?:am i )?${late}(?: on)?`],
    [
      { by: 'due', first: 'least' },
      `when (?:is|are) (?:${them}|each(?: one| of them)?|everything)(?: all| both)? due(?: next)?`,
    ],
    [{ by: 'contract', first: 'least' }, `${whichIs} ${contract}(?: and which(?: one)?(?: is)? ${contract})?`],
  ] as const
).map(([comparison, words]) => [comparison, new RegExp(`^(?:${words})(?: (?:then|now|right now|today|or not))*$`)]);
/** "is Pepper a lease", whatever the vehicle is called. */
const leaseOrLoan =
  /^(?:is|was) (?!(?:there|this|that|it)\b)(?:the |my )?([a-z0-9 ]{2,30}?) (?:a |on a )?(?:lease|leased|loan|financed)(?: or (?:a )?(?:lease|leased|loan|financed))?$/;

/** Of one vehicle alone it is a question about that one. */
export function comparisonAsked({ text, memory }: Said): TaskOptions | undefined {
  const plain = bareQuestion(text);
  const named = leaseOrLoan.exec(plain ?? '')?.[1];
  const vehicle = named === undefined ? undefined : vehicleCalled(named, memory);
  if (vehicle !== undefined) return { task: 'balance', values: { vehicle }, balanceAspect: 'contract' };
  if (memory.severalVehicles && comparesAll(plain ?? '', memory))
    return { task: 'balance', values: {}, everyVehicle: true };
  const compares = plain === undefined ? undefined : comparisonIn(plain, memory.severalVehicles === true);
  if (compares === undefined) return undefined;
  return { task: compares.by === 'payoff' ? 'payoff' : 'balance', values: {}, everyVehicle: true, compares };
}

const comparing =
  /^compare (?:(?:both|all|the two|the three|all (?:of )?|both (?:of )?)? ?(?:my |the )?(?:cars|vehicles|minis|loans|leases|accounts|them)|(.{2,30}?) (?:and|with|to|vs\.?|versus|against) (.{2,30}))$/;

/** "compare Pepper and Sunny": by no figure of their own. */
function comparesAll(plain: string, memory: Said['memory']): boolean {
  const [whole, ...named] = comparing.exec(plain) ?? [];
  return (
    whole !== undefined && named.every((words) => words === undefined || vehicleCalled(words, memory) !== undefined)
  );
}

function comparisonIn(plain: string, isOfSeveral: boolean): Comparison | undefined {
  if (isOfSeveral && leaseOrLoan.test(plain)) return { by: 'contract', first: 'least' };
  return [...asked, ...whole].find(([, question]) => question.test(plain))?.[0];
}
