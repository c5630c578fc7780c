/** One or two words that people say in place of a secret, and that may be the secret all the same: whole utterances only. */
import { plainWords } from './plainText';

export type BriefWords = 'doubt' | 'skip' | 'none' | 'yes_no' | 'greeting' | 'thanks' | 'goodbye' | 'code' | 'wish';

const phrases: readonly (readonly [BriefWords, readonly string[]])[] = [
  [
    'doubt',
    [
      'o+ps|wh?o+ps|idk|i ?d ?k|dunno|i dunno|h+m+|huh|undo|que|ugh|um+|uh+|unsure|not (?:really )?sure',
      '(?:not|no) (?:an? )?(?:live |real )?(?:agent|person|human|representative|operator)s?(?: please)?',
      '(?:o+ps|sorry) wrong|(?:o+ps |sorry )?(?:typo|my bad)|(?:try|once) (?:again|more)|retry|again please|try it again',
      'i give up|(?:ok|okay) then|er+m?|eh|probably|perhaps',
      'wtf|omg|ffs|lol|argh+|gr+|what the (?:hell|heck|fuck)|damn(?: it)?|shit|crap|wrong (?:button|box|window)',
    ],
  ],
  [
    'skip',
    [
      'pass|skip|next|hint|hints|clue|n a|na|not (?:that|this)(?: one)?|(?:next|(?:a )?(?:other|different|new)|another|change) (?:one|question)',
    ],
  ],
  ['none', ['none|nothing|not applicable']],
  [
    'yes_no',
    [
      'no+|nope|nah|yes|yep|yeah|ye|ya|y|n|sure|o ?k|okay|k+|fine|alright|all right|go on|continue|(?:ok )?(?:i )?got it|maybe|stop it',
    ],
  ],
  ['greeting', ['(?:hello|hi|hey|hiya|yo|hola|good (?:morning|afternoon|evening))(?: there| again)?|anyone there']],
  ['thanks', ['(?:ok |okay |great )?(?:thanks|thank you|thx|ty|cheers|gracias)(?: a lot| so much| you)?']],
  ['goodbye', ['(?:ok )?(?:good )?bye(?: bye)?|goodbye|see you|(?:log|sign) (?:me )?(?:off|out)']],
  ['code', ['(?:a )?(?:code|text|text message|sms|e ?mail)(?: instead| please)?']],
  [
    'wish',
    [
      '(?:new|change|reset|show|see|forgot|forgotten|lost|my) (?:password|pass ?word|pin|pw|answer)s?|reset',
      '(?:phone|contact) number|call me|(?:recent activity|my account|account(?: summary| balance)?|account number|log ?in|sign ?in)',
    ],
  ],
];

const grammars = phrases.map(([words, all]) => [words, new RegExp(`^(?:${all.join('|')})$`)] as const);
const longest = 40;

export function saidBriefly(text: string): BriefWords | undefined {
  if (text.length > longest) return undefined;
  const plain = plainWords(text).join(' ');
  return grammars.find(([, grammar]) => grammar.test(plain))?.[0];
}
