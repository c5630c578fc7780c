/** What people say to the assistant in place of what it asked for: whole utterances of a closed list, which are never an answer. */
import { plainText } from './plainText';

/** `none` alone may be an answer all the same: "I never had one" is one to the name of the first pet. */
export type SaidInstead =
  | 'wait'
  | 'why'
  | 'what'
  | 'who'
  | 'skip'
  | 'not_set_up'
  | 'none'
  | 'other_username'
  | 'wrong_bank'
  | 'reset'
  | 'code'
  | 'decline'
  | 'task';

const longest = 80;
const opening =
  '(?:(?:oh|oops|u+m+|uh+|er|hm+|sorry|no|well|actually|but|wait|ok|okay|hey|hi|please|and|so|yes|yeah|thanks)[,.! ]+)*';
const ending = '(?:,? (?:please|first|now|then|again|today|yet|though|tho|thanks|instead|ok|okay))*[.!?]*';

const secret =
  '(?:my |the |a |an )?(?:password|answer|username|code|pin|security (?:question|answer)|birth ?date|zip|zip code)';
const it = `(?:it|that|this|one|all (?:this|that)|to know(?: that| this)?|${secret})`;
const moment = '(?:(?:one|1|a|two|2) )?(?:quick )?(?:secs?|seconds?|moments?|min(?:ute)?s?|bit|mo)';
const wish =
  "(?:i (?:just |really |also )*(?:want|need|have|would like|wanna|am trying) to |i'?d like to |can i |let me |just |how (?:do|can) i )?";
const name = '(?:user ?name|login(?: id| name)?|user id|user)';

const phrases: readonly (readonly [SaidInstead, readonly string[]])[] = [
  [
    'wait',
    [
      `(?:please )?(?:wait|hold on|hang on)(?: wait| hold on)*(?: (?:for )?(?:just )?${moment})?`,
      `(?:just |give me |gimme |i need |need )+(?:just )?${moment}|(?:one|1|a) (?:sec|second|moment|minute|min)`,
      'let me (?:think|see|check|look|find (?:it|that|out)|look (?:it|that) up|get (?:it|that)|go get it|grab it|think about (?:it|that))(?: (?:for )?' +
        `${moment})?`,
      "(?:i'?ll |i will |i have to |i need to |i must |i'?m )(?:look(?:ing)?|check(?:ing)?|find(?:ing)?|think(?:ing)?|get(?:ting)?)(?: for)?(?: (?:it|that))?(?: up)?",
      "brb|(?:i'?ll )?be right back|thinking",
    ],
  ],
  [
    'why',
    [
      'why|how come|what for|why (?:me|this|that|now|not)',
      `why (?:do|would|should|are) (?:you|we|i) (?:really |always |even )?(?:need(?:ing)?|want(?:ing)?|ask(?:ing)?(?: me)?|have to (?:answer|give|tell|type|enter|know|ask))(?: (?:you|me|for))*(?: ${it})?`,
      `why (?:is|was) ${it} (?:needed|necessary|required|asked)`,
      `(?:is|was) ${it} (?:really |always )?(?:needed|necessary|required|asked)(?: (?:every|each) time| always)?`,
      `do i (?:really |always )?(?:have|need) to (?:do|answer|give|tell|type|enter)(?: you)? ${it}(?: (?:every|each) time| always)?`,
      `what do you (?:need|want) ${it} for`,
      `will you (?:always )?ask(?: me)?(?: for)? ${it} (?:every|each) time`,
    ],
  ],
  [
    'what',
    [
      "what|what do you mean(?: by (?:that|this))?|what(?:'?s| is) (?:this|that)(?: (?:about|for))?|which (?:question|password|answer|one)|what (?:question|password|answer)",
      'how (?:much )?long(?:er)?(?: (?:will|does) (?:this|it) take)?|let me in|(?:sign|log) (?:me )?in',
      "i (?:do not|don'?t) (?:understand|get|follow)(?: (?:it|this|that|the question|what you mean))?",
    ],
  ],
  [
    'who',
    [
      "(?:who|what) are you|who(?:'?s| is) (?:this|that|asking|there)|who am i (?:talking|chatting|speaking|writing) (?:to|with)",
      '(?:are you|is this) (?:a |an )?(?:real )?(?:human|person|bot|robot|machine|computer)',
    ],
  ],
  [
    'skip',
    [
      `(?:can|could|may) (?:i|we|you) (?:please )?skip (?:${it}|this step|the question|this question)`,
      'skip (?:it|this|that|this step|the question|this question)|do i have to|(?:is there )?(?:another|a different|no other) way(?: in)?',
      `i (?:do not|don'?t) want to (?:answer|say|tell you|give|give you|type|enter)(?: ${it})?|(?:i'?d|i would) rather not(?: say| answer)?`,
      '(?:can i (?:have|get) |give me |ask me |i want )?(?:a |an )?(?:different|another|other) (?:security )?question',
    ],
  ],
  [
    'not_set_up',
    [
      `i (?:never|did not|didn'?t|have not|haven'?t) (?:set|chose|choose|chosen|make|made|create|created|pick|picked)(?: up)? (?:${it}|any|any of (?:this|that)|security questions|them)(?: up)?`,
      `i (?:do not|don'?t) have (?:a|an|any) (?:${name}|password|account|security questions?)`,
      "i (?:never registered|am not registered|did not register|didn'?t register|have not registered|haven'?t registered)|i'?m not registered|not registered",
    ],
  ],
  ['none', ["i (?:do not|don'?t|never) (?:have|had) (?:one|any|that)"]],
  [
    'other_username',
    [
      `(?:(?:that|this|it)(?: i|')s |i (?:typed|entered|gave|put|used)(?: in)? |that was )?(?:the |a )?(?:wrong|incorrect|not my|not the right) ${name}`,
      `i (?:mistyped|misspelled|misspelt) (?:the|my) ${name}`,
      `(?:use |try |i have |i want |let me use |can i use |i want to use )?(?:another|a different|different|a new) ${name}`,
      `(?:change|correct|fix) (?:the|my) ${name}`,
      `my ${name} is \\S{2,100}`,
    ],
  ],
  [
    'wrong_bank',
    [
      "(?:that|this|it)(?:'?s| is) (?:not|the wrong) (?:(?:my|our|the right) )?bank|(?:that|this|it) isn'?t (?:my|the right) bank|not my bank|wrong bank",
      "(?:that(?:'?s| is| was) )?(?:the )?wrong routing(?: number)?|(?:the |my )?routing(?: number)? (?:is|was) (?:wrong|not right|incorrect)|i (?:typed|entered|gave|put) the wrong (?:routing(?: number)?|bank)",
      '(?:change|correct|fix) the (?:routing(?: number)?|bank)',
    ],
  ],
  [
    'reset',
    [
      `${wish}(?:reset|change)(?: (?:it|this|that|my password|the password|password))?`,
      `${wish}(?:make |get |have |create )?a new password|i need a new one`,
    ],
  ],
  [
    'code',
    [
      '(?:(?:can|could|would) you )?(?:send|text|e-?mail) (?:me )?(?:a|the) (?:one[- ]time )?code',
      '(?:can i )?(?:use )?a code',
    ],
  ],
  [
    'decline',
    [
      `none of (?:these|those|them|that)|no thanks|no thank you|not (?:this|that)|not what i (?:asked for|wanted|want|meant)`,
      "i (?:do not|don'?t) want (?:to|this|that|it)(?: do (?:this|that|it))?",
      "(?:i )?(?:do not|don'?t) want to (?:reset|change|sign in|log in|pay)(?: (?:it|that|anything|my password|the password|my questions))?",
      "i (?:did not|didn'?t) (?:ask for|want|mean) (?:this|that)|that'?s not what i (?:asked for|wanted|want|meant)",
      'get me out(?: of (?:here|this))?|let me out',
    ],
  ],
  [
    'task',
    [
      `${wish}(?:pay|make a payment|pay (?:my|the) (?:bill|car|loan|lease|payment|car payment))`,
      `${wish}(?:(?:see|check|get|know|show(?: me)?|tell me) )?(?:what is |what'?s |whats )?(?:my |the )?(?:balance|payoff|due date|account balance|amount due|statements?)(?: is)?`,
      `${wish}(?:know )?how much (?:do i owe|i owe|is due)`,
    ],
  ],
];

const patterns = phrases.map(
  ([kind, forms]) => [kind, new RegExp(`^${opening}(?:${forms.join('|')})${ending}$`)] as const,
);

export function saidInstead(text: string): SaidInstead | undefined {
  if (text.length > longest) return undefined;
  const plain = plainText(text);
  return patterns.find(([, phrase]) => phrase.test(plain))?.[0];
}

const named = new RegExp(`^${opening}my ${name} is (\\S{2,100}?)${ending}$`);

/** The name in "actually my username is dana.reyes". */
export function usernameSaidInstead(text: string): string | undefined {
  return named.exec(text.toLowerCase())?.[1] && new RegExp(named, 'i').exec(text.trim())?.[1];
}
