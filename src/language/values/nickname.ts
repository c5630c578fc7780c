/** A name that may be what the customer calls a vehicle: capitalised where a vehicle is named, or said to be its name. */
import { monthNames, weekdayNames } from './dateWords';
import type { Values } from './values';

/** "moved to Boise", "leaving for Manila" name a place. */
const noTravel =
  '(?<!\\b(?:leav(?:e|ing)|left|mov(?:e|ed|ing)|fl(?:y|ying|ew)|trips?|travell?(?:s|ing|ed)?|going|went|driv(?:e|ing)|drove|heading|headed|flight|from [A-Z][a-z]+) )';
const nameAfter = new RegExp(
  `${noTravel}\\b(?:for|on|to|up|of|[Tt]owards?|onto|[Kk]eep(?:ing)?|[Ss]elling|[Tt]rad(?:e|ing)(?: in)?|car|car's),? ([A-Z][a-z]{2,11})\\b(?!@| (?:Fargo|Bank|One|Union|Card))`,
);
const nameBefore = /(?:^|[,.] )([A-Z][a-z]{2,11})(?:'s the one| is the one| instead)/;

const car = '(?:car|mini|vehicle|ride|baby|cooper|lease)';
const isIts = `(?: (?:that|which|it|this)(?: is|'s)|,? (?:that|it)'?s|,? which is|,? is)`;
/** "my car, named biscuit", "i call her olive". */
const called: readonly RegExp[] = [
  new RegExp(
    `\\b${car},? (?:that |which )?(?:(?:i|we|is|'s|she's|he's|it's) )*(?:call(?:ed)?|named?|nicknamed)(?: (?:it|her|him))? (?:the )?([a-z]{3,12})\\b`,
    'i',
  ),
  new RegExp(`\\b(?:call(?:ed)?|named?|nicknamed) (?:my|the|our|that|this) ${car} (?:the )?([a-z]{3,12})\\b`, 'i'),
  /\b(?:nicknamed?|named|we call|i call) (?:it|her|him) (?:the )?([a-z]{3,12})\b/i,
];
/** "tomato is the name of my car". */
const itsName = new RegExp(
  `\\b([a-z]{3,12})\\b[,.]?${isIts} (?:(?:what|how) (?:i|we) (?:call|named?|nicknamed)|the name (?:of|i gave)|my (?:nick)?name for|(?:the|my|our) (?:${car}'?s? )?nickname|(?:the|my|our) ${car}(?:'s)? (?:nick)?name)`,
  'i',
);
/** Where a vehicle's name is spoken of, the vehicle that stands elsewhere in the line. */
const speaksOfName = new RegExp(
  `\\b(?:(?:call|named?|nicknamed) (?:the|my|our|that|this) ${car}|(?:${car}'?s?|the) nickname|name (?:of|for) (?:the|my|our) ${car}|(?:named|we call|i call) (?:it|her|him)\\b)`,
  'i',
);
const placed = /\b(?:for|on|onto|to|towards?|keep|of|at|into) (?:the )?(?=([a-z]{3,12})\b)/gi;

const otherNames = new RegExp(
  `^(?:${monthNames}|${weekdayNames}|christmas|mini|cooper|checking|savings|debit|chase|visa|mastercard|citi|wells|please|thanks|the|my|account|usd|facebook|easter|monthly|ally|carmax|germany|owners|financial|what|whatever|that|this|it|them|you|because|it's|today|tomorrow|now|mine|ours|her|him|car|vehicle|lease|loan|payment|name|nickname|see|know|pay|get|make|all|lol|keep|thing|good|sure|back|help|start|send|use|put|one|both|and|again|yesterday|your|phone|when|with|from|dealer|insurance)$`,
  'i',
);

export function nicknameIn(text: string): Values {
  const name = nameCalled(text) ?? nameAfter.exec(text)?.[1] ?? nameBefore.exec(text)?.[1];
  return name === undefined || otherNames.test(name) ? {} : { nickname: name.toLowerCase() };
}

function nameCalled(text: string): string | undefined {
  if (!/name|call/i.test(text)) return undefined;
  const names = called.flatMap((pattern) => pattern.exec(text)?.[1] ?? []);
  const elsewhere = speaksOfName.test(text) ? [...text.matchAll(placed)].map(([, name]) => name!) : [];
  const before = itsName.exec(text)?.[1] ?? '';
  return [...names, ...elsewhere, before].find((name) => name !== '' && !otherNames.test(name));
}
