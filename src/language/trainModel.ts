/** Trains the linear model from labelled lines; the same lines give the same bytes on every machine. */
import { norm, softmax, type LinearModel } from './linearModel';

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
}

export const trainingOptions: TrainingOptions = { epochs: 12, rate: 0.6, decay: 0.0002, fewest: 2 };

type Trained = Pick<LinearModel, 'classes' | 'rows' | 'weights' | 'scales' | 'bias'>;

interface Row {
  readonly features: Int32Array;
  readonly values: Float64Array;
  readonly label: number;
}

/** Multinomial logistic regression by AdaGrad over lines in a fixed, shuffled order. */
export function trainModel(examples: readonly Example[], options: TrainingOptions = trainingOptions): Trained {
  const classes = [...new Set(examples.map((example) => example.label))].sort();
  const rows = frequentFeatures(examples, options.fewest);
  const data = examples.map((example) => rowOf(example, rows, classes));
  const size = classes.length;
  const weights = new Float32Array(rows.size * size);
  const squares = new Float32Array(rows.size * size).fill(0.1);
  const bias = new Float64Array(size);
  const random = generator(20250101);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const index of shuffled(data.length, random)) visit(data[index]!, { weights, squares, bias, size, options });
  }
  return { classes, rows, ...quantised(weights, rows.size, size), bias: Float32Array.from(bias) };
}

interface State {
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  readonly bias: Float64Array;
  readonly size: number;
  readonly options: TrainingOptions;
}

function visit({ features, values, label }: Row, { weights, squares, bias, size, options }: State): void {
  const scores = Float64Array.from(bias);
  for (let place = 0; place < features.length; place++) {
    const value = values[place]!;
    const from = features[place]! * size;
    for (let column = 0; column < size; column++) scores[column]! += value * weights[from + column]!;
  }
  const errors = softmax(scores, 1);
  errors[label]! -= 1;
  for (let column = 0; column < size; column++) bias[column]! -= 0.02 * options.rate * errors[column]!;
  const { count, columns } = columnsToMove(errors);
  for (let place = 0; place < features.length; place++) {
    const value = values[place]!;
    const from = features[place]! * size;
    for (let index = 0; index < count; index++) {
      const column = columns[index]!;
      const gradient = errors[column]! * value + options.decay * weights[from + column]!;
      const square = squares[from + column]! + gradient * gradient;
      squares[from + column] = square;
      weights[from + column]! -= (options.rate * gradient) / squareRoot(square);
    }
  }
}

/** Classes whose error is worth a step; most are not after the first rounds, which is what makes training quick. */
function columnsToMove(errors: Float64Array): { count: number; columns: Int32Array } {
  const columns = new Int32Array(errors.length);
  let count = 0;
  for (let column = 0; column < errors.length; column++)
    if (magnitude(errors[column]!) >= smallestError) columns[count++] = column;
  return { count, columns };
}

const smallestError = 0.002;

function rowOf(example: Example, rows: ReadonlyMap<number, number>, classes: readonly string[]): Row {
  const length = norm(example.features);
  const known = [...example.features].filter(([feature]) => rows.has(feature));
  return {
    features: Int32Array.from(known, ([feature]) => rows.get(feature)!),
    values: Float64Array.from(known, ([, value]) => value / length),
    label: classes.indexOf(example.label),
  };
}

function frequentFeatures(examples: readonly Example[], fewest: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { features } of examples)
    for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= fewest).map(([feature]) => feature);
  return new Map(kept.sort((left, right) => left - right).map((feature, row) => [feature, row]));
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
