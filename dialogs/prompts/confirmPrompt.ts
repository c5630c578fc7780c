/** A yes-or-no question by the closed grammar; anything unclear is asked again, never guessed (standards F2). */
import { dropsIt } from '../../src/language/commands';
import { saysKeep, saysNeverMind } from '../../src/language/keeping';
import { plainText } from '../../src/language/plainText';
import { readYesNo } from '../../src/language/yesNo';
import type { Message } from '../../src/reply/message';
import type { Turn } from '../turn';
import { type Asked, Prompt } from './prompt';

type YesNoQuestion =
  | 'registerDevice'
  | 'forgetAllDevices'
  | 'endAllSessions'
  | 'wholeNumber'
  | 'saveMethod'
  | 'leaveTask'
  | 'removeMethod';

const refusal =
  /^(?:no,? )?(?:please )?(?:do not|don'?t) (?:save|keep|store|remove|delete|leave)(?: it| that| this)?[.!]?$/;

/** Whether details are kept is also answered by how often they are wanted. */
const onlyOnce =
  /^(?:no,? )?(?:(?:just|only|use it) )*(?:for )?(?:(?:this|that|one|1) (?:once|time|payment|one)|once|now)(?: only)?(?: please)?[.!]?$/;
const forLater =
  /^(?:yes,? )?(?:please )?(?:keep|remember|store) (?:it|that|this)?(?: for (?:later|next time|the future))?(?: please)?[.!]?$/;

/** "yes, submit it" to whether a payment shall be dropped is no clear answer; nor is "do it". */
const goesOn =
  /^(?:(?:please|ok|okay|just)[, ]+)*(?:submit|pay|confirm|approve|process|send)(?: (?:it|this|that|now|please|the payment))*[.! ]*$/;
const paying = /\b(?:submit|pay|send|confirm|approve|process|make|go|do (?:it|that)|authorized?)\b/;
const dropping =
  /^(?:(?:yes|yep|yeah|ok|okay|sure|please|just|go ahead and|you can|i want to|i'?d like to)[,.! ]+)*(?:drop|cancel|leave|abandon|discard|forget|scrap|delete) (?:it|this|that|(?:the|my|this) (?:payment|request|whole thing)|everything)(?: please| then| now| all)*[.! ]*$/;

/** What is asked about there stays, where it is said to be kept. */
const keepable: ReadonlySet<YesNoQuestion> = new Set<YesNoQuestion>([
  'removeMethod',
  'forgetAllDevices',
  'endAllSessions',
]);

/** "maybe later", "it's a shared computer". */
const notThisDevice =
  /^(?:(?:no|nah|um+|hm+|not now|sorry|but|well|actually)[, ]+)*(?:maybe (?:later|not|another time|next time)|later|another time|next time|not (?:today|yet|this time|this one)|don'?t bother|whatever|i (?:do not|don'?t) (?:care|know|think so)|(?:it'?s|it is|this is|i'?m (?:on|at)|its) (?:a |an |not |the )*(?:shared|public|work|library|borrowed|my|friend'?s|wife'?s|husband'?s)?(?: ?(?:shared|public|work|office|own))? ?(?:computer|phone|device|laptop|tablet|one|mine)|not my (?:own )?(?:phone|computer|device|laptop|tablet)|i share (?:it|this)(?: .{1,20})?)[.!]?$/;
const thisDevice =
  /^(?:(?:yes|yep|yeah|sure|ok|okay|please|fine|i guess|alright)[, ]+)*(?:(?:please )?(?:register|remember|save|add)(?: (?:it|this|that|me|this (?:one|device|phone|computer)|my (?:device|phone|computer)))?|why not|i guess(?: so)?|(?:it'?s|it is|this is|its) (?:my own|mine|my (?:own )?(?:phone|computer|device|laptop|tablet)))(?: please| then)?[.!]?$/;

const partOnly =
  /^(?:(?:no|nope|oh|oops|sorry|wait)[, ]+)*(?:(?:that|it|this)(?:'?s| is) )?(?:only|just) (?:a |the )?(?:part|half|some|first (?:part|half)|last (?:part|half|\w+))(?: of (?:it|the number))?$|^(?:(?:no|nope|oh|oops|sorry)[, ]+)*(?:(?:that|it|this)(?:'?s| is) not (?:all|all of it|the whole (?:one|number|thing)|complete)|not (?:all of it|the whole (?:one|number|thing))|it(?:'?s| is) longer|(?:there|it) (?:is|are|'?s|has|have) more(?: digits| numbers)?|i (?:missed|forgot|left out) (?:some|a|one|the)\b.{0,20})$/;
const wholeOfIt =
  /^(?:(?:yes|yep|yeah|yup)[, ]+)*(?:(?:that|it|this)(?:'?s| is) )?(?:all of it|the whole (?:one|number|account number|thing)|complete|(?:the|my) (?:account )?number)$/;

const whatIsMeant =
  /^(?:(?:um+|ok|okay|sorry|wait|and)[, ]+)*(?:what (?:does|do) (?:that|it|this|you) (?:mean|do)(?: by .{1,30})?|what(?:'?s| is) (?:that|this|registering(?: .{1,20})?)|what happens (?:then|if i do)|why(?: .{0,40})?|is (?:that|it) (?:safe|secure|needed|necessary)|(?:should|do) i(?: .{1,20})?)[?. ]*$/;

const cameIn =
  /^(?:(?:so|and|ok|okay|wait|hey|um+)[, ]+)*(?:did|have|has) (?:it|that|you|they|everything|the page|my \w+(?: number)?) (?:get|got|go|gone|come|receive|received|work|worked|see)(?: (?:it|that|this|them|everything|(?:my|the) \w+(?: number)?))?(?: (?:in|through|thru|ok|okay|yet|now|already|correctly|right))*[?.! ]*$/;

function isAbout<Name extends YesNoQuestion>(asked: Asked<YesNoQuestion>, question: Name): asked is Asked<Name> {
  return asked.question === question;
}

function readLeaving(text: string): boolean | undefined {
  if (saysKeep(text) || saysNeverMind(text)) return false;
  return dropping.test(plainText(text)) || dropsIt(text) ? true : undefined;
}

function readDevice(plain: string): boolean | undefined {
  if (thisDevice.test(plain)) return true;
  return notThisDevice.test(plain) ? false : undefined;
}

/** What answers one of the questions without a yes or a no. */
function inWordsOf(question: YesNoQuestion, plain: string): boolean | undefined {
  switch (question) {
    case 'registerDevice':
      return readDevice(plain);
    case 'wholeNumber':
      return wholeOfIt.test(plain) ? true : partOnly.test(plain) ? false : undefined;
    case 'saveMethod':
      return forLater.test(plain) ? true : onlyOnce.test(plain) ? false : undefined;
    default:
      return undefined;
  }
}

/** Ends with true for yes and false for no; the first choice of the question's message stands for yes, the second for no. */
export class ConfirmPrompt extends Prompt<YesNoQuestion, boolean> {
  override aside({ text }: Turn, asked: Asked<YesNoQuestion>): Message | undefined {
    if (isAbout(asked, 'saveMethod') && cameIn.test(plainText(text))) {
      const { kind, ending } = asked.parameters;
      return this.services.wording.methods.numbersCame(kind, ending);
    }
    if (asked.question !== 'registerDevice' || !whatIsMeant.test(plainText(text))) return undefined;
    return this.services.wording.signIn.whatRegisteringIs();
  }

  /** A go-ahead that may mean either. */
  override isMeantForIt({ text }: Turn, { question }: Asked<YesNoQuestion>): boolean {
    return question === 'leaveTask' && readYesNo(text) === 'yes';
  }

  override async read(turn: Turn, asked: Asked<YesNoQuestion>): Promise<boolean | undefined> {
    const plain = plainText(turn.text);
    if (asked.question === 'leaveTask') {
      const leaves = readLeaving(turn.text);
      if (leaves !== undefined) return leaves;
      if (paying.test(plain)) return undefined;
    }
    // To go on with the payment elects nothing.
    if (asked.question === 'saveMethod' && goesOn.test(plain)) return false;
    const answer = readYesNo(turn.text);
    if (answer !== 'unclear') return answer === 'yes';
    const said = inWordsOf(asked.question, plain);
    if (said !== undefined) return said;
    if (refusal.test(plain) || (keepable.has(asked.question) && saysKeep(turn.text))) return false;
    const position = this.choiceIn(turn.text, asked);
    return position === undefined ? undefined : position === 0;
  }
}
