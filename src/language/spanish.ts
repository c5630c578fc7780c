/** Whether somebody writes Spanish, or asks for it: then the words are said to us, whatever was asked for. */
import { plainText, plainWords } from './plainText';

/** Words of wishes and questions; no name, place or answer to a security question is made of them alone. */
const telling = new Set(
  `cuanto cuanta cuantos debo debe quiero quisiera necesito necesita pagar pago pagos pague saldo cuenta ayuda ayudame ayudar ayude
  prestamo contrasena clave usuario espanol castellano hablo habla hablas hablan hablar puedo puede podria tengo tiene donde cuando como cual
  cuales favor gracias olvide entiendo ingles hacer ver saber carro coche vehiculo deuda factura cuota mensualidad vence tarjeta persona
  alguien recibo cancelar cambiar factura dinero buenos buenas`.split(/\s+/),
);
const joining = new Set(
  `hola el la los las un una unos unas de del al y o en con por para que se lo le les es esta estoy soy mi mis su sus me te no si dias tardes
  noches hoy manana este ese mas otra otro otra ya muy bien todo nada sin`.split(/\s+/),
);
const shareOfWords = 0.75;

const askedForIn = new RegExp(
  '^(?:(?:hi|hello|hey|hola|please|ok|okay|no|sorry|um+|but)[, ]+)*' +
    "(?:(?:in |en |se habla |habla(?:s|n)? |hablo )?(?:espanol|spanish|castellano)|(?:do|can|could|does) (?:you|u|i|we|anyone|this|it|somebody) .{0,30}\\b(?:spanish|espanol)|(?:is there|are there|i (?:only |just )?(?:speak|want|need|prefer|would like)|i'?d like|switch to|change (?:it |this )?to|talk (?:to me )?in) .{0,20}\\b(?:spanish|espanol))" +
    '(?: (?:please|por favor|speaker|only|version|here|instead|now))*[?.! ]*$',
);

export function speaksSpanish(text: string): boolean {
  if (askedForIn.test(plainText(text))) return true;
  const words = plainWords(text);
  const told = words.filter((word) => telling.has(word)).length;
  const known = told + words.filter((word) => joining.has(word)).length;
  return words.length > 1 && told > 0 && known / words.length >= shareOfWords;
}
