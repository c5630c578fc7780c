/** A multinomial logistic regression in 8-bit weights: its scores, and its form as bytes. */

/** Classes of the model: labels of labels.ts, `rights_<topic>`, and `oos`. */
export interface LinearModel {
  readonly classes: readonly string[];
  /** Words of the training sentences with their counts, for the repair of spelling. */
  readonly vocabulary: readonly (readonly [string, number])[];
  /** Stems of the words that in-scope sentences use. */
  readonly business: ReadonlySet<string>;
  /** Feature number to row. */
  readonly rows: ReadonlyMap<number, number>;
  /** Row by row, one weight a class. */
  readonly weights: Int8Array;
  /** What a weight of 1 in each row is worth. */
  readonly scales: Float32Array;
  readonly bias: Float32Array;
  /** Divisor of the scores that makes probabilities honest. */
  readonly temperature: number;
  /** SHA-256 of the sentences it was trained on. */
  readonly source: string;
}

interface Header {
  readonly classes: readonly string[];
  readonly vocabulary: readonly (readonly [string, number])[];
  readonly business: readonly string[];
  readonly features: number;
  readonly temperature: number;
  readonly source: string;
}

/** Probability of each class, in the order of `classes`. */
export function probabilities(model: LinearModel, features: ReadonlyMap<number, number>): Float64Array {
  const scores = rawScores(model, features);
  return softmax(scores, model.temperature);
}

function rawScores(model: LinearModel, features: ReadonlyMap<number, number>): Float64Array {
  const size = model.classes.length;
  const scores = Float64Array.from(model.bias);
  const factor = 1 / norm(features);
  for (const [feature, value] of features) {
    const row = model.rows.get(feature);
    if (row === undefined) continue;
    const strength = value * factor * model.scales[row]!;
    for (let column = 0, at = row * size; column < size; column++, at++)
      scores[column]! += strength * model.weights[at]!;
  }
  return scores;
}

/** Length of a line's feature vector; lines of all lengths then weigh alike. */
export function norm(features: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const value of features.values()) sum += value * value;
  return Math.sqrt(sum) || 1;
}

export function softmax(scores: Float64Array, temperature: number): Float64Array {
  let highest = -Infinity;
  for (let at = 0; at < scores.length; at++) if (scores[at]! > highest) highest = scores[at]!;
  const shares = new Float64Array(scores.length);
  let sum = 0;
  for (let at = 0; at < scores.length; at++) sum += shares[at] = stableExp((scores[at]! - highest) / temperature);
  for (let at = 0; at < scores.length; at++) shares[at]! /= sum;
  return shares;
}

/** exp for x <= 0 from additions and multiplications alone, so that every machine trains the same bytes. */
function stableExp(x: number): number {
  if (x < -40) return 0;
  const halvings = 10;
  const small = x / 1024;
  let result = 1 + small * (1 + (small / 2) * (1 + (small / 3) * (1 + small / 4)));
  for (let step = 0; step < halvings; step++) result *= result;
  return result;
}

/** The file's bytes: header length, JSON header, feature numbers, scales, bias, weights. */
export function encodeModel(model: LinearModel): Uint8Array {
  const { classes, vocabulary, temperature, source, rows } = model;
  const business = [...model.business];
  const header = Buffer.from(
    JSON.stringify({ classes, vocabulary, business, temperature, source, features: rows.size } satisfies Header),
  );
  const padded = Buffer.concat([header, Buffer.alloc((4 - (header.length % 4)) % 4, ' ')]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(padded.length);
  const features = Uint32Array.from(rows.keys());
  const blocks = [features, model.scales, model.bias, model.weights].map((block) =>
    Buffer.from(block.buffer, block.byteOffset, block.byteLength),
  );
  return Buffer.concat([length, padded, ...blocks]);
}

/** Throws a SyntaxError or RangeError when the bytes are not a model. */
export function decodeModel(bytes: Uint8Array): LinearModel {
  const own = Uint8Array.from(bytes).buffer;
  const headerLength = new DataView(own).getUint32(0, true);
  const header = JSON.parse(Buffer.from(own, 4, headerLength).toString('utf8')) as Header;
  const size = header.classes.length;
  let at = 4 + headerLength;
  const features = new Uint32Array(own, at, header.features);
  const scales = new Float32Array(own, (at += features.byteLength), header.features);
  const bias = new Float32Array(own, (at += scales.byteLength), size);
  const weights = new Int8Array(own, at + bias.byteLength, header.features * size);
  const rows = new Map<number, number>();
  features.forEach((feature, row) => rows.set(feature, row));
  return { ...header, business: new Set(header.business), rows, scales, bias, weights };
}
