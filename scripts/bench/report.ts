/** Prints what was measured, with the goals beside it. */
import type { CrowdFigures } from './crowd';
import type { LoadResult } from './load';
import type { Contender, Figures } from './measure';
import type { PaymentRate } from './paymentRate';
import type { StartFigures } from './startTime';

const nameWidth = 34;

export function printContenders(results: ReadonlyMap<Contender, Figures>): void {
  console.log(`${''.padEnd(nameWidth)} turns/s   ratio    goal   CPU ms/turn   p50 ms   p99 ms`);
  for (const [{ name, goal }, figures] of results) {
    console.log(
      [
        name.padEnd(nameWidth),
        figures.turnsPerSecond.toFixed(0).padStart(7),
        figures.ratio.toFixed(2).padStart(7),
        (goal === undefined ? '' : `>= ${goal.toFixed(1)}`).padStart(7),
        figures.cpuMillisecondsPerTurn.toFixed(3).padStart(13),
        figures.p50Milliseconds.toFixed(1).padStart(8),
        figures.p99Milliseconds.toFixed(1).padStart(8),
      ].join(' '),
    );
  }
}

export function printLine(name: string, value: string, goal = ''): void {
  console.log(`${name.padEnd(nameWidth)} ${value}${goal && `   (goal: ${goal})`}`);
}

export function printSteady(name: string, { p50Milliseconds, p99Milliseconds }: LoadResult): void {
  printLine(name, `p50 ${p50Milliseconds.toFixed(1)} ms, p99 ${p99Milliseconds.toFixed(1)} ms`, 'p99 under 50 ms');
}

export function printStart({ first, again }: StartFigures): void {
  const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
  for (const [name, times] of [['first start, demo made', first] as const, ['start again', again] as const])
    printLine(
      name,
      `listening after ${seconds(times.listening)}, first reply after ${seconds(times.firstReply)}`,
      '3 s',
    );
}

export function printPayments({ engine, paymentsPerSecond, commitsPerSecond }: PaymentRate): void {
  const beside = `${(paymentsPerSecond / commitsPerSecond).toFixed(3)} of ${commitsPerSecond.toFixed(0)} bare commits/s`;
  printLine(`payments on ${engine}, durable`, `${paymentsPerSecond.toFixed(0)} payments/s, ${beside}`);
}

export function printCrowd({ customers, figures, databaseMegabytes, fillSeconds }: CrowdFigures): void {
  const cost = `${figures.cpuMillisecondsPerTurn.toFixed(3)} CPU ms/turn, p99 ${figures.p99Milliseconds.toFixed(1)} ms`;
  const size = `${databaseMegabytes.toFixed(0)} MB, filled in ${fillSeconds.toFixed(0)} s`;
  printLine(`balance of ${customers.toLocaleString('en-US')} customers`, `${cost}, ${size}`);
}
