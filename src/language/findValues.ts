/** The values in a whole sentence that belong to what was asked for; own grammars only, so that it stays fast. */
import { readAmountGrammar } from './amount';
import { isFaqLabel, type Label } from './labels';
import { readMethod } from './method';
import { plainText } from './plainText';
import type { Values } from './values';

type Kind = 'amount' | 'date' | 'month' | 'method' | 'vehicle' | 'count';

const kindsOf: Partial<Record<Label, readonly Kind[]>> = {
  balance: ['vehicle'],
  payoff: ['date', 'vehicle'],
  make_payment: ['amount', 'method', 'date', 'vehicle'],
  payment_methods: ['method'],
  statements: ['month', 'count', 'vehicle'],
  switch_vehicle: ['vehicle'],
  faq_schedule_payment: ['amount', 'method', 'date', 'vehicle'],
};

/** Values for the label; FAQ entries other than scheduling carry none. */
export function findValues(text: string, label: Label): Values {
  const kinds = kindsOf[label] ?? [];
  if (isFaqLabel(label) && kinds.length === 0) return {};
  const plain = plainText(text);
  const found: { -readonly [K in keyof Values]: Values[K] } = {};
  if (kinds.includes('amount')) Object.assign(found, amountIn(plain));
  if (kinds.includes('method')) Object.assign(found, methodIn(plain));
  if (kinds.includes('date')) Object.assign(found, dateIn(plain));
  if (kinds.includes('month')) Object.assign(found, monthIn(plain));
  if (kinds.includes('vehicle')) Object.assign(found, vehicleIn(plain));
  return withoutTwice(found);
}

/** "checking account ending 1234" names a method, not also a vehicle's account. */
function withoutTwice(values: Values): Values {
  const last4 = values.method && 'last4' in values.method ? values.method.last4 : undefined;
  if (last4 === undefined || !values.vehicle?.endsWith(last4)) return values;
  const { vehicle, ...rest } = values;
  return /^(?:car|vehicle|mini|lease|loan)/.test(vehicle) ? values : rest;
}

function amountIn(plain: string): Values {
  const amount = readAmountGrammar(plain);
  return amount.kind === 'none' ? {} : { amount };
}

function methodIn(plain: string): Values {
  const method = readMethod(plain);
  const isVehicleEnding = method.kind === 'last4' && vehicleWords.test(plain);
  return method.kind === 'none' ||
    isVehicleEnding ||
    (method.kind === 'last4' && !/\bending|last (?:four|4)/.test(plain))
    ? {}
    : { method };
}

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const weekdays = '(?:mon|tues?|wednes|thurs?|fri|satur|sun)day';
const dayWords = new RegExp(
  `\\b(?:(?:${months})\\.? (?:the )?(?:\\d{1,2}(?:st|nd|rd|th)?|[a-z]+(?: [a-z]+)?(?:st|nd|rd|th))(?:,? 20\\d\\d)?|(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${months})(?: 20\\d\\d)?` +
    `|(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)|(?:twenty |thirty )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|(?:ten|eleven|twelf|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twentie|thirtie)th)(?: of (?:the |next )?(?:month|${months}))?(?! (?:one|car|vehicle|payment))` +
    `|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?|(?:next |this |coming )?${weekdays}|yesterday|today|tonight|tomorrow|tmrw|tomorow|day after tomorrow` +
    `|in (?:a|\\d+|[a-z]+) (?:days?|weeks?|months?)|(?:a|\\d+|[a-z]+) (?:days?|weeks?) from (?:now|today|tomorrow)|(?:the )?(?:end|beginning|start|middle|first|last day) of (?:the |this |next )?(?:month|${months})|christmas|new year'?s(?: day| eve)?)\\b`,
);

function dateIn(plain: string): Values {
  const words = dayWords.exec(plain)?.[0];
  return words === undefined ? {} : { date: { words } };
}

const monthWords = new RegExp(
  `\\b(?:(?:since|from|between|for|starting) )?(?:${months})(?:'?s)?(?: (?:of )?(?:20\\d\\d|last year|'\\d\\d))?(?:,? (?:to|through|thru|until|and|-) (?:${months})(?: 20\\d\\d)?)?\\b` +
    `|\\b\\d{1,2}/20\\d\\d\\b|\\b20\\d\\d-\\d{2}\\b|\\b(?:the )?(?:last|past|previous) (?:\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|couple(?: of)?|few)(?: months?| statements?| bills?| ones)?\\b` +
    `|\\b(?:the )?(?:last|latest|newest|current|most recent|recent|previous|this|new)(?: (?:month|year|statement|bill|one|monthly|billing|account|mini|lease|loan|ones|pdf|copy)(?:'?s)?)+\\b|\\bmonth before last\\b|\\b\\w+ months? ago\\b|\\b(?:in |for |from )?20[12]\\d\\b|\\b(?:last|this) year'?s?\\b|\\b(?:latest|most recent|newest)\\b|\\ball (?:my |the |of my )?(?:statements|bills)\\b`,
);
const counted = /\b(?:last|past|previous|recent) (\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve)\b/;
const countWords = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

function monthIn(plain: string): Values {
  const match = monthWords.exec(plain.replace(/\bmay (?=i|we|be|have)\b/g, '___ '));
  if (!match) return {};
  const count = counted.exec(match[0])?.[1];
  const vehicleYear = /^(?:in |for |from )?20[12]\d$/.test(match[0]) && vehicleWords.test(plain.slice(match.index));
  if (vehicleYear) return {};
  const words = match[0].trim();
  return count
    ? { month: { words }, count: /\d/.test(count) ? Number(count) : countWords.indexOf(count) + 2 }
    : { month: { words } };
}

const modelNames =
  'countryman|country man|clubman|club man|convertible|hardtop|hard top|paceman|pace man|coupe|roadster|aceman|jcw|john cooper works|cooper se|cooper s|cooper|coopers?|electric(?: one)?|hatch(?:back)?';
const vehicleWords = new RegExp(
  `\\b(?:(?:(?:19|20)\\d\\d|'\\d\\d) )?(?:mini )?(?:${modelNames})(?: (?:${modelNames}|s|se))*\\b|\\b(?:19|20)\\d\\d (?:mini|car|vehicle|one)\\b|\\b(?:the )?(?:account|car|vehicle|one|mini|lease|loan) (?:that )?(?:ending|ends|ended)(?: in| with)? \\d{4}\\b|\\b(?:the |my )?(?:other|first|second|third|newer|older|new|old|red|blue|black|white|green|grey|gray|silver|yellow|orange) (?:car|vehicle|mini|one|account|lease|loan)\\b`,
);

function vehicleIn(plain: string): Values {
  const match = vehicleWords.exec(plain);
  return match ? { vehicle: match[0].replace(/^(?:the|my) /, '').trim() } : {};
}
