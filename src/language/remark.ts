/** Tells a remark from an order: what names a sum, a method or a vehicle without wishing anything to be done with it. */
import { plainText } from './plainText';

const opening =
  /^(?:(?:oh|well|hm+|um+|uh+|so|and|but|no|ok|okay|actually|honestly|sorry|wait|because|cause|yeah|look|you know|i think)[,. ]+)+/;
/** Whatever was remarked before or after, one of these orders something. */
const orders =
  /\b(?:make (?:it|that|this)|change(?!d)|switch|use|let'?s|instead|please|rather|go with|(?<!\b(?:can'?t|cannot|not|couldn'?t|to) )pay (?!of|cuts?\b)(?:only |just )?(?:the |my )?(?:\$|\d|half|full|total|monthly|past|minimum|rest)|(?<!\b(?:can'?t|cannot|not|couldn'?t|to) )(?:take|put|do|send|charge|debit) (?:the |my |only |just )*(?:\$|\d|half|full|total|monthly|past|minimum|rest|checking|savings))/;

const who = "(?:i|we|he|she|they|my (?:husband|wife|partner|son|daughter|mom|dad|brother|sister))(?:'m| am| are|'re)?";
const lacking =
  "(?:really |just |probably |still )*(?:can'?t|cannot|can not|couldn'?t|could not|won'?t be able|not able|unable|don'?t (?:have|think|want)|do not (?:have|want)|doesn'?t (?:have|want)|haven'?t got|won'?t have|wanted to|was going to|would have|hoped to)";
const remarks: readonly RegExp[] = [
  // "i can't pay the full amount"; "… more than 50" offers what can be paid.
  new RegExp(`^${who} ${lacking}\\b(?!.*\\b(?:more than|over|above|until|than)\\b)`),
  // "i already paid the countryman", "i'll do the countryman later", "i paid fifty last week"
  new RegExp(
    `^${who}(?:'ve|'ll|'d)? .*\\b(?:already|later|afterwards|some other time|another (?:day|time)|next (?:week|month|time)|last (?:week|month|time|year)|yesterday)\\b`,
  ),
  /^(?:last (?:time|month|week|year)|yesterday|usually|normally|before)\b/,
  // "my checking is empty", "my card expired", "the countryman is my wife's", "i lost my card"
  /^(?:my|the|our|his|her|your|that) (?!(?:new |right |correct )?(?:amount|sum|total|figure|payment|one|best|answer|vehicle|car|method)\b)[a-z' ]{2,30} (?:is|are|was|were|has|had|isn'?t|got|needs?|belongs?|expired|expires|changed|declined|stopped|died|doesn'?t|won'?t|didn'?t|ran out)\b/,
  /^(?:i|we)(?: just| have|'ve)* (?:lost|misplaced|left|broke|cancell?ed|forgot) (?:my|the|our) /,
  /^(?:checking|savings|debit|the (?:checking|savings|debit card|card)) (?:is|was|has|had|isn'?t|doesn'?t|won'?t)\b/,
  // "half is hers", "that's half my rent"
  /^half (?:of (?:it|that) )?(?:is|was)\b/,
  /^(?:that|this|it)(?:'?s| is| was| would be) (?:only |just |about |almost |more than |less than |like )*(?:half|a third|a quarter|twice|double) (?:of )?(?:my|our|what|a|his|her) (?!(?:total|amount|bill|payment|due|balance)\b)/,
  // "i have 300 in there", "i owe my brother 500"
  /^(?:i|we)(?:'ve)? (?:only |just |still |have )?(?:have|got|had|make|earn|need to (?:keep|leave|save)|keep) .*\b(?:in (?:there|it|checking|savings|my|the|that)|on (?:it|that|there)|left (?:in|on)|a (?:week|month))\b/,
  /^(?:i|we) owe (?:my|him|her|them|a|the bank|someone|somebody)\b/,
  // "does lena owe half", "is checking better"
  /^(?:is|are|isn'?t|aren'?t|does|doesn'?t|did|didn'?t|was|wasn'?t|were|has|hasn'?t|have you|do (?:i|you|we|they)|don'?t (?:i|you|we|they))\b/,
  /^(?:i )?(?:can'?t|cannot|couldn'?t)$/,
];
/** "that's the countryman, right?" */
const tagged = /^(?:that|this|it)(?:'?s| is) .{3,}[, ](?:right|correct|isn'?t it|yeah|huh)[? ]*$/;

/** "my checking is fine" chooses it. */
const chooses =
  /^(?!is\b|are\b).*\b(?:is|are|'s) (?:fine|ok|okay|good|best|great|perfect|alright|all right|the one|better)\b/;

/** Each clause must be one, and none order anything. */
export function isRemark(text: string): boolean {
  const plain = plainText(text).replace(opening, '');
  if (plain === '' || orders.test(plain) || chooses.test(plain)) return false;
  if (tagged.test(plain)) return true;
  const clauses = plain
    .split(/(?<!\d)[,.;!?](?!\d)\s*|,\s+(?=[a-z])| (?:but|so|because|cause) /)
    .map((clause) => clause.trim().replace(opening, ''))
    .filter((clause) => clause !== '');
  return clauses.length > 0 && clauses.every((clause) => remarks.some((remark) => remark.test(clause)));
}
