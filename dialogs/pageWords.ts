/** What people say of the page that they were sent to, or of a number that they are asked for, in place of an answer; whole utterances. */
import { plainWords } from '../src/language/plainText';

export type PageWords =
  /** The link did not come, was lost, or does not open. */
  | 'new_link'
  /** A page is of no use to them, or they ask why it has to be one. */
  | 'no_page'
  /** They ask whether it has come in. */
  | 'is_it_done'
  /** They are on it. */
  | 'on_it'
  /** They will not do it now. */
  | 'not_now'
  /** They ask how long the page can be used. */
  | 'how_long'
  /** There is no such login, or no such number. */
  | 'has_none';

const longest = 100;
const opening =
  '(?:(?:what do you mean(?: by)?|what) (?:a |the |that |this )?(?:page|link|website) )?(?:what (?:if|happens if|when|do i do if) )?(?:(?:ok|okay|hey|hi|no|nope|sorry|but|well|um+|uh+|and|so|yeah|yes|actually|please|look|wait) )*';
const ending = '(?: (?:please|now|yet|again|any ?more|here|though|thanks|instead|either|at all|ok|okay))*';
const not =
  '(?:do not|dont|does not|doesnt|did not|didnt|have not|havent|has not|hasnt|is not|isnt|will not|wont|never)';
const cannot = '(?:cannot|can not|cant|could not|couldnt|do not know how to|dont know how to)';
const link =
  '(?:(?:the|that|this|your|a|my|another|any|private|new) )*(?:links?|pages?|texts?|messages?|text messages?|sms|url|website)';
const it = `(?:it|that|one|anything|${link})`;
const sending = '(?:resend|retext|send|text)(?: me)?';
const oldPhone = '(?:land ?line|home phone|office phone|flip phone|basic phone|old phone)';
const onOldPhone = `(?: (?:because|since|as|and))?(?: (?:this|it)(?: is|s)?| its| i am (?:on|calling from)| im (?:on|calling from)| i have| on| from) (?:only |just )?(?:an?|my|the) ${oldPhone}`;
const device =
  '(?:smart ?phone|text phone|texts?|texting|text messag(?:es|ing)|text plan|cell ?phone|cell|mobile(?: phone)?|internet|computer|browser|data|e ?mail)';
const credential = '(?:pin|voice pin|login|log in|user ?name|password|account|profile|number)';
const aMoment = '(?:sec|second|moment|minute|min)';

const phrases: readonly (readonly [PageWords, readonly string[]])[] = [
  [
    'has_none',
    [
      `i (?:${not} (?:had|have|got|set up|set|made|get|created)|have no|got no|have never had)(?: up)?(?: (?:one|any|(?:an? |any )?(?:online )?${credential}))(?: (?:up|for (?:this|that|it)|with you))*`,
      `(?:i )?never (?:had|set|made|got|created|chose|registered|signed)(?: (?:one|it|any|up|an? ${credential}|for it))*`,
      `(?:there is )?no ${credential}`,
      'i(?:m| am) not registered',
    ],
  ],
  [
    'new_link',
    [
      '(?:(?:get|give|send|i need|need|want|i want)(?: me)? )?(?:(?:a|another|the|new|fresh|other) )*link',
      `(?:(?:can|could|would|will) you |i need you to )?${sending}(?: (?:it|that|one|a new one|another(?: one)?|${link}))?(?: to me)?`,
      `(?:i )?${not} (?:get|got|receive|received|see|have) ${it}`,
      `(?:nothing|no text|no link|no message|${it})(?: (?:has|did|${not}))? (?:come|came|arrived?|shown? up|showed up)`,
      `${it} (?:(?:is|has|was|says|${not}) )*(?:work|works|working|open|opens|load|loads|expired|broken|dead|invalid|used)`,
      `(?:where|what)(?:s| is| was) ${link}`,
      `(?:i )?(?:lost|deleted|closed|cant find|cannot find) ${it}`,
    ],
  ],
  [
    'no_page',
    [
      `(?:(?:my phone|this|it) (?:is )?|its |i am (?:on|calling from) |im (?:on|calling from) |i have |i only have |i use )(?:(?:only|just|a|an|my) )*${oldPhone}(?: phone)?`,
      `i (?:${not} (?:have|own|use|got)|have no|got no)(?: (?:a|an|any|the))? ${device}`,
      `(?:i )?${cannot} (?:open|click(?: on)?|use|access|get to|see|follow|do) ${it}`,
      `(?:i )?${not} (?:want to )?(?:click(?: on)?|open|use|tap|trust|follow|do) ${it}`,
      `i (?:${not} (?:have|own|use)|have no) (?:a |any )?${device} (?:this is|its|i am on|im on|it is) (?:a |my )?${oldPhone}`,
      `i (?:do not|dont|cant|cannot|never|can not) (?:text|(?:get|receive|read|do|see|use) (?:any )?(?:texts|text messages|texting|messages))(?: (?:on|with) (?:this|my|the|it)(?: phone)?)?(?:${onOldPhone})?`,
      '(?:how|what) (?:can|do|could|should|else can) (?:i|we) (?:get in|sign in|log in|do it|do this|do)(?: (?:without|with no) (?:the|a|any|your|that) (?:page|link|text|phone))?',
      `(?:why )?(?:cant|can|could|may) (?:i|we|you) (?:just )?(?:do|say|tell|give|text|type|send|answer|sign in|log in|take)(?: (?:you|it|that|this|them|it to you|me in))?(?: (?:with you|to you|here|on the phone|over the phone|by phone|by text|by voice|another way|without (?:it|a page|the page|a link|the link)))*`,
      '(?:is there|do you have|what is|whats|any) (?:another|any other|a different|an easier|other) way(?: to (?:do (?:it|this|that)|sign in|log in))?',
      `why(?: (?:do i|must i|should i|does it) (?:have|need) to(?: (?:use|open|go to|be on))?| on)? ${link}`,
    ],
  ],
  [
    'not_now',
    [
      '(?:not (?:right )?now|not today|not at the moment|maybe (?:later|another time|tomorrow)|(?:some|an)other time|later|i am busy|im busy|i (?:do not|dont) have time)',
      '(?:i will|ill|i can|let me|i would rather|id rather) do (?:it|that|this) (?:later|another time|tomorrow|tonight|at home)',
    ],
  ],
  [
    'how_long',
    [
      `how long (?:is|does|will|do|can) (?:i (?:have|use)|it|that|this|${link})(?: (?:to|for|be|stay|last|work|good|valid|open|active|usable|it|use))*`,
      `(?:when|what time) (?:does|will|do) (?:it|that|this|${link}) (?:expire|run out|end|stop working|time out)`,
      `(?:does|will|did) (?:it|that|this|${link}) (?:expire|run out|time out)`,
      'how (?:much time|many minutes|long) (?:do i|have i|i) (?:have|got)(?: left)?',
      `is (?:it|that|${link}) still (?:good|valid|working|open|active)`,
    ],
  ],
  [
    'is_it_done',
    [
      '(?:is|was) (?:it|that|this|everything) (?:all )?(?:done|finished|complete|through|there|in)',
      '(?:did|has|have) (?:it|that|you) (?:work|worked|get it|got it|get that|got that|come in|come through|go through|gone through)',
      '(?:am i|are we) (?:done|in|signed in|logged in|finished|all set)',
      '(?:i am |im |it is |its |i )?(?:all )?(?:done|finished|did it|did that|filled it (?:in|out)|signed in)',
    ],
  ],
  [
    'on_it',
    [
      '(?:ok|okay|k|alright|all right|sure|fine|yes|yep|yeah|got it|i got it|will do|doing it|working on it|on it|im on it|im trying|cool|great|perfect)',
      `(?:hold on|hang on|wait|one ${aMoment}|just a ${aMoment}|a ${aMoment}|give me a ${aMoment}|${aMoment}|still here|im still here)`,
      'let me (?:see|check|look|try|open it|do it|find it|get my phone)',
    ],
  ],
];

const grammars = phrases.map(
  ([words, all]) => [words, new RegExp(`^${opening}(?:${all.join('|')})${ending}$`)] as const,
);

export function pageWordsIn(text: string): PageWords | undefined {
  if (text.length > longest) return undefined;
  const plain = plainWords(text).join(' ');
  return grammars.find(([, grammar]) => grammar.test(plain))?.[0];
}
