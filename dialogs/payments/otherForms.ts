/** "Zelle?", "cash", "at the dealer": ways to pay that are none of ours, said in few words. */
import { bareQuestion } from '../bareQuestion';

const leadIn =
  "(?:(?:and|or|what about|how about|do you (?:guys )?(?:take|accept|have|do)|(?:can|could|may) (?:i|you)|i (?:want|would like|need|have) to|i'?d like to|is it possible to|let me|also|only|just|pay|use|send|do|take|make (?:a|my|the) payment|it|my (?:bill|payment)|with|by|in|via|through|using|over|you|money) )*";
const form =
  '(?:zelle|venmo|pay ?pal|cash ?app|apple pay|google pay|samsung pay|cash(?: money)?|(?:a )?money orders?|bit ?coin|crypto|western union|money ?gram|(?:a )?gift cards?|(?:a )?wire(?: transfer)?)';
const place =
  '(?:in person|face to face|(?:in person )?(?:(?:at|in|to|through|with) )?(?:(?:the|my|a|your|any|an) )*(?:mini )?(?:dealer|dealership|dealers|branch|store|office|bank teller))';
const asked = new RegExp(
  `^${leadIn}(?:${form}|${place}|${form} (?:${place}))(?: (?:too|as well|instead|then|please|for (?:it|this)))*$`,
);

export function asksForOtherForm(text: string): boolean {
  const plain = text.length <= 80 ? bareQuestion(text) : undefined;
  return plain !== undefined && asked.test(plain);
}
