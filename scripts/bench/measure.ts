/** Runs contenders in turn, round by round, so that a busy neighbour disturbs all of them alike. */
import { type Customer, type LoadResult, saturate } from './load';
import type { Target } from './target';

export interface Contender {
  readonly name: string;
  readonly target: Target;
  /** Resolves when so many turns have been made. */
  readonly load: (turns: number) => Promise<LoadResult>;
  /** Turns per second, as a ratio to the first contender. */
  readonly goal?: number;
}

export interface Figures extends LoadResult {
  readonly cpuMillisecondsPerTurn: number;
  /** Turns per second beside the first contender's in the same round. */
  readonly ratio: number;
}

export interface Rounds {
  readonly rounds: number;
  readonly turnsPerRound: number;
}

/** The median of each figure over the rounds; the first round is warm-up and does not count. */
export async function measure(
  contenders: readonly Contender[],
  { rounds, turnsPerRound }: Rounds,
): Promise<ReadonlyMap<Contender, Figures>> {
  const all = new Map<Contender, Figures[]>(contenders.map((contender) => [contender, []]));
  for (let round = 0; round <= rounds; round++) {
    let first: number | undefined;
    for (const contender of contenders) {
      const figures = await measureOnce(contender, turnsPerRound, first);
      first ??= figures.turnsPerSecond;
      if (round > 0) all.get(contender)?.push(figures);
    }
  }
  return new Map([...all].map(([contender, figures]) => [contender, median(figures)]));
}

async function measureOnce({ target, load }: Contender, turns: number, first: number | undefined): Promise<Figures> {
  const before = await target.usage();
  const result = await load(turns);
  const after = await target.usage();
  const cpuMillisecondsPerTurn = (after.cpuMilliseconds - before.cpuMilliseconds) / result.turns;
  return { ...result, cpuMillisecondsPerTurn, ratio: result.turnsPerSecond / (first ?? result.turnsPerSecond) };
}

function median(figures: readonly Figures[]): Figures {
  const middle = (pick: (one: Figures) => number): number => {
    const value = figures.map(pick).sort((a, b) => a - b)[Math.floor(figures.length / 2)];
    if (value === undefined) throw new Error('BENCH_ROUNDS must be at least 1');
    return value;
  };
  return {
    turns: middle(({ turns }) => turns),
    turnsPerSecond: middle(({ turnsPerSecond }) => turnsPerSecond),
    p50Milliseconds: middle(({ p50Milliseconds }) => p50Milliseconds),
    p99Milliseconds: middle(({ p99Milliseconds }) => p99Milliseconds),
    cpuMillisecondsPerTurn: middle(({ cpuMillisecondsPerTurn }) => cpuMillisecondsPerTurn),
    ratio: middle(({ ratio }) => ratio),
  };
}

/** A contender whose load is made here, one turn of each customer in flight. */
export function contender(name: string, target: Target, customers: readonly Customer[], goal?: number): Contender {
  const base = { name, target, load: (turns: number) => saturate(customers, turns) };
  return goal === undefined ? base : { ...base, goal };
}
