/** The words of a whole sentence that name a vehicle, by model, year, colour, ending, position or nickname. */
import { withoutReasons } from './askingClauses';
import { monthNames } from './dateWords';
import { dueFirstIn } from './dueFirst';
import type { Label } from '../labels';
import { spokenPairs } from './otherNumbers';
import type { Values } from './values';

const modelNames =
  'countryman|country man|clubman|club man|convertible|hardtop|hard top|paceman|pace man|coupe|roadster|aceman|jcw|john cooper works|cooper se|cooper s|cooper|coopers?|electric(?: (?:one|car))?|hatch(?:back)?|(?:station )?wagon|cabrio(?:let)?|suv';
const spokenFour = `(?:(?: (?:double )?(?:oh|zero|one|two|three|four|five|six|seven|eight|nine)){2,4}| ${spokenPairs})`;
/** "dec 2024 clubman": a month's year is no model year. */
const notOfMonth = `(?<!\\b(?:${monthNames})(?:,| of)? )`;
/** "ending double four one two" is no amount, and its "double" no share of one. */
export const spokenEnding = new RegExp(`\\b(?:ending|ends|ended)(?: in| with)?${spokenFour}\\b`, 'g');
export const vehicleWords = new RegExp(
  `\\b(?:(?:${notOfMonth}(?:19|20)\\d\\d|(?<![.,$\\d])'?[012]\\d) )?(?:mini )?(?:${modelNames})(?: (?:${modelNames}|s|se))*\\b|(?<!\\b(?:${monthNames}) )\\b(?:19|20)\\d\\d (?:mini|car|vehicle|one)\\b|\\b(?:the )?(?:account|car|vehicle|one|mini|lease|loan|contract) (?:(?:that )?(?:ending|ends|ended)(?: in| with)?|number|no\\.?|#)(?: \\d{4}|${spokenFour})\\b|(?<!\\b(?:checking|savings|bank|debit|use|using|with|from) (?:the |my )?)\\b(?:account|contract|loan|lease) \\d{4}\\b|\\b(?:the |my )?(?:other|first|second|third|newer|older|new|old|red|blue|black|white|green|grey|gray|silver|yellow|orange) (?:car|vehicle|mini|one|account|lease|loan)\\b`,
);

export const everyVehicle = new RegExp(vehicleWords, 'g');
export const modelWithYear = new RegExp(`${notOfMonth}\\b(?:19|20)\\d\\d (?:mini )?(?:${modelNames})\\b`, 'g');
/** "my 2021", "the red 2017", "the 22": a model year alone names a car, except among months and days. */
const yearAlone =
  /\b(?:(?:my|the|our|his|her|[a-z]+'s)(?: (?:red|blue|black|white|green|grey|gray|silver|yellow|orange|old|new))?|(?:the )?(?:one|car|mini) from) (?:20[012]\d|'?[12]\d(?=$|[,.?!]))\b(?! (?:statement|bill|tax|year|payment)| ?[$%\/-])/;
export const everyYearAlone = new RegExp(yearAlone, 'g');
const bareEnding = new RegExp(`(?:^|(?<!\\b(?:${monthNames})(?: of)?)[\\s,])(\\d{4})$`);
export const vehicleEnding = new RegExp(
  `(?<!\\b(?:card|account|checking|savings|debit),? (?:the |my |that |it's the )?)\\b(?:car|vehicle|one|mini|lease|loan) (?:that )?(?:ending|ends|ended)(?: in| with)?(?: \\d{4}|${spokenFour})\\b`,
);

/** "on the lease", "the leased one": only as the thing that is spoken of, not as in "lease payment". */
const contractWords =
  /\b(?:(?:on|for|to|of|off|pay) (?:the|my) (lease|loan)(?: one)?(?=$|,? (?:\$ ?)?\d|,? (?:from|with|using|today|now|please)\b)|(?:the|my) ((?:leased|financed) (?:one|car|vehicle|mini))\b)/;

/** A model says more than a place in the list; of two models the last one said is meant ("not on the JCW, go to the Cooper"). */
export function vehicleIn(line: string, label: Label): Values {
  const short = withoutReasons(line);
  const plain = vehicleWords.test(short) ? short : line;
  const named = plain.match(everyVehicle) ?? [];
  const models = named.filter((words) => hasModel.test(words));
  const model = label === 'switch_vehicle' ? models[models.length - 1] : (models.find(isName) ?? models[0]);
  const words =
    model ??
    (label === 'make_payment' ? dueFirstIn(plain) : undefined) ??
    named.find((vehicle) => /\d{4}/.test(vehicle)) ??
    yearIn(plain, label) ??
    named[named.length - 1] ??
    shortVehicle(plain, label) ??
    contractIn(plain);
  return words === undefined ? {} : { vehicle: words.replace(/^(?:the|my|our) /, '').trim() };
}

/** "the electric one, the cooper se": a name says more than a description. */
function isName(words: string): boolean {
  return !/^(?:the )?(?:electric|hatch|station|wagon|cabrio|suv)/.test(words);
}

/** Of statements a year may be their own: "on my 2021" is a car, "for the 2021" need not be. */
function yearIn(plain: string, label: Label): string | undefined {
  const year = yearAlone.exec(plain);
  const isCar = label !== 'statements' || /\bmy |from |\bon $/.test(plain.slice(0, year?.index).slice(-3) + year?.[0]);
  return isCar ? year?.[0] : undefined;
}

function contractIn(plain: string): string | undefined {
  const match = contractWords.exec(plain.replace(/[?.! ]+$/, ''));
  return match?.[1] ?? match?.[2];
}

const hasModel = new RegExp(`\\b(?:${modelNames})\\b`);

/** "payoff 4417" and "the S" name a car where nothing else could be meant. */
function shortVehicle(plain: string, label: Label): string | undefined {
  if (label !== 'balance' && label !== 'payoff' && label !== 'switch_vehicle') return undefined;
  return bareEnding.exec(plain)?.[1] ?? /\bthe (?:s|se)\b(?! )|\bthe (?:s|se)(?= for\b)/.exec(plain)?.[0];
}
