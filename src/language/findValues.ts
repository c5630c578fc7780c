/** The values in a whole sentence that belong to what was asked for; own grammars only, so that it stays fast. */
import { affirmed } from './affirmed';
import { readAmountGrammar } from './amount';
import { isFaqLabel, type Label } from './labels';
import { readMethod } from './method';
import { plainText } from './plainText';
import { readUsername } from './username';
import { withValueWords } from './valueSpelling';
import type { Values } from './values';

type Kind = 'amount' | 'date' | 'month' | 'method' | 'vehicle' | 'count' | 'username';

const kindsOf: Partial<Record<Label, readonly Kind[]>> = {
  balance: ['vehicle'],
  payoff: ['date', 'vehicle'],
  make_payment: ['amount', 'method', 'date', 'vehicle'],
  payment_methods: ['method'],
  statements: ['month', 'count', 'vehicle'],
  switch_vehicle: ['vehicle'],
  sign_in: ['username'],
  forgot_password: ['username'],
  faq_schedule_payment: ['amount', 'method', 'date', 'vehicle'],
};

/** Values for the label; FAQ entries other than scheduling carry none. */
export function findValues(text: string, label: Label): Values {
  const kinds = kindsOf[label] ?? [];
  if (isFaqLabel(label) && kinds.length === 0) return {};
  const plain = affirmed(withValueWords(plainText(text)));
  const found: { -readonly [K in keyof Values]: Values[K] } = {};
  if (kinds.includes('amount')) Object.assign(found, amountIn(plain));
  if (kinds.includes('method')) Object.assign(found, methodIn(plain, label));
  if (kinds.includes('date')) Object.assign(found, dateIn(plain));
  if (kinds.includes('month')) Object.assign(found, monthIn(plain));
  if (kinds.includes('vehicle')) Object.assign(found, vehicleIn(withoutDay(plain), label), nicknameIn(text));
  if (kinds.includes('username')) Object.assign(found, usernameIn(text));
  return withoutTwice(found);
}

/** "checking account ending 1234" names a method, not also a vehicle's account. */
function withoutTwice(values: Values): Values {
  const last4 = values.method && 'last4' in values.method ? values.method.last4 : undefined;
  if (last4 === undefined || values.vehicle === undefined) return values;
  const { vehicle, ...rest } = values;
  if (!vehicle.endsWith(last4) && !vehicle.startsWith('account')) return values;
  return /^(?:car|vehicle|mini|lease|loan)/.test(vehicle) ? values : rest;
}

function usernameIn(text: string): Values {
  const username = readUsername(text);
  return username === undefined ? {} : { username };
}

function amountIn(plain: string): Values {
  const amount = readAmountGrammar(
    [everyVehicle, spokenEnding, yearAlone, spansOfTime].reduce((text, pattern) => text.replace(pattern, ' '), plain),
  );
  return amount.kind === 'none' ? {} : { amount };
}

/** Time that is no amount: "this week", "a day"; "two weeks" stays, for its number must not be taken for money. */
const spansOfTime = /\b(?:this|last|next|per|each|every|all) (?:days?|weeks?|years?|hours?|minutes?)\b/g;

function methodIn(plain: string, label: Label): Values {
  if (label === 'payment_methods') return methodNamed(plain);
  const ofVehicle = readMethod(plain.replace(vehicleEnding, ' '));
  const method = ofVehicle.kind === 'none' ? readMethod(plain) : ofVehicle;
  if (method.kind === 'none') return {};
  if (method.kind !== 'last4') return { method };
  if (/\bcard\b/.test(plain)) return { method: { kind: 'method', method: 'debit_card', last4: method.last4 } };
  const isVehicle = vehicleWords.test(plain) && !payingAccount.test(plain);
  return isVehicle || !/\bending|last (?:four|4)|\b(?:card|account)\b/.test(plain) ? {} : { method };
}

function methodNamed(plain: string): Values {
  const method = readMethod(plain);
  return method.kind === 'none' ? {} : { method };
}

/** "with the account ending 4417" pays; "for the account ending 4417" is paid. */
const payingAccount =
  /\b(?:with|from|use|using|out of) (?:the |my )?(?:account|one) (?:(?:that )?(?:ending|ends)|\d{4})/;

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const weekdays = '(?:mon|tues?|wednes|thurs?|fri|satur|sun)day';
/** "show me the payoff first" names no day. */
const firstOrSecond =
  '(?:(?<=\\b(?:the|on|by|for|until|till|through|thru|twenty|thirty) )(?:first|second)|(?:first|second)(?= of ))';
const dayWords = new RegExp(
  `\\b(?:(?:${months})\\.? (?:the )?(?:\\d{1,2}(?:st|nd|rd|th)?|[a-z]+(?: [a-z]+)?(?:st|nd|rd|th))(?:,? 20\\d\\d)?|(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${months})(?: 20\\d\\d)?` +
    `|(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)|(?:twenty |thirty )?(?:${firstOrSecond}|third|fourth|fifth|sixth|seventh|eighth|ninth)|(?:ten|eleven|twelf|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twentie|thirtie)th)(?: of (?:the |next )?(?:month|${months}))?(?! (?:one|car|vehicle|payment))` +
    `|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?|(?:next |this |coming )?${weekdays}|yesterday|today|tonight|tomorrow|tmrw|tomorow|day after tomorrow` +
    `|(?:for|on|by|4|until|till?|through|thru|next|this) (?:mon|tues?|weds?|thurs?|fri|sat|sun)|next (?:week|month|payday)|in (?:a|\\d+|[a-z]+) (?:days?|weeks?|months?)|(?:a|\\d+|[a-z]+) (?:days?|weeks?) from (?:now|today|tomorrow)|(?:the )?(?:end|beginning|start|middle|first|last day) of (?:the |this |next )?(?:month|${months})|christmas|new year'?s(?: day| eve)?)\\b`,
);

/** The year of a day is no model year. */
function withoutDay(plain: string): string {
  return plain.replace(dayWords, ' ');
}

function dateIn(plain: string): Values {
  const days = countedDays.exec(plain)?.[1];
  const words = dayWords.exec(plain)?.[0] ?? (days && `in ${days} days`);
  return words === undefined ? {} : { date: { words } };
}

/** "a ten day payoff". */
const countedDays = /\b(\d{1,2}|five|seven|ten|fifteen|twenty|thirty)[ -]day\b/;

const monthWords = new RegExp(
  `\\b(?:(?:since|from|between|for|starting) )?(?:${months})(?:'?s)?(?: (?:of )?(?:20\\d\\d|last year|'\\d\\d))?(?:(?:,|,? (?:to|through|thru|until|and|-)) (?:${months})(?: 20\\d\\d)?)*\\b` +
    `|\\b\\d{1,2}/20\\d\\d\\b|\\b20\\d\\d-\\d{2}\\b|\\b(?:the )?(?:last|past|previous) (?:\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|couple(?: of)?|few)(?: months?| statements?| bills?| ones)?\\b` +
    `|\\b(?:the )?month past\\b|\\b(?:the )?(?:last|latest|newest|current|most recent|recent|previous|this|new)(?: (?:month|year|statement|bill|one|monthly|billing|account|mini|lease|loan|ones|pdf|copy)(?:'?s)?)+\\b|\\bmonth before last\\b|\\b\\w+ months? ago\\b|\\b(?:in |for |from )?20[12]\\d\\b|\\b(?:last|this) year'?s?\\b|\\b(?:latest|most recent|newest)\\b|\\ball (?:my |the |of my )?(?:statements|bills)\\b(?! (?:from|for|in|of) )`,
);
const counted = /\b(?:last|past|previous|recent) (\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve)\b/;
/** "the two most recent statements". */
const countFirst =
  /\b(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:most recent|latest|last|newest|previous|past)\b/g;
const countWords = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

function monthIn(plain: string): Values {
  const match = monthWords.exec(
    plain
      .replace(/\bmay (?=(?:i|we|be|have)\b)/g, '___ ')
      .replace(modelWithYear, ' ')
      .replace(countFirst, 'last $1')
      .replace(/(?<=[a-z])'s\b/g, ''),
  );
  if (!match) return {};
  const count = counted.exec(match[0])?.[1];
  const vehicleYear = /^(?:in |for |from )?20[12]\d$/.test(match[0]) && vehicleWords.test(plain.slice(match.index));
  if (vehicleYear) return {};
  const words = match[0].trim().replace(/^from (?!.*\b(?:to|through|thru|until|and)\b)/, '');
  return count
    ? { month: { words }, count: /\d/.test(count) ? Number(count) : countWords.indexOf(count) + 2 }
    : { month: { words } };
}

const modelNames =
  'countryman|country man|clubman|club man|convertible|hardtop|hard top|paceman|pace man|coupe|roadster|aceman|jcw|john cooper works|cooper se|cooper s|cooper|coopers?|electric(?: (?:one|car))?|hatch(?:back)?|(?:station )?wagon|cabrio(?:let)?|suv';
const spokenFour = '(?: (?:double )?(?:oh|zero|one|two|three|four|five|six|seven|eight|nine)){2,4}';
/** "ending double four one two" is no amount, and its "double" no share of one. */
const spokenEnding = new RegExp(`\\b(?:ending|ends|ended)(?: in| with)?${spokenFour}\\b`, 'g');
const vehicleWords = new RegExp(
  `\\b(?:(?:(?:19|20)\\d\\d|'?[012]\\d) )?(?:mini )?(?:${modelNames})(?: (?:${modelNames}|s|se))*\\b|\\b(?:19|20)\\d\\d (?:mini|car|vehicle|one)\\b|\\b(?:the )?(?:account|car|vehicle|one|mini|lease|loan|contract) (?:(?:that )?(?:ending|ends|ended)(?: in| with)?|number|no\\.?|#)(?: \\d{4}|${spokenFour})\\b|(?<!\\b(?:checking|savings|bank|debit|use|using|with|from) (?:the |my )?)\\b(?:account|contract|loan|lease) \\d{4}\\b|\\b(?:the |my )?(?:other|first|second|third|newer|older|new|old|red|blue|black|white|green|grey|gray|silver|yellow|orange) (?:car|vehicle|mini|one|account|lease|loan)\\b`,
);

const everyVehicle = new RegExp(vehicleWords, 'g');
const modelWithYear = new RegExp(`\\b(?:19|20)\\d\\d (?:mini )?(?:${modelNames})\\b`, 'g');
/** "my 2021", "the red 2017", "the 22": a model year alone names a car, except among months and days. */
const yearAlone =
  /\b(?:my|the|our|his|her)(?: (?:red|blue|black|white|green|grey|gray|silver|yellow|orange|old|new))? (?:20[012]\d|'?[12]\d(?=$|[,.?!]))\b(?! (?:statement|bill)| ?[$%\/-])/;
const bareEnding = /(?:^|[\s,])(\d{4})$/;
const vehicleEnding = new RegExp(
  `\\b(?:car|vehicle|one|mini|lease|loan) (?:that )?(?:ending|ends|ended)(?: in| with)?(?: \\d{4}|${spokenFour})\\b`,
);

/** "on the lease", "the leased one": only as the thing that is spoken of, not as in "lease payment". */
const contractWords =
  /\b(?:(?:on|for|to|of|off|pay) (?:the|my) (lease|loan)(?: one)?$|(?:the|my) ((?:leased|financed) (?:one|car|vehicle|mini))\b)/;

/** A model says more than a place in the list; of two models the last one said is meant ("not on the JCW, go to the Cooper"). */
function vehicleIn(plain: string, label: Label): Values {
  const named = plain.match(everyVehicle) ?? [];
  const models = named.filter((words) => hasModel.test(words));
  const chosen = (label === 'switch_vehicle' ? models[models.length - 1] : models[0]) ?? named[named.length - 1];
  const words =
    chosen ??
    (label === 'statements' ? undefined : yearAlone.exec(plain)?.[0]) ??
    shortVehicle(plain, label) ??
    contractIn(plain);
  return words === undefined ? {} : { vehicle: words.replace(/^(?:the|my|our) /, '').trim() };
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

/** A capitalised name after "for", "on" or "to" may be what the customer calls the car. */
const nameAfter =
  /\b(?:for|on|to|up|of|[Ss]elling|car|car's),? ([A-Z][a-z]{2,11})\b(?!@| (?:Fargo|Bank|One|Union|Card))/;
const nameBefore = /(?:^|[,.] )([A-Z][a-z]{2,11})(?:'s the one| is the one| instead)/;
const otherNames = new RegExp(
  `^(?:${months}|${weekdays}|christmas|mini|cooper|checking|savings|debit|chase|visa|mastercard|citi|wells|please|thanks|the|my|account|usd|facebook|easter|monthly|ally|carmax|germany|owners|financial)$`,
  'i',
);

function nicknameIn(text: string): Values {
  const name = nameAfter.exec(text)?.[1] ?? nameBefore.exec(text)?.[1];
  return name === undefined || otherNames.test(name) ? {} : { nickname: name.toLowerCase() };
}
