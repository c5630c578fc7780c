/** Keeps a number of turns in flight and measures how long each took and how many were done in a second. */

export interface LoadResult {
  readonly turns: number;
  readonly turnsPerSecond: number;
  readonly p50Milliseconds: number;
  readonly p99Milliseconds: number;
}

/** One simulated customer; `turn` resolves when the reply has arrived. */
export interface Customer {
  turn(): Promise<void>;
}

/** Runs `turns` turns, spread over the customers, each of which has one turn in flight at a time. */
export async function saturate(customers: readonly Customer[], turns: number): Promise<LoadResult> {
  const times: number[] = [];
  let left = turns;
  const begin = performance.now();
  await Promise.all(
    customers.map(async (customer) => {
      while (left-- > 0) times.push(await timed(customer));
    }),
  );
  return summarise(times, performance.now() - begin);
}

/** Starts turns at a steady rate, whatever the answers take, and so shows waiting where there is any. */
export async function pace(customers: readonly Customer[], perSecond: number, seconds: number): Promise<LoadResult> {
  const times: number[] = [];
  const pending: Promise<void>[] = [];
  const begin = performance.now();
  for (let started = 0; started < perSecond * seconds; started++) {
    const due = begin + (started * 1000) / perSecond;
    await sleep(due - performance.now());
    const customer = customers[started % customers.length];
    if (customer) pending.push(timed(customer).then((time) => void times.push(time)));
  }
  await Promise.all(pending);
  return summarise(times, performance.now() - begin);
}

/** A turn that takes longer has lost its reply. */
const longestTurnMilliseconds = 30_000;

async function timed(customer: Customer): Promise<number> {
  const begin = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('A turn got no reply within 30 seconds')), longestTurnMilliseconds);
  });
  await Promise.race([customer.turn(), tooLong]).finally(() => clearTimeout(timer));
  return performance.now() - begin;
}

function summarise(times: number[], elapsed: number): LoadResult {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return {
    turns: times.length,
    turnsPerSecond: (times.length * 1000) / elapsed,
    p50Milliseconds: at(0.5),
    p99Milliseconds: at(0.99),
  };
}

function sleep(milliseconds: number): Promise<void> {
  return milliseconds <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, milliseconds));
}
