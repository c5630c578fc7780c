/** What is said of a person that asks for none: that none is wanted, whether one is needed, and what one does. */
import { bareQuestion } from '../bareQuestion';

const person =
  '(?:(?:an?|the|any|another|your|that|real|live|human) )*(?:person|people|human|humans|agents?|representatives?|reps?|operators?|someone|somebody|anyone|anybody)';
const speaking =
  '(?:talk(?:ing)?|speak(?:ing)?|chat(?:ting)?|be (?:transferred|connected|put through)|call(?:ing)?)(?: (?:to|with))?';
const nobodyWanted = new RegExp(
  `^(?:(?:no|please|just)[, ]+)*(?:not ${person}|no ${person}|without ${person}|(?:i |we )?(?:do not|don't|dont|did not|didn't|didnt) (?:want|need|ask for|mean)(?: to ${speaking})? ${person}|(?:please )?(?:do not|don't|dont) (?:transfer|connect|put|hand|pass|send)(?: me| this| it| my call)?(?: (?:over|through|on))? (?:to|with) ${person}|(?:please )?(?:do not|don't|dont|never) (?:transfer|connect|redirect|forward|hand|pass) (?:me|this|my (?:call|chat))(?: (?:over|through|on|off|away|around|anywhere|elsewhere|somewhere else|again))*)(?: (?:please|yet|now|right now|any ?more|for (?:that|this)))*(?:[,.;]+ ?(?:(?:i|it)(?: (?:just|only|simply))*(?:'m|'s)? ?(?:have|want|need|got)?(?: to)?)? ?(?:only |just )?(?:(?:a|one|another) )?(?:quick |small |simple )?(?:question|ask|know|the bot|you|you are fine|talk to you|the assistant|information|info)\\b.{0,20})?$`,
);
const isNeeded = new RegExp(
  `^(?:do|must|should|will|would|why (?:do|must|should|would)) i (?:(?:always|really|still|also) )*(?:(?:have|need) )?(?:to )?(?:${speaking} |get |use |ask |wait for )?${person}(?: (?:for|to|about|when|or)\\b(?!.{0,30}\\b(?:unlocked|opened|reset|let in)\\b).{0,50})?$`,
);
const whatTheyDo = new RegExp(
  `^(?:what|how|who|which things) (?:(?:exactly|else) )?(?:(?:does|do|can|could|would|will|is|are|'s) )?${person}(?: (?:do|does|help|helps|for|tell|know|able|good|me|us|with|to|that you (?:can't|cannot)|you can't|here|exactly|anyway))*$`,
);

export function saidOfPersons(text: string): 'no_person' | 'about_persons' | undefined {
  const plain = bareQuestion(text);
  if (plain === undefined) return undefined;
  if (nobodyWanted.test(plain)) return 'no_person';
  return isNeeded.test(plain) || whatTheyDo.test(plain) ? 'about_persons' : undefined;
}
