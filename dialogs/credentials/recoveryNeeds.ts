/** "What do you need from me?", "why my Social Security number?", asked while a credential is recovered. */
import { plainWords } from '../../src/language/plainText';
import { type RecoveryTask, type TaskName, isRecoveryTask } from '../task';

const longest = 100;
const asksWhat =
  /^(?:(?:and|so|but|ok|okay|wait|sorry|um|uh) )*(?:(?:what|which)(?: (?:all|exactly|info|information|details|facts|things?|kind of info|else))? (?:do|will|would|should) (?:you|i|u) (?:need|want|require|have to (?:give|tell|enter)|ask)|what (?:are|is) (?:the |these |those )?(?:(?:four|few|other) )?things?|what (?:things|info|information|facts|do i need)|what is (?:it )?(?:you )?need(?:ed)?|what for)\b.{0,40}$/;
const asksWhy =
  /^(?:(?:and|so|but|ok|okay|wait|sorry|um|uh) )*(?:why(?: is that| that| though)?$|(?:why|what) (?:do|does|would|are|is|should|must|on earth|the hell) .{0,30}\b(?:need|needed|want|ask|asking|require|have to (?:give|tell|enter))\b.{0,60}$|why (?:my|the|so much|so many|all (?:this|that|these))\b.{0,60}$)/;

const asksIfWrong =
  /^(?:(?:and|so|but|ok|okay|wait|sorry|um|uh) )*(?:what (?:happens|if)(?: (?:if|when))? (?:i|it|one|this|that|they|any)(?: of (?:them|these|it))? .{0,20}\b(?:wrong|incorrect|mistake|typo|not match|doesnt match|does not match)\b.{0,20}|how (?:many|much) (?:tries|attempts|chances|times)\b.{0,40})$/;

/** "What if I get it wrong?": of a password, of the facts of a recovery and of security questions the rules are others. */
export function asksWhatIfWrong(text: string): boolean {
  return text.length <= longest && asksIfWrong.test(plainWords(text).join(' '));
}

/** The recovery whose facts are asked about; undefined where none is under way, or nothing of the kind is asked. */
export function needsAskedAbout(task: TaskName | undefined, text: string): RecoveryTask | undefined {
  if (task === undefined || !isRecoveryTask(task) || text.length > longest) return undefined;
  const plain = plainWords(text).join(' ');
  return asksWhat.test(plain) || asksWhy.test(plain) ? task : undefined;
}
