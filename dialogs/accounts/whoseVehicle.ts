/** "Marcus's car", "my wife's loan": a vehicle that is somebody's who need not be the customer. */
import { plainText } from '../../src/language/plainText';
import { monthNames } from '../../src/language/values/dateWords';
import { namesNoneOf } from '../../src/language/values/vehicle';
import type { VehicleToName } from './vehicleName';

const relative =
  '(?:wife|husband|spouse|partner|mother|mom|mum|father|dad|parent|son|daughter|brother|sister|friend|boyfriend|girlfriend|fiancee?|roommate|boss|aunt|uncle|grandma|grandpa|neighbou?r|ex)';
const owner = `(?:(?!(?:it|that|this|what|who|where|here|there|let|how|today|tomorrow|yesterday|month|week|year|bank|card|account|loan|lease|car|vehicle|mini|lender|company|(?:mon|tues|wednes|thurs|fri|satur|sun)day|${monthNames})')[a-z]{2,20}'s?|my ${relative}s|(?:someone|somebody|anyone|anybody) elses|his|her|their)`;
const others = new RegExp(
  `\\b(${owner} (?:(?:other|own|mini|car) )?(?:car|mini|vehicle|loan|lease|account|contract|car payment|loan payment|bill))\\b(?! (?:number|ending))`,
);
/** Who pays with it is another question. */
const payingWith = /\b(?:from|with|using|use|out of|by) (?:my )?$/;

/** The words that name it. */
export function othersVehicle(text: string): string | undefined {
  const plain = plainText(text);
  const found = others.exec(plain);
  const [, words] = found ?? [];
  return found === null || payingWith.test(plain.slice(0, found.index)) ? undefined : words;
}

/** Whoever named it may not mean one of their own; of several it is asked which one anyway. */
export function mayBeOthers(vehicle: string | undefined, own: readonly VehicleToName[]): boolean {
  if (vehicle === undefined) return false;
  if (othersVehicle(vehicle) !== undefined) return true;
  return own.length === 1 && /\d{4}$/.test(vehicle) && namesNoneOf(vehicle, own);
}
