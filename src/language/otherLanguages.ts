/** Whether somebody writes a language that is neither English nor Spanish; told by its letters, or by words that English has not. */
import { plainWords } from './plainText';

/** Letters of alphabets that English is never written in. */
const otherLetters =
  /[\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Greek}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Armenian}\p{Script=Georgian}]/gu;
const fewestLetters = 2;

/** Of French, German, Portuguese, Italian, Polish, Vietnamese, Tagalog, Haitian Creole: what wishes and questions are made of. */
const telling = new Set(
  `bonjour bonsoir salut merci combien voudrais veux paiement payer facture parlez francais aide
  guten danke bitte ich moechte mochte zahlen wieviel schulde hilfe sprechen deutsch konto rechnung nicht
  ola obrigado obrigada voce quanto devo pagamento portugues conta fatura ajuda
  buongiorno ciao grazie vorrei pagare italiano bolletta aiuto
  dzien dobry dziekuje prosze chcialbym zaplacic polsku
  xin chao cam muon tieng
  kumusta salamat magkano gusto tulong
  bonjou mesi konbyen kreyol`.split(/\s+/),
);
const joining = new Set(
  `je tu il le la les un une des de du est ce que qui pour avec mon ma mes dois doit vous nous on et ou sur
  tag wie viel ist mein meine das der die und fur mit wir sie es noch bin habe
  eu o a os as um uma e meu minha do da no na para com bom dia tarde
  io il lo gli mio mia per con come sono
  ban toi la mot
  po ang ng ko ako sa
  mwen ou li pou`.split(/\s+/),
);
const shareOfWords = 0.6;

const asked =
  /\b(?:in|speak|speaks|speaking|have|for|anyone|someone|person|help|know) (?:in )?(?:french|german|chinese|mandarin|cantonese|russian|arabic|portuguese|italian|polish|vietnamese|tagalog|korean|japanese|hindi|urdu|haitian|creole|hebrew|greek|farsi|persian|ukrainian|turkish|thai|punjabi|bengali)\b/;
const asking = /^(?:(?:hi|hello|hey|please|sorry|ok|but)[, ]+)*(?:do|does|can|could|is|are|i|may|who|is there)\b/;
const longest = 80;

/** An own word in English, such as the name of a bank, is no other language. */
export function speaksOtherLanguage(text: string): boolean {
  if ((text.match(otherLetters) ?? []).length >= fewestLetters) return true;
  const words = plainWords(text);
  const plain = words.join(' ');
  if (plain.length <= longest && asking.test(plain) && asked.test(plain)) return true;
  const told = words.filter((word) => telling.has(word)).length;
  const known = told + words.filter((word) => joining.has(word)).length;
  return words.length > 1 && told > 0 && known / words.length >= shareOfWords;
}
