/** Yes or no by a closed grammar: the whole utterance must be made of known phrases, all on one side. */
import { plainText } from './plainText';

type YesNo = 'yes' | 'no' | 'unclear';

const yesPhrases = `yes|y|y e s|ye|ya|yas|yea|yeah|yeh|yep|yepper|yeppers|yup|yass|yess|yessir|yes sir|yes maam|yes it is|yes i do|yes i am|ok|okay|k|kk|okey|sure|sure thing|sure do|
of course|absolutely|definitely|certainly|affirmative|correct|right|exactly|perfect|fine|good|agreed|i agree|i accept|i confirm|confirm|confirmed|confirm it|
confirm payment|confirm the payment|approve|approved|approve it|go ahead|go for it|go ahead and submit|go ahead and pay|go ahead and submit it|
go ahead and pay it|go ahead and do it|do it|do that|please do|lets do it|lets go|by all means|submit|submit it|submit now|submit payment|submit the payment|
submit my payment|send it|send the payment|send payment|pay|pay it|pay now|pay it now|make the payment|make payment|process it|process the payment|proceed|
continue|thats right|that is right|thats correct|that is correct|thats fine|that is fine|thats good|thats it|thats the one|that is it|it is|it is correct|
its correct|its right|it is right|its fine|all good|all correct|all right|alright|looks good|looks right|looks correct|looks fine|it looks good|it looks right|that looks right|
that looks good|that looks correct|everything looks good|everything is correct|everything looks right|sounds good|sounds right|sounds great|that works|works for me|
i do|i am|im sure|i am sure|i am positive|positive|uh huh|uhhuh|mhm|mm hmm|mmhmm|you bet|indeed|for sure|hell yes|heck yes|please submit|please submit it|
yes i want to pay|yes i want that|i want to|i would|i would like that|id like that|id like to|true|roger|ten four|totally|very well|very good|got it submit|
i authorize|i authorize it|i authorize this|i authorize that|i authorize the payment|i authorize this payment|i do authorize|i do authorize it|authorize|authorize it|
authorize the payment|authorized|go|good to go|were good to go|we are good to go|im good to go|i am good to go`;

/** Said for yes, alone and without thanks, with which they rather end a conversation. */
const mildPhrases = `ok|okay|k|kk|okey|alright|all right|sure|sure thing|sounds good|sounds right|sounds great|that works|works for me`;

/** Said while one listens, to a remark or in parting: friendly, and no order to move money. */
const weakPhrases = `fine|its fine|thats fine|that is fine|good|thats good|that is good|very good|very well|all good|perfect|right|true|indeed|totally|exactly|positive|
thats it|that is it|thats the one|it is|i do|i am|im sure|i am sure|uh huh|uhhuh|mhm|mm hmm|mmhmm|roger|ten four|go`;

const noPhrases = `no|n|nope|nah|na|naw|nay|no way|not now|not yet|not today|not right now|not really|not at all|no thanks|no thank you|no sir|no maam|
dont|do not|dont do it|do not do it|dont do that|do not do that|dont submit|do not submit|dont submit it|do not submit it|dont pay|do not pay|dont pay it|
dont send it|do not send it|please dont|please do not|cancel|cancel it|cancel that|cancel this|cancel payment|cancel the payment|cancel my payment|stop|stop it|
negative|absolutely not|definitely not|certainly not|of course not|never|never mind|nevermind|incorrect|wrong|thats wrong|that is wrong|thats not right|
that is not right|thats not correct|that is not correct|thats incorrect|that is incorrect|not correct|not right|its wrong|it is wrong|it isnt|it is not|i dont|i do not|
i dont think so|i do not think so|i dont want to|i do not want to|i dont want that|id rather not|i would rather not|i am not|im not|hell no|heck no|no i dont|
no i do not|no it is not|no it isnt|no that is wrong|forget it|abort|decline|i decline|reject|false|nothing|none|neither|nuh uh|uh uh|no dont|not interested|no good`;

const neutralPhrases =
  'please|pls|plz|thanks|thank you|thx|ty|um|uh|uhm|er|oh|ah|hmm|so|and|now|it|that|the assistant|man|dear|sir|maam|lol';

function phraseTable(list: string): ReadonlySet<string> {
  return new Set(list.split('|').map((phrase) => phrase.replace(/\s+/g, ' ').trim()));
}

const sides = { yes: phraseTable(yesPhrases), no: phraseTable(noPhrases), neutral: phraseTable(neutralPhrases) };
const mild = phraseTable(mildPhrases);
const weak = phraseTable(weakPhrases);
/** With one of these a mild yes only acknowledges: "ok thanks", "oh ok". */
const acknowledging = phraseTable('thanks|thank you|thx|ty|um|uh|uhm|er|oh|ah|hmm');
const longestPhrase = 6;

const thumbUp = /^\s*(\u{1f44d}\S*|\u2705|\u2714\S*)\s*$/u;
const thumbDown = /^\s*(\u{1f44e}\S*|\u274c)\s*$/u;

type Side = 'yes' | 'no' | 'neutral';
interface Said {
  readonly side: Side;
  readonly phrase: string;
}

/** Reads an answer to a yes-or-no question. Anything outside the grammar ("yes but change it", "not yes", "maybe") is unclear. */
export function readYesNo(text: string): YesNo {
  const said = phrasesIn(text);
  const [isYes, isNo] = (['yes', 'no'] as const).map((one) => said.some(({ side }) => side === one));
  if (isYes === isNo) return 'unclear';
  return isYes ? 'yes' : 'no';
}

/** A yes that money may move on: not "fine", "uh huh", "that's it" or "ok thanks", which are one to a harmless question. */
export function saysClearYes(text: string): boolean {
  if (readYesNo(text) !== 'yes') return false;
  const said = phrasesIn(text);
  const agreeing = said.filter(({ side }) => side === 'yes').map(({ phrase }) => phrase);
  if (agreeing.some((phrase) => !mild.has(phrase) && !weak.has(phrase))) return true;
  return agreeing.every((phrase) => mild.has(phrase)) && !said.some(({ phrase }) => acknowledging.has(phrase));
}

const hedges =
  /^(?:(?:actually|well|hm+|um+|uh+|oh|ah|i guess|i think|i suppose|on second thoughts?|you know what|fine|then|wait|no wait)[,.! ]+)+|(?:[, ]+(?:i guess|i think|i think so|i suppose|then|actually))+$/gi;

/** With a doubt before or after it: no clear word, but no refusal either: "actually yeah do it", "yes I think so". */
export function leansToYes(text: string): boolean {
  return readYesNo(text) === 'yes' || readYesNo(text.replace(/[.! ]+$/, '').replace(hedges, '')) === 'yes';
}

/** All of them, or none where any of the words is outside the grammar. */
function phrasesIn(text: string): readonly Said[] {
  if (text.length > 80 || text.includes('?')) return [];
  if (thumbUp.test(text)) return [{ side: 'yes', phrase: 'yes' }];
  if (thumbDown.test(text)) return [{ side: 'no', phrase: 'no' }];
  const spaced = plainText(text).replace(/'/g, '');
  if (/[^a-z\s.,!;:\-"()]/.test(spaced)) return [];
  const words = (spaced.match(/[a-z]+/g) ?? []).map((word) => word.replace(/(.)\1{2,}$/, '$1'));
  const said: Said[] = [];
  for (let at = 0; at < words.length;) {
    const next = phraseAt(words, at);
    if (next === undefined) return [];
    said.push(next);
    at += next.phrase.split(' ').length;
  }
  return said;
}

function phraseAt(words: readonly string[], at: number): Said | undefined {
  for (let length = Math.min(longestPhrase, words.length - at); length > 0; length--) {
    const phrase = words.slice(at, at + length).join(' ');
    const side = (['yes', 'no', 'neutral'] as const).find((one) => sides[one].has(phrase));
    if (side !== undefined) return { side, phrase };
  }
  return undefined;
}
