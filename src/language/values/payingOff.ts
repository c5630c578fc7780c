/** What "pay off …" is said of: a bill, a month or what is past due is paid, and only the contract itself is paid off. */
import { monthNames } from './dateWords';

const determiner =
  '(?:(?:all|both|just|only|off|of|the|my|this|that|our|your|these|those|any|whole|entire|full|complete|rest of the) )*';
const object = `(${determiner}(?:(?!(?:from|with|using|on|for|by|before|in|at|out|today|now|and|then|please)\\b)[a-z0-9'’-]+ ?){1,7})`;
const offFirst = new RegExp(`(?<!\\b(?:the|my|your|a|full|total|this) )\\bpay(ing)? ?-?off ${object}`);
const offLast = new RegExp(`\\bpay(ing)? ((?:(?!(?:from|with|using|and|then|pay)\\b)[a-z0-9'’-]+ ){1,8})off\\b`);

const bill = new RegExp(
  "\\b(?:bills?|invoices?|statements?|month(?:'?s|ly)?|months|minimum|min|past ?-?due|overdue|late|missed|arrears|behind|delinquent|fees?|charges?|due|owed|instal?lments?)\\b" +
    `|\\b(?:${monthNames})\\b(?! ?\\d)|\\b(?:car |loan |lease |next |current |regular |usual |normal |back )payment\\b|\\bback payments\\b|\\b(?:the|my|this|that|one|1) payment\\b|\\b(?:two|three|[2-4]) payments\\b`,
);
/** The contract is named besides: "pay off the loan this month", "pay off what's left". */
const contract =
  /\b(?:loans?|leases?|contract|principal|note|vehicle|mini|cooper|countryman|clubman|left|remaining|remainder|outstanding|early|payoff)\b(?! (?:payments?|bills?|instal?lments?)\b)|\bcar\b(?! (?:loan |lease )?(?:payments?|bills?|instal?lments?)\b)/;

/** Without the "off" of what is only paid: "pay off this month's bill" is "pay this month's bill". */
export function withoutOffOfBills(plain: string): string {
  return plain
    .replace(offFirst, (whole, ing: string | undefined, words: string) =>
      isBill(words) ? `pay${ing ?? ''} ${words}` : whole,
    )
    .replace(offLast, (whole, ing: string | undefined, words: string) =>
      isBill(words) ? `pay${ing ?? ''} ${words.trim()}` : whole,
    );
}

function isBill(words: string): boolean {
  return bill.test(words) && !contract.test(words);
}

/** Whether such a one is to be paid off. */
export function paysOffBill(plain: string): boolean {
  return withoutOffOfBills(plain) !== plain;
}
