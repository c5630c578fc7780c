/** Trains the linear model from labelled lines; the same lines give the same bytes on every machine. */
import { norm, softmax, type LinearModel } from '../linearModel';

/** Taken once: in jest's contexts each look at a global in the inner loop costs twenty times the arithmetic. */
const { sqrt: squareRoot, abs: magnitude, max: larger, round, imul } = Math;

interface Example {
  readonly label: string;
  readonly features: ReadonlyMap<number, number>;
}

export interface TrainingOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Shrinks weights at each visit; keeps rare features from being learned by heart. */
  readonly decay: number;
  /** Features seen in fewer lines are left out. */
  readonly fewest: number;
  /** A line read with less doubt than this is not visited in each round. */
  readonly wellKnown: number;
}

export const trainingOptions: TrainingOptions = { epochs: 12, rate: 0.6, decay: 0.0002, fewest: 2, wellKnown: 0.08 };

type Trained = Pick<LinearModel, 'classes' | 'rows' | 'weights' | 'scales' | 'bias'>;

/** Multinomial logistic regression by AdaGrad over lines in a fixed, shuffled order. */
export function trainModel(examples: readonly Example[], options: TrainingOptions = trainingOptions): Trained {
  const classes = [...new Set(examples.map((example) => example.label))].sort();
  const rows = frequentFeatures(examples, options.fewest);
  const lines = packed(examples, rows, classes);
  const learner = new Learner(lines, rows.size, classes.length, options);
  const random = generator(20250101);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const line of shuffled(examples.length, random)) learner.visit(line, epoch);
  }
  return {
    classes,
    rows,
    ...quantised(learner.weights, rows.size, classes.length),
    bias: Float32Array.from(learner.bias),
  };
}

/** All lines behind one another: line n has the places `starts[n]` to `starts[n + 1]` of `features` and `values`. */
interface Lines {
  readonly starts: Int32Array;
  readonly features: Int32Array;
  readonly values: Float64Array;
  readonly labels: Int32Array;
}

/** What is learned so far. Its inner loops are nearly all of the training's time. */
class Learner {
  readonly weights: Float32Array;
  readonly bias: Float64Array;
  private readonly squares: Float32Array;
  private readonly scores: Float64Array;
  private readonly columns: Int32Array;
  /** How many visits in a row found a line known well, and the round of its next visit. */
  private readonly streaks: Uint8Array;
  private readonly rounds: Uint8Array;

  constructor(
    private readonly lines: Lines,
    rowCount: number,
    private readonly size: number,
    private readonly options: TrainingOptions,
  ) {
    this.weights = new Float32Array(rowCount * size);
    this.squares = new Float32Array(rowCount * size).fill(0.1);
    this.bias = new Float64Array(size);
    this.scores = new Float64Array(size);
    this.columns = new Int32Array(size);
    this.streaks = new Uint8Array(lines.labels.length);
    this.rounds = new Uint8Array(lines.labels.length);
  }

  /** A line that is known well rests for a round, then for two, and so on. */
  visit(line: number, round: number): void {
    if (this.rounds[line]! > round) return;
    const label = this.lines.labels[line]!;
    const errors = this.predict(line);
    errors[label]! -= 1;
    const known = -errors[label]! < this.options.wellKnown;
    this.streaks[line] = known ? this.streaks[line]! + 1 : 0;
    this.rounds[line] = round + 1 + this.streaks[line];
    this.learn(line, errors);
  }

  private predict(line: number): Float64Array {
    const { weights, scores, size } = this;
    const { starts, features, values } = this.lines;
    scores.set(this.bias);
    const end = starts[line + 1]!;
    let place = starts[line]!;
    for (; place + 4 <= end; place += 4) {
      const first = features[place]! * size;
      const second = features[place + 1]! * size;
      const third = features[place + 2]! * size;
      const fourth = features[place + 3]! * size;
      const one = values[place]!;
      const two = values[place + 1]!;
      const three = values[place + 2]!;
      const four = values[place + 3]!;
      for (let column = 0; column < size; column++)
        scores[column]! +=
          one * weights[first + column]! +
          two * weights[second + column]! +
          three * weights[third + column]! +
          four * weights[fourth + column]!;
    }
    for (; place < end; place++) {
      const value = values[place]!;
      const from = features[place]! * size;
      for (let column = 0; column < size; column++) scores[column]! += value * weights[from + column]!;
    }
    return softmax(scores, 1);
  }

  private learn(line: number, errors: Float64Array): void {
    const { weights, squares, bias, columns, size } = this;
    const { starts, features, values } = this.lines;
    const { rate, decay } = this.options;
    for (let column = 0; column < size; column++) bias[column]! -= 0.02 * rate * errors[column]!;
    const count = columnsToMove(errors, columns);
    for (let place = starts[line]!; place < starts[line + 1]!; place++) {
      const value = values[place]!;
      const from = features[place]! * size;
      for (let index = 0; index < count; index++) {
        const column = columns[index]!;
        const at = from + column;
        const gradient = errors[column]! * value + decay * weights[at]!;
        const square = squares[at]! + gradient * gradient;
        squares[at] = square;
        weights[at]! -= (rate * gradient) / squareRoot(square);
      }
    }
  }
}

/** Lists the classes whose error is worth a step, and returns their number; most are not after the first rounds. */
function columnsToMove(errors: Float64Array, columns: Int32Array): number {
  let count = 0;
  for (let column = 0; column < errors.length; column++)
    if (magnitude(errors[column]!) >= smallestError) columns[count++] = column;
  return count;
}

const smallestError = 0.002;

function packed(examples: readonly Example[], rows: ReadonlyMap<number, number>, classes: readonly string[]): Lines {
  const starts = new Int32Array(examples.length + 1);
  const features: number[] = [];
  const values: number[] = [];
  examples.forEach((example, line) => {
    const length = norm(example.features);
    for (const [feature, value] of example.features) {
      const row = rows.get(feature);
      if (row === undefined) continue;
      features.push(row);
      values.push(value / length);
    }
    starts[line + 1] = features.length;
  });
  const labels = Int32Array.from(examples, ({ label }) => classes.indexOf(label));
  return { starts, features: Int32Array.from(features), values: Float64Array.from(values), labels };
}

/** The rows of the features seen often enough, the most frequent first: what is asked for together then lies together. */
function frequentFeatures(examples: readonly Example[], fewest: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { features } of examples)
    for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= fewest);
  kept.sort(([left, leftCount], [right, rightCount]) => rightCount - leftCount || left - right);
  return new Map(kept.map(([feature], row) => [feature, row]));
}

function quantised(
  weights: Float32Array,
  rowCount: number,
  size: number,
): { weights: Int8Array; scales: Float32Array } {
  const scales = new Float32Array(rowCount);
  const small = new Int8Array(rowCount * size);
  for (let row = 0; row < rowCount; row++) {
    let largest = 0;
    for (let at = row * size; at < (row + 1) * size; at++) largest = larger(largest, magnitude(weights[at]!));
    scales[row] = largest / 127;
    for (let at = row * size; at < (row + 1) * size; at++)
      small[at] = largest === 0 ? 0 : round((weights[at]! / largest) * 127);
  }
  return { weights: small, scales };
}

/** A small linear congruential generator; the order of training must not depend on the machine. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (imul(state, 1664525) + 1013904223) >>> 0) / 4294967296;
}

function shuffled(length: number, random: () => number): number[] {
  const order = Array.from({ length }, (_, index) => index);
  for (let at = length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}
