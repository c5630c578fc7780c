/** Wishes about the voice PIN and the authenticator app, which have no label in the language; whole utterances only. */
import type { AuthenticatorWish, TaskOptions } from '../task';

const leadIn =
  "(?:(?:how (?:do|can|would) i|help me(?: to)?|i (?:need|have) to|i need|let me|let'?s|where (?:do|can) i) )?";
const my = '(?:(?:an?|my|the|another|any|new|all|some|of|ten) )*';
const set =
  '(?:set ?up|set|create|make|add|choose|pick|get|enable|turn on|switch on|activate|start using|use|have|install|connect|link|enrol+|register)';
const change = '(?:change|update|replace|reset|edit|modify|switch|move|transfer|redo|renew)';
const remove =
  '(?:remove|delete|drop|turn off|switch off|disable|deactivate|cancel|erase|clear|get rid of|stop using|take off|unlink|disconnect)';
const end = '(?: please)?[.!?]*$';

const pin = '(?:(?:voice|phone|telephone|speaker|alexa|spoken) )*(?:pin|pin code|pin number|passcode)';
const forVoice =
  '(?: (?:for|on) (?:my |the |your )?(?:phone|telephone|phone calls?|calls?|calling|voice|speakers?|smart speakers?|alexa|echo))?';

const pinWishes: readonly (readonly [RegExp, 'set' | 'remove' | undefined])[] = [
  [new RegExp(`^${leadIn}${remove} ${my}${pin}${forVoice}${end}`), 'remove'],
  [new RegExp(`^${leadIn}turn ${my}${pin}${forVoice} off${end}`), 'remove'],
  [new RegExp(`^${leadIn}(?:${set}|${change}) ${my}${pin}(?: up)?${forVoice}${end}`), 'set'],
  [new RegExp(`^(?:i )?(?:forgot|lost|do not know|don'?t know|can'?t remember) ${my}${pin}${end}`), 'set'],
  [new RegExp(`^${my}${pin} (?:does not|doesn'?t|no longer|stopped) work(?:s|ing)?(?: any ?more)?${end}`), 'set'],
  [new RegExp(`^new ${pin}${end}`), 'set'],
  [
    new RegExp(
      `^(?:do i have|is there|have i (?:got|set)|what(?:'s| is)|manage|show me|tell me about|about)? ?${my}${pin}(?: set| on file)?${end}`,
    ),
    undefined,
  ],
];

const app =
  '(?:(?:google|microsoft|authy|duo) )?(?:authenticator(?: app(?:lication)?)?|authentication app|totp|(?:two|2)[ -]?(?:factor|step)(?: authentication| verification| sign ?-?in| log ?in| security)?|2 ?fa|mfa|multi[ -]?factor(?: authentication)?)';
const codes = '(?:recovery|backup|back up|emergency) codes?';
const newPhone = '(?: (?:to|on|onto|for|with) (?:my |a |the )?(?:new |other )?(?:phone|account|login|device))?';

const authenticatorWishes: readonly (readonly [RegExp, AuthenticatorWish | undefined])[] = [
  [new RegExp(`^${leadIn}${remove} ${my}${app}${newPhone}${end}`), 'remove'],
  [new RegExp(`^${leadIn}turn ${my}${app} off${end}`), 'remove'],
  [new RegExp(`^${leadIn}(?:${set}|${change}) ${my}${app}(?: up)?${newPhone}${end}`), 'add'],
  [new RegExp(`^${leadIn}turn ${my}${app} on${end}`), 'add'],
  [
    new RegExp(
      `^${leadIn}(?:${set}|${change}|generate|regenerate|print|give me|send me|show me|show|see|want) ${my}${codes}${end}`,
    ),
    'recovery_codes',
  ],
  [new RegExp(`^new ${codes}${end}`), 'recovery_codes'],
  [
    new RegExp(
      `^(?:i(?:'ve| have)? )?(?:lost|used up|forgot|used|am out of|ran out of|have no more) ${my}${codes}${end}`,
    ),
    'recovery_codes',
  ],
  [
    new RegExp(
      `^(?:i(?:'ve| have)? )?(?:lost|deleted|can'?t (?:open|use|find)|do not have|don'?t have) ${my}(?:phone with ${my})?${app}${end}`,
    ),
    undefined,
  ],
  [
    new RegExp(`^(?:how many|do i have(?: any)?|what are) ?${my}${codes}(?: do i have| are| have i)?(?: left)?${end}`),
    undefined,
  ],
  [
    new RegExp(
      `^(?:do i have|do i use|is|what is|what's|manage|show me|tell me about|about)? ?${my}${app}(?: (?:on|enabled|active|set ?up|turned on|status))?${end}`,
    ),
    undefined,
  ],
];

/** `plain` is in lower case without words of politeness. */
export function credentialPhrase(plain: string): TaskOptions | undefined {
  const pinWish = pinWishes.find(([phrase]) => phrase.test(plain));
  if (pinWish !== undefined) return { task: 'voice_pin', values: {}, ...(pinWish[1] && { pin: pinWish[1] }) };
  const wish = authenticatorWishes.find(([phrase]) => phrase.test(plain));
  if (wish === undefined) return undefined;
  return { task: 'authenticator', values: {}, ...(wish[1] && { authenticator: wish[1] }) };
}
