import type { Numbers } from './numbers.ts';

/** Below this many values the built-in sort is faster; both give the same order. */
const worthCounting = 512;
const buckets = 2048;
const littleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

interface Digit {
  /** Which 32-bit word of a value, counted in memory order. */
  readonly word: number;
  readonly shift: number;
}

/** Digits of 11, 11 and 10 bits of each word, least significant first. */
const digitsOf = (words: readonly number[]): readonly Digit[] =>
  words.flatMap((word) => [0, 11, 22].map((shift) => ({ word, shift })));
const doubleDigits = digitsOf(littleEndian ? [0, 1] : [1, 0]);
const singleDigits = digitsOf([0]);

/** A sorted copy as doubles: minus infinity first, infinity last. Throws a RangeError on NaN. */
export function sortFloats(values: Numbers): Float64Array {
  const copy = Float64Array.from(values);
  return sorted(copy, new Float64Array(copy.length), doubleDigits);
}

/** A sorted copy of 4-byte floats, twice as fast. Throws a RangeError on NaN. */
export function sortSingles(values: Float32Array): Float32Array {
  const copy = Float32Array.from(values);
  return sorted(copy, new Float32Array(copy.length), singleDigits);
}

function sorted<Floats extends Float64Array | Float32Array>(
  values: Floats,
  scratch: Floats,
  digits: readonly Digit[],
): Floats {
  refuseNotANumber(values);
  if (values.length < worthCounting) {
    values.sort();
    return values;
  }
  let source = values;
  let target = scratch;
  for (const digit of digits) {
    if (scatter(source, target, digit)) [source, target] = [target, source];
  }
  return negativesFirst(source, target);
}

function refuseNotANumber(values: Float64Array | Float32Array): void {
  for (let place = 0; place < values.length; place++) {
    if (Number.isNaN(values[place]))
      throw new RangeError(`value ${place} is not a number and cannot be sorted`);
  }
}

/**
 * One stable pass of a least-significant-digit radix sort over the raw bits (Knuth 1998, 5.2.5). Returns false, and
 * leaves the target alone, when all values share the digit.
 */
function scatter(
  source: Float64Array | Float32Array,
  target: Float64Array | Float32Array,
  digit: Digit,
): boolean {
  const words = new Uint32Array(source.buffer, source.byteOffset, source.byteLength / 4);
  const wordsEach = words.length / source.length;
  const { word, shift } = digit;
  const starts = new Uint32Array(buckets);
  for (let place = word; place < words.length; place += wordsEach) {
    const bucket = ((words[place] ?? 0) >>> shift) & (buckets - 1);
    starts[bucket] = (starts[bucket] ?? 0) + 1;
  }
  if (starts[((words[word] ?? 0) >>> shift) & (buckets - 1)] === source.length) return false;
  let before = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    const count = starts[bucket] ?? 0;
    starts[bucket] = before;
    before += count;
  }
  for (let place = 0; place < source.length; place++) {
    const bucket = ((words[word + place * wordsEach] ?? 0) >>> shift) & (buckets - 1);
    const landing = starts[bucket] ?? 0;
    starts[bucket] = landing + 1;
    target[landing] = source[place] ?? 0;
  }
  return true;
}

/** By raw bits the positives come first, then the negatives by growing size: turns that into numeric order. */
function negativesFirst<Floats extends Float64Array | Float32Array>(source: Floats, target: Floats): Floats {
  const length = source.length;
  let positives = 0;
  while (positives < length && !isNegative(source[positives] ?? 0)) positives++;
  if (positives === length) return source;
  for (let place = 0; place < length - positives; place++) target[place] = source[length - 1 - place] ?? 0;
  target.set(source.subarray(0, positives), length - positives);
  return target;
}

const isNegative = (value: number): boolean => value < 0 || Object.is(value, -0);
