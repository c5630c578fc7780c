/** Questions about what paying costs, which are neither a charge that is disputed nor a wish to see the balance. */
import { plainText } from '../../src/language/plainText';

const kinds = '(?:(?:extra|additional|service|processing|convenience|transaction|hidden) )?';
const chargesFee = new RegExp(
  '\\b(?:do|does|will|would) (?:you|it|mini|they) (?:guys )?charge\\b|' +
    `\\b(?:is|are) there (?:a|an|any) ${kinds}(?:fees?|charges?|costs?)\\b|\\b(?:what|how much) do you charge\\b`,
);

/** A question about our prices, not a charge that is disputed. */
export function asksAboutFees(text: string): boolean {
  return chargesFee.test(plainText(text));
}

const leadIn = '(?:(?:and|but|so|ok|okay|wait|um|uh|hi|hello|oh|first)[, ]+)*';
const fee = `(?:a |an |any |some )?${kinds}(?:fees?|charges?|costs?)`;
const asked = [
  `(?:is|are|will|would) there (?:be )?${fee}`,
  `(?:do|does|will|would) (?:you|it|mini|they|this) (?:guys )?(?:charge|add|take|have)(?: me)? ${fee}`,
  `(?:will|would|do|am) (?:i|we) (?:be |get |have to |going to )*(?:charged|pay|paying) ${fee}`,
  '(?:does|will|would) (?:it|this|that|paying) cost(?: me)?(?: anything| something| extra| money)',
  '(?:is|will) (?:it|this|that|paying) (?:be )?free(?: of charge)?',
  `(?:what(?:'?s| is| are)|how much (?:is|are)) the ${kinds}(?:fees?|charges?)`,
];
const way =
  'here|this way|online|by (?:phone|text|card)|(?:with|from|by|using|through) (?:a |an |my |the )?(?:debit card|debit|card|bank account|bank|checking(?: account)?|savings(?: account)?|app|this)';
const paying = `(?: (?:for|to|if i|when i|on)(?: (?:pay|paying|use|using|make|making|do|doing))?(?: (?:a|an|the|my|this|that|it|bill|payments?|cards?|debit cards?|debit|bank accounts?|bank|checking(?: accounts?)?|savings(?: accounts?)?|ach|e-?checks?))*)?(?: (?:${way}))?`;
const payingFee = new RegExp(`^${leadIn}(?:${asked.join('|')})${paying}(?: (?:please|too|as well))?$`);

/** "fee for paying by phone", "any convenience fee": what is asked stands in the fewest words. */
const briefly = new RegExp(
  `^${leadIn}(?:what(?:'?s| is)? (?:the )?)?(?:${fee}(?: (?:for|to|if i|when i)(?: (?:pay|paying|use|using|make|making))(?: (?:a|my|the|this) (?:payment|bill))?(?: (?:${way}))?| (?:${way}))|(?:any |a |the )?(?:convenience|processing|transaction|service) (?:fees?|charges?))$`,
);

/** The whole question is what it costs to pay here; other fees (for paying late, at lease end) are other questions. */
export function asksWhatPayingCosts(text: string): boolean {
  const plain = plainText(text).replace(/[?.! ]+$/, '');
  return text.length <= 100 && (payingFee.test(plain) || briefly.test(plain));
}
