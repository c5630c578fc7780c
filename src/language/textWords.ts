/** Words that a text message may carry by law and custom: stop, start, help, and whatever else plainly asks for no more texts. */
import { plainWords } from './plainText';

/**
 * `reminders` asks for texts about payments that are due; `help` and `info` ask who texts and how to end it, `who` only who it
 * is; `wrong_number` says that somebody else is meant.
 */
type TextWord = 'stop' | 'start' | 'help' | 'info' | 'reminders' | 'who' | 'wrong_number';

const politeness = new Set([
  'please',
  'pls',
  'plz',
  'thanks',
  'thank',
  'you',
  'now',
  'ok',
  'okay',
  'por',
  'favor',
  'gracias',
  'ya',
]);

/** Whole utterances, politeness aside; the first line is the list of 47 CFR 64.1200(a)(10) and of the carriers (standards C5). */
const utterances: Readonly<Record<TextWord, readonly string[]>> = {
  stop: [
    ...['stop', 'stopall', 'stop all', 'quit', 'end', 'revoke', 'optout', 'opt out', 'cancel', 'unsubscribe'],
    ...['stop it', 'stop this', 'stop everything', 'opt me out', 'remove me', 'unsub', 'leave me alone'],
    ...['alto', 'basta', 'parar', 'pare', 'paren', 'detener', 'cancelar', 'baja', 'no mas', 'dejame en paz'],
  ],
  start: [
    'start',
    'unstop',
    'start texts',
    'start texting',
    'resubscribe',
    'opt in',
    'optin',
    'comenzar',
    'empezar',
    'iniciar',
  ],
  help: ['help', 'help me', 'ayuda', 'i need help', 'necesito ayuda'],
  info: ['info', 'information', 'informacion'],
  reminders: [],
  who: [],
  wrong_number: [
    ...['wrong number', 'wrong person', 'sorry wrong number', 'sry wrong number', 'this is the wrong number'],
    ...['not me', 'you want someone else', 'numero equivocado', 'numero incorrecto', 'wrong phone number'],
  ],
};

const message = '(?:texts?|texting|messages?|messaging|msgs?|sms|notifications?|alerts?|reminders?)';
const filler =
  '(?:(?:me|us|any|any more|anymore|the|these|those|this|all|your|more|with|of|receiving|getting|sending|from you|payment|text) )*';
/** Money can be stopped too: these ask about a payment, a check or a debit, whatever else they say. */
const aboutMoney =
  /\b(?:payments?|pay|autopay|easypay|checks?|cheques?|debits?|transfers?|charges?|loan|lease|pagos?|cheques?|cobros?)\b/;

/** Each must say that it is the messages that are to end, or the permission to send them. */
const stopping = [
  `\\b(?:stop|quit|cease|end|cancel|halt|turn off|disable|discontinue) ${filler}${message}\\b`,
  `\\b(?:no more|no mas|not? want|dont want|dont need|do not need|do not want|no longer want|tired of|sick of|dont like) (?:to )?(?:(?:get|receive|have|see) )?${filler}${message}\\b`,
  `\\b(?:dont|do not|never|stop) (?:ever )?(?:text|message|sms|contact|write) (?:to )?(?:me|us|this number)\\b`,
  `\\b(?:dont|do not|never) send (?:me |us )?${filler}${message}\\b`,
  `\\bstop (?:contacting|bothering|spamming|harassing|writing|sending)\\b(?!.*\\bcalls?\\b)`,
  '\\b(?:unsubscribe|opt out|opting out|opt me out|optout|opt us out)\\b',
  '\\b(?:take|remove|delete|erase) (?:me|us|my number|this number|my phone number|my phone) (?:off|from|out)\\b',
  '\\b(?:remove|delete|erase|lose|forget) (?:my|this) (?:phone )?number\\b',
  '\\b(?:revoke|withdraw|cancel|take back) (?:my |the )?(?:consent|permission|authorization)\\b',
  '\\bwrong number (?:stop|do not|dont|please)\\b',
];

const mensaje = '(?:mensajes?|textos?|sms|mensajitos?|notificaciones|alertas|recordatorios)';
const relleno = '(?:(?:mas|los|las|estos|estas|sus|tus|de|recibir|ningun|otro|texto|enviarme|mandarme) )*';
const deteniendo = [
  `\\bno (?:me |nos )?(?:mandes?|manden|envies?|envie|envien|escribas?|escriban|escriba|contacten?|contactes|molesten?|molestes|texteen?)\\b`,
  `\\bno (?:quiero|deseo|necesito) ${relleno}${mensaje}\\b`,
  `\\b(?:no mas|ya no|basta de|alto a|paren?|parar|detengan?|detener|cancelen?|cancelar|eliminar|quiten?) ${relleno}${mensaje}\\b`,
  '\\b(?:dejen?|deja|dejar|deje) de (?:mandar|enviar|escribir|molestar|contactar|textear)(?:me|nos)?\\b',
  '\\b(?:dar|darme|denme|dame|deme|darnos) de baja\\b',
  '\\b(?:cancelar|cancelen?|anular) (?:la |mi )?suscripcion\\b',
  '\\b(?:quitenme|sacame|saquenme|borrenme|borrame|quitame|eliminenme|eliminame) de\\b',
  '\\b(?:borren?|eliminen?|quiten?) mi (?:numero|telefono)\\b',
  '\\b(?:revoco|retiro) (?:mi |el )?(?:consentimiento|permiso|autorizacion)\\b',
];
const stopSentence = new RegExp([...stopping, ...deteniendo].join('|'));

const reminders =
  /^(?:i want |i would like |can you |could you )?(?:to )?(?:(?:text|send|give) me (?:payment |text |due date )*(?:reminders?|alerts?)(?: by text| for my payments?| about my payments?)?|remind me by text|text me (?:when|before) (?:my )?payment is due|sign me up for (?:payment |text )*(?:reminders|alerts)|reminders on|start (?:payment |text )*reminders|recordatorios|mandame recordatorios|quiero recordatorios)$/;

const wrongNumber =
  /^(?:(?:hi|hello|hey|sorry|no|um|i think|i believe|i am afraid|im afraid) )*(?:you|u) (?:have|ve|got|have got|must have|are texting|reached|texted|dialed)(?: got| had| reached)?(?: the)? wrong (?:number|person|phone(?: number)?|one|guy)$/;
const who = [
  '(?:who|whos|who is|who are|who r|who s) (?:this|you|u|texting|texting me|sending this|it)(?: (?:and|texting me|please|number|from|really))*',
  '(?:whose|who s|whos) number is (?:this|that)',
  'what (?:is|s) (?:this|this number|this text|this about|this text about|your text about|it about)',
  'whats (?:this|this about|this text|this number|your text about)',
  '(?:i )?(?:just )?(?:got|received|have) (?:a |your |this )?(?:text|message|msg)(?: message)?(?: from (?:you|this number|u))?(?: (?:and )?(?:what is it(?: about)?|whats it(?: about)?|what is this(?: about)?|whats this(?: about)?|who is this|who are you|who r u|why))?',
  'why (?:are you|r u|are u|did you|do you keep) (?:texting|text|messaging|message)(?: me)?',
].map((pattern) => new RegExp(`^(?:(?:hi|hello|hey|um|wait|sorry|huh|excuse me) )*${pattern}$`));

/** Closed: the same text always means the same, and nothing here is guessed by a model. */
export function readTextWord(text: string): TextWord | undefined {
  const words = plainWords(text);
  const bare = withoutPoliteness(words).join(' ');
  const whole = wordOf.get(bare);
  if (whole !== undefined) return whole;
  if (reminders.test(bare)) return 'reminders';
  const sentence = words.join(' ');
  if (wrongNumber.test(sentence)) return 'wrong_number';
  if (who.some((pattern) => pattern.test(sentence))) return 'who';
  return stopSentence.test(sentence) && !asksAboutMoney(sentence) ? 'stop' : undefined;
}

const starting = [
  `(?:start|resume|restart|begin|enable|reenable|activate|turn on|turn back on|switch on|switch back on) (?:sending |getting |receiving )?${filler}${message}(?: to)?(?: me)?(?: again| back on| on)?`,
  `(?:turn|switch) ${filler}${message} (?:back )?on(?: again)?`,
  '(?:(?:you )?(?:can|could|may) (?:you )?|i want you to |i would like you to )?text me(?: again| from now on)',
  `(?:i want|i would like|i do want|i need|give me|send me|let me have)(?: to)?(?: get| receive| have)? ${filler}${message}(?: again| after all| back)?`,
  `(?:re ?subscribe|subscribe|sign|opt)(?: me)?(?: back)?(?: up| in)?(?: again)? (?:to|for) ${filler}${message}(?: again)?`,
].map((pattern) => new RegExp(`^${pattern}$`));

const namesTexts = new RegExp(`\\b(?:${message}|${mensaje}|text (?:me|us)|unsubscribe)\\b`);

/** Where words do not come as a text, they must name the texts: "stop" and "cancel" mean something else there. */
export function readTextsWish(text: string): 'stop' | 'start' | undefined {
  const words = plainWords(text);
  const word = readTextWord(text);
  if (word === 'stop') return namesTexts.test(words.join(' ')) ? 'stop' : undefined;
  if (word === 'reminders') return 'start';
  const bare = withoutPoliteness(words).join(' ');
  return starting.some((pattern) => pattern.test(bare)) ? 'start' : undefined;
}

/** A payment that is to stop is none of this, unless it is the messages about it that are to stop. */
function asksAboutMoney(sentence: string): boolean {
  return aboutMoney.test(sentence) && !messagesEnd.test(sentence);
}

const messagesEnd = new RegExp(`\\b(?:${message}|${mensaje}|consent|permission|consentimiento|unsubscribe)\\b`);

const wordOf: ReadonlyMap<string, TextWord> = new Map(
  (Object.entries(utterances) as [TextWord, readonly string[]][]).flatMap(([word, all]) =>
    all.map((utterance) => [utterance, word] as const),
  ),
);

function withoutPoliteness(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !politeness.has(word));
  const last = words.findLastIndex((word) => !politeness.has(word));
  return first < 0 ? words : words.slice(first, last + 1);
}
