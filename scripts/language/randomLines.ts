/** Endless lines as customers, machines and attackers might send them; the same seed gives the same lines. */
const words = (
  "pay half $1,2 320 the 15th of next friday ending 4417 not don't oh double seven . - march mini \n ssl 2021 countryman payoff balance statement from " +
  'checking savings debit password username what where how why cookie routing lease miles address dana dot reyes at example com and hundred thousand point ' +
  '1/ (( )) ? ! \u0301 \ufdfa \u{1F600} \u202e <script> {{x}} %s \\0 null NaN qzxj aaaaaaaaaaaaaaaaaaaa'
).split(' ');

/** Lines of up to 60 words, one in 500 of them as long as an attacker's. */
export function* randomLines(count: number, seed: number): Generator<string> {
  let state = seed >>> 0;
  const random = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * limit);
  };
  for (let line = 0; line < count; line++) {
    const pieces = Array.from({ length: 1 + random(60) }, () =>
      random(12) === 0 ? String.fromCharCode(32 + random(0xd000)) : words[random(words.length)]!,
    );
    const text = pieces.join(random(10) === 0 ? '' : ' ');
    yield random(500) === 0 ? text.repeat(Math.ceil(100_000 / Math.max(1, text.length))) : text;
  }
}
