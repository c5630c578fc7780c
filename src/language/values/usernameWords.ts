/** Which words look like a username, and which after "username" or "log in as" are other words. */
import { monthNames } from './dateWords';
import { editDistance } from '../plainText';

const otherWords = new RegExp(
  `^(?:${[
    'a|an|the|my|your|our|his|her|their|its|it|this|that|these|those|me|us|him|i|im|you|we|they|he|she|who|which|whose',
    'not|no|nope|yes|and|or|nor|but|if|so|to|in|on|at|by|of|off|out|up|for|from|with|without|as|is|was|are|be|been|has|have|had|do|does|did',
    'what|whats|where|when|why|how|can|cant|could|will|would|wont|should|may|might|must|please|pls|plz|thanks|thx|thank|ok|okay|now|today|again|here|there|too|also|still|always|just|only|really|soon|maybe|well|anymore|either',
    'wrong|right|gone|lost|forgotten|forgot|forget|correct|incorrect|unknown|different|new|old|other|another|same|usual|possible|impossible|locked|blocked|invalid|valid|needed|required|broken|working|missing|expired|disabled|rejected|accepted|saved|changed|set|reset|case|hard|long|short|easy|something|nothing|anything|someone|somebody|everything|one|mine|yours|myself',
    'username|user|users|name|names|userid|id|ids|login|logins|log|sign|signin|password|passwords|passcode|pin|email|mail|phone|number|numbers|account|accounts|page|screen|field|box|site|website|app|access|support|service|agent|customer|owner|owners|lounge|mini|bmw|car|loan|lease|security|question|questions|answer|answers|code|link|reminder|recovery|lookup|help|info|information|details|change|update|error|problem|issue|issues|trouble|attempt|attempts|history|via|using|enter|get|getting|got|let|make|need|needs|want|wants|like|know|think|try|tried|trying|use|used|see|show|tell|give|say|says|said|keep|keeps|recover|find|look|remember|worked|works|work|failed|fails|fail|sure|sorry|wait|actually|oops|rather|mean|meant|husband|wife|daughter|son|guest|admin|before|after|because|since|already|myself|first|last|next|second|online|mobile|web|quickly|asap|immediately|right',
  ].join('|')})$`,
  'i',
);

/** Of a name with several parts, "a.brown" or "dana dot reyes", one may be another word. */
export function isOtherWord(said: string): boolean {
  const parts = said.split(/[^\w']+/).filter((part) => part !== '' && !/^(?:dot|underscore|dash|hyphen)$/i.test(part));
  return parts.length > 0 && parts.every((part) => otherWords.test(part));
}

const handle =
  /^(?:[a-z]{2,}[\w-]*\d{1,4}[a-z]{0,3}|[a-z][a-z0-9.]*_\w+|[a-z]{1,20}\.[a-z]{2,20}\d{1,4}|[a-z]{2,20}\.[a-z]\d{1,4})$/i;
const otherThings = new RegExp(
  `^(?:(?:in|on|b|m|l|gr|me|w|up|dn)[248]+[a-z]?|(?:${monthNames}|iphone|ipad|ios|android|win|windows|chrome|firefox|safari|edge|galaxy|pixel|covid|mp|ver|version|form|room|unit|apt|step|model|series|option|opt|usd|no|num|page|part|error|code)[-.]?\\d+[a-z]*|.*\\.(?:com|net|org|gov|edu|io|co|us|app|info|html?|php|pdf))$`,
  'i',
);

/** "tbrewster61", "snguyen_4": hardly anything else is written so. */
export function isHandle(word: string): boolean {
  return handle.test(word) && !otherThings.test(word) && !isOtherWord(word);
}

const dotted = /^(?:[a-z]{1,20}\.[a-z]{2,20}|[a-z]{3,20}\.[a-z])(?:\.[a-z]{2,20})?$/i;

/** "pat.quilter". */
export function isDotted(word: string): boolean {
  return (
    dotted.test(word) &&
    !otherThings.test(word) &&
    !word
      .replace(/\.(?:mini|bmw)$/i, '')
      .split('.')
      .some((part) => otherWords.test(part))
  );
}

const sameBeginning = 4;
const mostSlips = 3;

/** "tgreen" and "tgreene". */
export function looksLike(left: string, right: string): boolean {
  const [one, other] = [left.toLowerCase(), right.toLowerCase()];
  if (one.length < sameBeginning || one === other) return false;
  return one.slice(0, sameBeginning) === other.slice(0, sameBeginning) || editDistance(one, other) <= mostSlips - 1;
}
