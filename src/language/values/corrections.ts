/** Which words between two values of one kind take the first of them back: "200, no wait, make it 250". */
import { mask } from './valueSpans';

const takes = [
  'no(?! (?:problem|rush|later|earlier|more|less|longer|need|fees?|charges?|interest|penalty|idea|worries|matter|way|cap|thanks|doubt|hurry|questions?|sooner|other)\\b)|nah|nope|nvm|never ?mind|oops|whoops|my bad|my mistake|correction|(?:i )?(?:beg your )?pardon(?: me)?|excuse me|my apologies|apologies',
  '(?<!or )wait(?! (?:to|for)\\b)|hold on|hang on|actually|scratch that|strike that|scrap that|forget that|i take that back|sorry(?! (?:about|for|that(?!.?s\\b| is)|if|i(?! (?:said|say|meant|wrote|typed|drive)\\b)|it(?!.?s\\b| is)|to|we|my)\\b)',
  "i meant?|meant|(?:make|change) (?:it|that)(?: one)?(?: to)?|let'?s (?:say|make it)|(?<=[,.] ?|\\bhmm?,? |\\bor )(?:rather|better)|(?<=, ?)well(?=,)",
  "(?<=[,.;!-] ?)(?:oh )?(?:crap|shoot|dang(?: it)?|damn(?: it)?|dammit|darn(?: it)?|ugh+|arg+h*|d'?oh|gah|jeez|yikes)(?=[,.!? ])|i misspoke|i misread(?: (?:it|that))?|i (?:said|wrote|typed|read|got) (?:it|that) wrong|that(?:'?s| is| was) (?:wrong|not right)|(?<=[,.] ?)wrong(?=[,.])|wrong (?:one|number|date|day|month|car|account|card)",
  "on second thoughts?|second thoughts?|but(?= (?:(?:actually|now|today|this time|really|maybe|_+) )*(?:let'?s|make|i'?d|i'?ll|i can|i could|i want|i need|i would|i only|can|could|do|use|pay|send|just|only|please|put)\\b)",
].join('|');
const marker = new RegExp(`\\b(?:or )?(?:${takes})(?![a-z])(?:[,.!? ]+(?:${takes})(?![a-z]))*`, 'g');
/** A pause takes something back only together with a reason: "the 15th, hmm, that's late, the 5th". */
const pauses = /\b(?:hmm+|er+m?|u+m+|u+h+|a+h+|oh)\b/g;
const marks = new RegExp(`\\b(?:${takes}|not|never|instead|rather|hmm+|um+|uh+|er+m?|ah+|can'?t|cannot|don'?t)\\b`);

/** These join two values that are both wanted, or leave open which is. */
const joins =
  /\b(?:and|also|plus|both|then|another|too(?! (?:late|early|soon|much|high|low|little|long|far)\b)|or|each|per|as well)\b/;
const mostWordsBefore = 6;

const fillers = new Set(
  (
    'um uh er hm hmm oh ok okay please pls a an the my from with for on to by at of in until till through thru good use using do pay put ' +
    "make take what's send give me it it's its that this one ones be is i i'd i'll let let's lets us say just only can could card account statement " +
    'statements bill car mini loan dollars bucks rather better want need would like go going switch show charge set have will what whats payoff balance how much well so ending ' +
    'ends last latest month into toward towards onto against there yes yeah maybe now time today actually really instead try got get many 2 4'
  ).split(' '),
);
/** A reason may stand between: "oh wait, that one is closed, use …", "sorry i said … but it is". */
const withReason =
  /^([^?]{1,60}?)[,;.]? (?:so|use|make it|call it|take|do|pay|put|let'?s (?:do|say|make it)|say|says|go with|give me|switch to|remove|delete|drop|erase|show|open|send|charge|run|try|check|it'?s|it is|it should (?:be|say)|should (?:be|say)|i drive|i have|i need|i require|i want|i'?d like|bring up|pull up)(?= |$)(.*)$/;
/** "…, sorry, we gave that one back, the hardtop", "no, tuesday is a mess. wednesday". */
const reasonBeforePause = /^([^?]{1,60}?)[,;.!-]+ ([^,;.!?]*)$/;
const reasoned =
  /\b(?:no|nope|nah|wait|hold on|hang on|actually|sorry|oops|whoops|scratch that|i meant?|apologies|pardon|excuse me|my bad|my mistake|crap|shoot|dang|damn|dammit|darn|ugh+|arg+h*|d'?oh|gah|jeez|yikes|wrong|i misspoke|i misread|not right|hmm+|er+m?|u+m+|u+h+|a+h+|oh)\b/;
const mostWordsOfReason = 8;

/** Cheap, and true of every line in which something may be taken back or denied. */
export function mayTakeBack(plain: string): boolean {
  return marks.test(plain);
}

/** Where the words that take back begin and end; other values in the gap are masked. `frame` is what stands before the first value. */
export function takenBackIn(gap: string, frame = ''): { at: number; end: number } | undefined {
  return backBy(marker, gap, frame, true);
}

/** The same where the customer only paused before a reason. Sums are told with pauses too, "64, um, 8821". */
export function takenBackByPause(gap: string, frame: string): { at: number; end: number } | undefined {
  return backBy(pauses, gap, frame, false);
}

function backBy(words: RegExp, gap: string, frame: string, isEnough: boolean): { at: number; end: number } | undefined {
  for (const match of gap.matchAll(words)) {
    const end = match.index + match[0].length + pauseAt(gap.slice(match.index + match[0].length));
    const before = gap.slice(0, match.index);
    if (joins.test(before) || wordsOf(before).length > mostWordsBefore) continue;
    const reason = leadsOn(gap.slice(end), match[0], frame);
    if (reason !== undefined && (isEnough || reason !== '')) return { at: match.index, end: end + reason.length };
  }
  return undefined;
}

/** "the 28th.. 29th i mean": said after what counts, with nothing between the two. */
export function takenBackAfterwards(gap: string, after: string): boolean {
  return onlyPause.test(gap) && afterwards.test(after);
}

const onlyPause =
  /^[,.;:! *-]*(?:(?:er+m?|u+m+|u+h+|hmm+)\b[,.;:! *-]*)?(?:(?:with|from|on|by) )?(?:the |it's |it is )?$/;
const afterwards =
  /^[,. ]*(?:sorry|i meant?|my bad|my mistake|oops|whoops|rather|correction|i should say|pardon(?: me)?|excuse me)(?=$|[,.!?]| (?:from|to|on|for|please|and|with)\b(?! (?:the )?(?:delay|trouble|that|being|it)\b))/;

function pauseAt(text: string): number {
  return text.search(/[^\s,.;:!?]|$/);
}

/** The reason that stands before the value, empty where there is none; undefined where something else is said there. */
function leadsOn(after: string, said: string, frame: string): string | undefined {
  if (areFillers(after)) return '';
  if (!reasoned.test(said)) return undefined;
  if (isSaidAgain(after, frame)) return after;
  const found = [withReason, reasonBeforePause]
    .map((pattern) => pattern.exec(after))
    .find((match) => match !== null && isReason(match[1]!) && areFillers(match[2]!));
  return found?.[1];
}

/** With a value of its own and a pause it is more than a reason. */
function isReason(reason: string): boolean {
  const tellsMore = reason.includes(mask) && /[,;.!]/.test(reason);
  return !tellsMore && !joins.test(reason.replace(/ then$/, '')) && wordsOf(reason).length <= mostWordsOfReason;
}

/** "she gave me 60 no sorry she gave me 80": the same words lead to both. */
function isSaidAgain(after: string, frame: string): boolean {
  const said = wordsOf(after).slice(-2).join(' ');
  return (
    wordsOf(after).length <= mostWordsOfReason && said.includes(' ') && wordsOf(frame).slice(-2).join(' ') === said
  );
}

function areFillers(text: string): boolean {
  return wordsOf(text).every((word) => fillers.has(word) || word.startsWith(mask));
}

function wordsOf(text: string): string[] {
  return text.match(/[\w$'-]+/g) ?? [];
}
