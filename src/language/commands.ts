/** Exact universal commands: whole utterances from a closed list, safe even while a secret is awaited. */
import { plainWords } from './plainText';

export type Command =
  'help' | 'repeat' | 'details' | 'back' | 'start_over' | 'human_agent' | 'sign_out' | 'cancel' | 'menu';

const utterances: Readonly<Record<Command, readonly string[]>> = {
  help: [
    'help',
    'help me',
    'i need help',
    'what can i say',
    'what can i do here',
    'what are my options',
    'options',
    'ayuda',
  ],
  repeat: [
    'repeat',
    'repeat that',
    'say that again',
    'say it again',
    'again',
    'come again',
    'what was that',
    'pardon',
    'one more time',
    'can you repeat that',
    'could you repeat that',
    'repeat the question',
    'what was the question',
    'what was the question again',
    'what is the question',
    'what did you ask',
    'can you say that again',
    'could you say that again',
    'what did you say',
    'i did not hear you',
    'i didnt hear you',
  ],
  details: [
    'details',
    'the details',
    'more details',
    'all details',
    'all the details',
    'give me the details',
    'tell me the details',
    'show me the details',
  ],
  back: [
    'back',
    'go back',
    'previous',
    'previous step',
    'previous question',
    'one step back',
    'step back',
    'take me back',
  ],
  start_over: [
    'start over',
    'restart',
    'start again',
    'begin again',
    'start from the beginning',
    'from the beginning',
    'startover',
  ],
  human_agent: [
    'agent',
    'human',
    'person',
    'a person',
    'representative',
    'operator',
    'live agent',
    'real person',
    'a real person',
    'live person',
    'human agent',
    'talk to a person',
    'speak to a person',
    'talk to a human',
    'speak to a human',
    'talk to an agent',
    'speak to an agent',
    'speak with an agent',
    'talk to someone',
    'speak to someone',
    'talk to a representative',
    'speak to a representative',
    'customer service',
    'get me a person',
    'i want a person',
    'i want to talk to a person',
    'i want to speak to a person',
    'a human',
    'an agent',
    'agente',
    'una persona',
    'hablar con una persona',
    'talk to a real person',
    'speak with a person',
    'speak with someone',
  ],
  sign_out: ['sign out', 'sign me out', 'log out', 'log me out', 'logout', 'signout', 'log off', 'sign off', 'logoff'],
  cancel: [
    'cancel',
    'cancel that',
    'cancel this',
    'cancel it',
    'never mind',
    'nevermind',
    'forget it',
    'forget about it',
    'stop',
    'quit',
    'exit',
    'abort',
    'alto',
    'parar',
    'cancelar',
  ],
  menu: ['menu', 'main menu', 'the menu', 'show menu', 'show me the menu', 'show the menu', 'home'],
};

const politeness = new Set(['please', 'pls', 'plz', 'thanks', 'ok', 'okay', 'now']);
/** Said before anything. */
const hesitation = new Set(['um', 'umm', 'uh', 'uhm', 'er', 'hm', 'hmm', 'oh', 'well', 'sorry']);

const commandOf = new Map<string, Command>();
for (const [command, phrases] of Object.entries(utterances)) {
  for (const phrase of phrases) commandOf.set(phrase, command as Command);
}

/** Talking and whom with have to be named both, so that a name or a password is never taken for it. */
const personWanted = new RegExp(
  '^(?:(?:i|we) (?:really |just )?(?:want|need|would like|wanna|have) (?:to )?|id (?:really )?like to |(?:can|could|may) i (?:please )?|let me )?' +
    '(?:(?:talk|speak|chat) (?:to|with)|(?:get|give) me|(?:connect|transfer|put) me (?:through )?(?:to|with))' +
    ' (?:a |an |some |the )?(?:real |live |actual |human )*' +
    '(?:person|human|being|agent|representative|rep|operator|someone|somebody|customer service|customer support|supervisor|manager)' +
    '(?: instead| right now| please| here| at once)*$',
);

const beforeDropping =
  '(?:(?:no|nope|nah|wait|actually|ah|eh|argh|ugh|you know what|just|yes|yeah|so|then|i said|please|lets|let us|can we|can you|could you|i want to|i would like to|id like to) )*';
const whatever =
  '(?:it|that|this|all|everything|it all|all (?:of )?(?:it|that|this)|(?:the|this|that|my) (?:whole|entire|damn) (?:thing|business|lot)|(?:the|this|that) (?:thing|idea)|what i said)';
const dropping = new RegExp(
  `^${beforeDropping}(?:drop|scrap|scratch|forget|cancel|abandon|ditch|discard)(?: about)? ${whatever}(?: (?:then|please|for now|altogether|entirely|completely|now|again))*$`,
);
const neverMinding = new RegExp(
  `^${beforeDropping}(?:never ?mind|nvm)(?: (?:then|now|please|sorry|it|that|this|all that|about (?:it|that|this)|i said|(?:about )?(?:the|this|that) (?:whole|entire) thing))*$`,
);

/** "drop the whole thing", "let's forget about it": what is under way is named by no name of its own. */
export function dropsIt(text: string): boolean {
  return text.length <= 60 && dropping.test(plainWords(text).join(' '));
}

/** "no stop": the first word only underlines the second. */
function droppedWith(said: string): Command | undefined {
  const command = commandOf.get(said.replace(/^(?:no|nope|wait) (?=stop|never|forget)/, ''));
  return command === 'cancel' || dropping.test(said) || neverMinding.test(said) ? 'cancel' : undefined;
}

/** The command that this whole utterance is, politeness aside; nothing fuzzy, so a password is never taken for one. */
export function exactCommand(text: string): Command | undefined {
  if (text.length > 60) return undefined;
  const words = plainWords(text);
  while (words.length > 1 && (politeness.has(words[0]!) || hesitation.has(words[0]!))) words.shift();
  while (words.length > 1 && politeness.has(words[words.length - 1]!)) words.pop();
  const said = words.join(' ');
  return commandOf.get(said) ?? (personWanted.test(said) ? 'human_agent' : droppedWith(said));
}
