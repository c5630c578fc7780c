/** Questions about passwords, PINs and answers that ask for no new one: whether to give them away, to see them, how they are read. */
import { bareQuestion } from '../bareQuestion';

type AboutCredentials = 'pin_aloud' | 'keep_secret' | 'never_shown' | 'case_sensitive' | 'what_username';

const secret =
  '(?:(?:user ?name (?:and|or|&) )?pass ?words?|passcode|(?:voice )?pin(?: (?:number|code))?|log ?in(?: (?:details|info\\w*|credentials|data))?|credentials|(?:one[- ]time |security |verification )?codes?|security (?:answers?|questions?)|answers?)';
const mine = `(?:my|our|the|this) ${secret}`;
/** Whoever asks for it here, at the sign-in, may have it. */
const somebody = "(?!(?:you|it|to you|in|here)\\b)(?:to |with )?[a-z][a-z' ]{1,30}?";
const giving = '(?:give|tell|share|send|show|text|e-?mail|read|hand|lend|let)';
const may =
  "(?:(?:can|could|may|should|must|shall|do|will) i(?: (?:have|need|ever|also|just|please))*(?: to)?|is it (?:ok|okay|safe|fine|all right|alright|allowed)(?: (?:for me|if i|to))*|am i (?:allowed|supposed) to|what if i|i (?:want|would like|'?d like) to|how (?:do|can) i)";
const andMore = '(?: (?:so|if|when|who|too|also|over|on|by|for|in|as|to)\\b.{0,50})?';

const questions: readonly (readonly [AboutCredentials, readonly string[]])[] = [
  [
    'keep_secret',
    [
      `${may} ${giving} ${somebody} (?:have |use |know |see )?${mine}${andMore}`,
      `${may} (?:share|${giving}) ${mine} (?:to |with )${somebody}${andMore}`,
      `(?:can|could|may|should|will) (?!(?:you|i|we)\\b)[a-z' ]{2,30} (?:have|know|see|use|ask (?:me )?for) ${mine}${andMore}`,
    ],
  ],
  [
    'pin_aloud',
    [
      '(?:can|could|should|may|must|do) i (?:have to |need to )?(?:say|speak) (?:my|the) (?:voice )?pin\\b.{0,40}',
      `(?:is it|how) (?:ok|okay|safe|secure)(?: is it)? to (?:say|speak|tell(?: you)?|give(?: you)?)(?: out loud| aloud)? (?:my|the|a) (?:voice )?(?:pin|code)\\b.{0,40}`,
      '(?:can|could|will|does|would|what if) (?:others|other people|people|anybody|anyone|somebody|someone|everybody|my (?:wife|husband|kids?|roommate|neighbou?rs?))(?: else)?(?: near(?: me)?| around(?: me)?| in the room)? (?:hears?|overhears?|listen to) (?:my|the|it|this)(?: (?:voice )?(?:pin|code))?',
    ],
  ],
  [
    'never_shown',
    [
      "(?:(?:what(?:'?s| is| are| were)?|which are|(?:can|could) you (?:please )?(?:tell|show|send|give|read)(?: me)?|can i see|tell me|show me|show|give me|read me|send me|list|see|i want to see) )*(?:my|the) (?:(?:own|saved|current|old) )*(?:secret|security) answers?(?: (?:to|for|of) (?:my|the) (?:security |secret )?questions?)?",
      '(?:(?:can|could) you (?:please )?(?:tell|show|send|give|read)(?: me)?|can i see|show me|show|read me|send me) (?:my|the) (?:(?:current|old|saved|own) )*(?:pass ?word|passcode|(?:voice )?pin)',
    ],
  ],
  [
    'case_sensitive',
    [
      `(?:is|are) (?:it|this|that|they|(?:my |the )?(?:${secret}|user ?names?)) case[- ]?sensitive`,
      '(?:do|does) (?:the )?(?:caps|capitals?|capital letters|upper ?case|lower ?case|case|capitalization)(?: letters)? (?:matter|count)(?: (?:in|for) .{2,30})?',
    ],
  ],
  [
    'what_username',
    [
      "what(?:'?s| is|s) (?:an? |the )?(?:log ?in (?:id|name)|user ?(?:name|id))(?: (?:for|supposed to be|mean|exactly))*",
      '(?:what|explain what) (?:does|do you mean by|is meant by|you mean by)? ?(?:an? |the |this |my )?(?:log ?in (?:id|name)|user ?(?:name|id))(?: (?:mean|is|means))?',
    ],
  ],
];

const patterns = questions.map(([about, forms]) => [about, new RegExp(`^(?:${forms.join('|')})$`)] as const);

export function askedAboutCredentials(text: string): AboutCredentials | undefined {
  const plain = bareQuestion(text);
  return plain === undefined ? undefined : patterns.find(([, pattern]) => pattern.test(plain))?.[0];
}
