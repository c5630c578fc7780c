/** What people say to the assistant in place of what it asked for: whole utterances of a closed list, which are never an answer. */
import { plainText } from './plainText';

/** `none` and `never_had` may be an answer all the same: "I never had one" is one to the name of the first pet. */
export type SaidInstead =
  | 'wait'
  | 'why'
  | 'what'
  | 'who'
  | 'skip'
  | 'not_set_up'
  | 'none'
  | 'set_by_another'
  | 'never_had'
  | 'new_device'
  | 'trouble'
  | 'doubt'
  | 'back'
  | 'stay_in'
  | 'other_username'
  | 'wrong_bank'
  | 'reset'
  | 'code'
  | 'decline'
  | 'let_in'
  | 'task';

const longest = 80;
const opening =
  '(?:(?:oh|o+ps|wh?o+ps|u+m+|uh+|er|hm+|sorry|wrong one|my bad|my mistake|typo|no|well|actually|but|wait|hold on|hang on|ok|okay|hey|hi|please|and|so|yes|yeah|thanks|what(?=[?,.!]))[?,.! ]+)*';
const ending = '(?:,? (?:please|first|now|then|again|today|yet|though|tho|thanks|instead|ok|okay))*[.!?]*';

const secret =
  '(?:my |the |a |an )?(?:password|answer|username|code|pin|security (?:question|answer)|birth ?(?:date|day)|date of birth|zip|zip code|ssn|social(?: security(?: number)?)?)';
const it = `(?:it|that|this|one|all (?:this|that)|to know(?: that| this)?|${secret})`;
/** What somebody gets up for. */
const thing =
  '(?:my|the|a) (?:(?:debit|bank|new|check|reading|other) )*(?:card|wallet|purse|bag|check ?book|checks?|glasses|pen|laptop)(?: (?:number|out))*';
const moment = '(?:(?:one|1|a|two|2) )?(?:quick )?(?:secs?|seconds?|moments?|min(?:ute)?s?|bit|mo)';
const mustFirst =
  "(?:(?:let me|i (?:just |really )*(?:need|have|want|ought|gotta|got|should|better|must)(?: to)?|i'?(?:ve got|ll|d better|d like)(?: to)?|gotta|got to|need to|have to|(?:can|could|may) (?:i|we))(?: just| quickly| first| go)* )";
const someoneNear =
  '(?:(?:my|the|our) )?(?:wife|husband|hubby|spouse|partner|fiancee?|girlfriend|boyfriend|mom|mother|dad|father|parents|son|daughter|brother|sister|family|roommate|boss|accountant|bank)';
const another =
  'my (?:husband|hubby|wife|spouse|partner|mom|mother|dad|father|son|daughter|dealer|brother|sister|boyfriend|girlfriend|ex)';
const first = '(?: (?:first|about (?:it|this|that)|(?:real )?quick|quickly|before that))*';
/** What calls somebody away. */
const interruption =
  "(?:(?:the|my|our) (?:baby|kids?|son|daughter|dog|cat|phone|cell|door ?(?:bell)?|wife|husband|boss|food|oven|dinner)(?:'?s| is| are| just)? ?(?:crying|calling|ringing|barking|here|up|awake|at the door|rang|called|woke up|needs me|burning|screaming|hungry)|(?:someone|somebody)(?:'?s| is) (?:at the door|calling|here)|i(?:'?ve| have)? got (?:a call|another call|someone at the door))";
const wish =
  "(?:i (?:just |really |also )*(?:want|need|have|would like|wanna|am trying) to |i'?d like to |can i |let me |just |how (?:do|can) i )?";
const name = '(?:user ?name|login(?: id| name)?|user id|user)';

/** With dots, underscores or an address in it, and nothing that names are not made of. */
const nameShape = '[a-z]{1,20}(?:[._][a-z0-9]{1,20}){1,3}(?:@[a-z0-9.-]{4,60})?';
/** "oops" and "actually" stand before it already. */
const meaning =
  "(?:i (?:meant|mean)(?: to (?:say|type))?|it'?s|it is|it was|it should be|should be|make (?:it|that)|use|try)";

const phrases: readonly (readonly [SaidInstead, readonly string[]])[] = [
  [
    'wait',
    [
      `(?:please )?(?:wait|hold|hold on|hold up|hang on)(?: wait| hold on)*(?: (?:for )?(?:just )?${moment})?`,
      `(?:${moment},? )?${mustFirst}(?:check|talk|speak|ask|call|text|discuss|confirm)(?: (?:it|this|that))?(?: over)?(?: (?:with|to))? ${someoneNear}${first}`,
      `(?:${moment},? )?${mustFirst}(?:check|do|look at|get|grab|find|finish|take care of) something${first}`,
      `(?:(?:wait|hold on|hang on|${moment}),? )${interruption}`,
      `(?:just |give me |gimme |i need |need )+(?:just )?${moment}|(?:one|1|a) (?:sec|second|moment|minute|min)`,
      'let me (?:think|see|check|look|find (?:it|that|out)|look (?:it|that) up|get (?:it|that)|go get it|grab it|think about (?:it|that))(?: (?:for )?' +
        `${moment})?`,
      "(?:i'?ll |i will |i have to |i need to |i must |i'?m )(?:look(?:ing)?|check(?:ing)?|find(?:ing)?|think(?:ing)?|get(?:ting)?)(?: for)?(?: (?:it|that))?(?: up)?",
      `(?:let me|lemme|i (?:just )?(?:need|have) to|i'?ll|i will|i'?m (?:going to|gonna)|gotta) (?:just |quickly |first |go )*(?:and )?(?:get|grab|find|fetch|look for|dig out|pull out|go get) ${thing}(?: ${moment}| real quick| for you| from .{3,30}| out)?`,
      `(?:i'?m )?(?:getting|grabbing|looking for|finding|fetching|digging out) ${thing}(?: now)?`,
      "brb|(?:i'?ll )?be right back|thinking|(?:it'?s|it is|the (?:code|text|e-?mail) is) (?:still )?coming|(?:still )?waiting(?: for (?:it|the code|the text))?",
    ],
  ],
  [
    'why',
    [
      'why|how come|what for|why (?:me|this|that|now|not)',
      `why (?:do|would|should|are) (?:you|we|i) (?:really |always |even )?(?:need(?:ing)?|want(?:ing)?|ask(?:ing)?(?: me)?|have to (?:answer|give|tell|type|enter|know|ask))(?: (?:you|me|for))*(?: ${it})?`,
      `why (?:is|are|does|do) (?:it|this|that|you|they|the (?:page|site|chat|bot))(?: (?:always|even|still|just))? (?:asking|asks?|need(?:s|ing)?|want(?:s|ing)?)(?: (?:me|for))* ${it}`,
      `why (?:is|was) ${it} (?:needed|necessary|required|asked)`,
      `(?:is|was) ${it} (?:really |always )?(?:needed|necessary|required|asked)(?: (?:every|each) time| always)?`,
      `do i (?:really |always )?(?:have|need) to (?:do|answer|give|tell|type|enter)(?: you)? ${it}(?: (?:every|each) time| always)?`,
      `what do you (?:need|want) ${it} for|what(?:'?s| is) (?:the|this|that) (?:code|password|pin|answer|question) for`,
      `will you (?:always )?ask(?: me)?(?: for)? ${it} (?:every|each) time`,
    ],
  ],
  [
    'what',
    [
      "what|what do you mean(?: by (?:that|this))?|what(?:'?s| is) (?:this|that)(?: (?:about|for))?|(?:what(?:'?s| is)|what does) (?:a|the|my) (?:voice )?pin(?: (?:mean|for|good for|used for))?|which (?:question|password|answer|one)|what (?:question|password|answer)",
      '(?:(?:can|could|would|will) you )?(?:please )?(?:say|repeat|read|tell me|ask(?: me)?|show me) (?:that|it|the question|the security question|my question)(?: out)?(?: again| once more| one more time)*',
      "what(?:'?s| is| was)? (?:the|my|that|your) (?:security )?question(?: again| once more)*",
      'how (?:much )?long(?:er)?(?: (?:will|does) (?:this|it) take)?|(?:sign|log) (?:me )?in',
      "i (?:do not|don'?t) (?:understand|get|follow)(?: (?:it|this|that|the question|what you mean))?",
    ],
  ],
  [
    'let_in',
    [
      '(?:(?:can|could|would) you )?(?:just )?(?:let|get) me in(?:to (?:my|the) account)?(?: (?:already|right|at once|anyway|without (?:that|it|this|all (?:this|that))))*',
      'i (?:just )?(?:want|need|have) to (?:get|be) in(?:to my account)?(?: (?:right|already))*',
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
      'skip (?:it|this|that|this step|the question|this question)|do i have to|(?:is there |(?:can i |let me |i want to )?(?:try|use) )?(?:another|a different|no other|some other) way(?: in)?',
      `i (?:do not|don'?t) want to (?:answer|say|tell you|give|give you|type|enter)(?: ${it})?|(?:i'?d|i would) rather not(?: say| answer)?`,
      '(?:can i (?:have|get) |give me |ask me |i want )?(?:a |an )?(?:different|another|other|new|next) (?:security )?question|a different one|ask me (?:something|anything) else|ask (?:me )?another one|(?:change|switch) the (?:security )?question',
      "(?:can i (?:have|get) |give me |i need |any )(?:a |another )?(?:hint|clue)s?|i can(?:'?t|not) answer (?:it|that|this)|not (?:that|this) question",
      "(?:i'?m |i am )?not comfortable (?:giving|telling|sharing|saying|typing|with)(?: you)?(?: (?:it|that|this|my [a-z ]{2,24}))?|(?:can i|i'?ll|i will) (?:come back|do (?:it|this|that)|try) later",
    ],
  ],
  [
    'not_set_up',
    [
      `i (?:never|did not|didn'?t|have not|haven'?t) (?:set|chose|choose|chosen|make|made|create|created|pick|picked)(?: up)? (?:${it}|any|any of (?:this|that)|security questions|them)(?: up)?`,
      `i (?:do not|don'?t) have (?:a|an|any) (?:${name}|password|account|security questions?)`,
      `i (?:do not|don'?t|never) (?:remember|recall) (?:setting|choosing|making|having|picking|creating|giving|answering)(?: up)?(?: ${it}| any| any of (?:this|that|these|those)| these| those| questions?| any questions| security questions)*(?: up)?`,
      "i (?:never registered|am not registered|did not register|didn'?t register|have not registered|haven'?t registered)|i'?m not registered|not registered",
    ],
  ],
  [
    'set_by_another',
    [
      `${another} (?:set|made|did|chose|picked|filled|created|does|answered|wrote|knows?|has|handles?)(?: (?:it|this|that|them|these|those|the questions?|the answers?|(?:the|my) password|(?:the|my) login|all (?:of )?(?:this|that|these)))?(?: up| out| in)?(?: for me| back then)?`,
      `(?:(?:that|this|it)(?:'?s| is| was)|(?:these|those|they) (?:are|were)) ${another}(?:'?s)? (?:(?:security )?questions?|answers?|password|passwords|pet|job)`,
    ],
  ],
  ['never_had', ["i (?:do not|don'?t|never|have never) (?:have|had|owned?) an? [a-z]{2,12}"]],
  [
    'new_device',
    [
      "(?:this is|it'?s|it is|i (?:got|have|bought)|i'?m on|i am on) (?:a|my) new (?:phone|device|computer|laptop|tablet|browser|cell)",
    ],
  ],
  [
    'trouble',
    [
      '(?:my |the )?caps ?lock (?:was|is|must have been) on|i had (?:my |the )?caps ?lock on',
      `(?:${it}|the (?:site|page|box)) (?:still |just |really )*(?:will not|won'?t|does not|doesn'?t|is not|isn'?t|not|did not|didn'?t|can'?t) (?:let me in|work(?:ing)?|go(?:ing)? (?:in|through)|take (?:it|my password|the password|my answer)|accept(?:ing|ed)?(?: (?:it|my password))?|tak(?:e|ing)(?: (?:it|my password))?)`,
      "(?:still |it'?s (?:still )?)not working|(?:it|you) keeps? (?:rejecting|refusing|failing|saying).{0,30}",
      `(?:but )?(?:that|it|this)(?:'?s| is| was) (?:my|the right|the correct|definitely my|right|correct)(?: (?:password|answer|one|code))?|i know ${it} is (?:right|correct)`,
      `i (?:mis)?(?:typed|entered|spelled) (?:${it} )?(?:right|correctly|wrong|in wrong|incorrectly)|i (?:mistyped|misspelled)(?: it| that)?|i made a (?:mistake|typo)`,
      '(?:let me|can i|i want to|i will|may i) (?:try|type|enter|do) (?:(?:it|that|this) )?(?:again|over|once more|one more time)|let me (?:retry|retype(?: it)?)',
    ],
  ],
  [
    'doubt',
    [
      "(?:i am|i'?m) not (?:really |so |too |quite )?(?:sure|certain)(?: (?:of|about) (?:it|that)| what (?:it|that) (?:is|was)| which one)?|i (?:think|guess) (?:it'?s|it is|that'?s|that is) wrong",
    ],
  ],
  [
    'stay_in',
    [
      '(?:(?:can|could|will|would) you )?(?:keep|leave) me (?:signed|logged)[- ]?in(?: (?:here|on this (?:device|phone|computer)))?|(?:i want to |can i )?(?:stay|remain) (?:signed|logged)[- ]?in(?: (?:here|on this (?:device|phone|computer)))?',
    ],
  ],
  ['back', ['go back(?: please)?|take me back']],
  ['none', ["i (?:do not|don'?t|never) (?:have|had) (?:one|any|that)"]],
  [
    'other_username',
    [
      `(?:(?:that|this|it)(?: i|')s |i (?:typed|entered|gave|put|used)(?: in)? |that was )?(?:the |a )?(?:wrong|incorrect|not my|not the right) ${name}`,
      `i (?:mistyped|misspelled|misspelt) (?:the|my) ${name}`,
      `(?:use |try |i have |i want |let me use |can i use |i want to use )?(?:another|a different|different|a new) ${name}`,
      `(?:(?:that|this|it)(?: is|'?s) not|(?:that|this|it) isn'?t|not) (?:my|the(?: right)?) ${name}`,
      `(?:change|correct|fix|switch)(?: the| my)? ${name}`,
      `(?:${meaning}|no|nope|oops|sorry|actually|wait)[,. ]+${nameShape}`,
      'i meant (?!(?:it|that|this|no|not|yes|to|the|my|what|nothing)\\b)[a-z][a-z0-9._]{2,40}',
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
      '(?:(?:can|could|would) you )?(?:send|text|e-?mail) (?:me )?(?:(?:a|the|my) )?(?:one[- ]time )?code',
      're-?send(?: (?:me )?(?:it|(?:(?:a|the|my) )?code))?|(?:text|e-?mail) (?:it|one|that) to me',
      '(?:(?:a|the) )?(?:one[- ]time )?code(?= (?:please|instead)\\b)|(?:a|the) code',
      "(?:(?:can i|could i|let me|i'?ll|i want to|i'?d like to) )?use (?:(?:my|the|an) )?(?:authenticator|authentication)(?: app)?(?: code)?|(?:my |the |an )?authenticator app",
      '(?:can i )?(?:use )?a code|(?:i want|i need|i would like|give me) a code',
      '(?:can|could) (?:i|you) (?:please |just )*(?:get|have|send(?: me)?|use) (?:an? )?(?:text|text message|e-?mail|code)',
      '(?:just )?(?:text|e-?mail) me(?: a code)?|send (?:me )?an? (?:text|e-?mail|text message)',
      'send (?:it|the code|a code|one) to my (?:phone|cell|e-?mail|mobile)',
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
      `${wish}(?:redo|repeat|retry|re-?submit|cancel|stop) (?:my|the|that|this) (?:last |latest )?payment`,
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

const named = new RegExp(
  `^${opening}(?:my (?:real |correct |right )?${name} is (\\S{2,100}?)|(?:${meaning} )?(${nameShape})|i meant ([a-z][a-z0-9._]{2,40}?))${ending}$`,
);

/** The name in "actually my username is dana.reyes". */
export function usernameSaidInstead(text: string): string | undefined {
  const found = new RegExp(named, 'i').exec(text.trim());
  return found?.[1] ?? found?.[2] ?? found?.[3];
}
