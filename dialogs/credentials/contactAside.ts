/** What is said in a recovery of a contact that is forgotten, lost or new, and of which ZIP code is meant: no fact, and no other wish. */
import { plainWords } from '../../src/language/plainText';
import type { Message } from '../../src/reply/message';
import type { DialogServices } from '../dialogServices';
import { contactKindIn, otherContactIn } from '../prompts/contactKinds';
import type { QuestionName } from '../prompts/question';

const opening = '(?:(?:and|so|but|ok|okay|wait|sorry|oh|no|well|um+|uh+|hm+|actually|i think) )*';
const contact = '(?:e ?mail|phone|cell|mobile|number|phone number|contact)(?: address| number)?';
const notKnown = new RegExp(
  `^${opening}i (?:do not|dont|cannot|cant|can not|no longer|never|forgot|also forgot)(?: even| really)?(?: (?:remember|recall|know|have|had|use|think of))?(?: (?:which|what|my|the|an?|any|either|that|old|own))* ${contact}(?: (?:i|it|you|is|was|have|has|used|gave|on file|there|with you|address|either|too|any ?more|now|then))*$`,
);
const oneOfMany = new RegExp(
  `^${opening}(?:which|what) (?:one|${contact})(?: (?:do|did|have|is|was|would|you|i|have|use|used|need|want|on|file|it|give|gave))*$`,
);
const whichZip = new RegExp(
  `^${opening}(?:i (?:just |have |recently )*moved\\b.{0,40}|(?:i (?:just |have |recently )*moved )?(?:which|what) (?:zip|zip code|one|address)\\b.{0,40}|(?:my |the )?(?:old|new|current|home|billing|mailing) (?:or|zip|one|address)\\b.{0,40}|(?:is (?:it|that)|do you (?:want|mean|need)) (?:my |the )?(?:old|new|current|home|billing|mailing)\\b.{0,40}|i have (?:two|2|several) (?:zips|zip codes|addresses)\\b.{0,20})$`,
);
const whoSeesIt = new RegExp(
  `^${opening}(?:who(?: else| all)?(?: can| will| gets to| would)?|(?:can|does|will|do) (?:anyone|anybody|someone|somebody|other people|others)(?: else)?) (?:see|sees|read|reads|view|views|get|gets|know|knows) (?:this|that|it|these|them|those|what i (?:type|say|enter)|my (?:answers?|info|information|details|data))$`,
);
const longest = 80;

export function contactAside(
  question: QuestionName,
  text: string,
  { recovery, courtesies }: DialogServices['wording'],
): Message | undefined {
  if (text === '' || text.length > longest) return undefined;
  const plain = plainWords(text).join(' ');
  if (question === 'zip' && whichZip.test(plain)) return recovery.zipOnFile();
  if (whoSeesIt.test(plain)) return courtesies.whyFacts();
  const isOfContact = otherContactIn(text) === 'other' || notKnown.test(plain);
  if (question === 'recoveryContact')
    return isOfContact || oneOfMany.test(plain) || contactKindIn(text) !== undefined
      ? recovery.eitherContact()
      : undefined;
  return isOfContact && question !== 'recoveryCode' ? recovery.onlyContactsOnFile() : undefined;
}
