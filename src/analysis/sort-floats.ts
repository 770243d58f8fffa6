import type { Numbers } from './numbers.ts';

/** Below this many values the built-in sort is faster; both give the same order. */
const worthCounting = 1024;
const buckets = 2048;
const mask = buckets - 1;

/** The words of a double, low one first, as they lie in this machine's memory. */
const wordOrder = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? [0, 1] : [1, 0];
/** Digits of 11, 11 and 10 bits of each word, least significant first. */
const digits = wordOrder.flatMap((word) => [0, 11, 22].map((shift) => ({ word, shift })));

/** A sorted copy as doubles: minus infinity first, infinity last. Throws a RangeError on NaN. */
export function sortFloats(values: Numbers): Float64Array {
  // Not Float64Array.from, which asks an iterator for every value.
  const copy = new Float64Array(values);
  refuseNotANumber(copy);
  if (copy.length < worthCounting) return copy.sort();
  let source = copy;
  let target = new Float64Array(copy.length);
  for (const { word, shift } of digits) {
    if (scatter(source, target, word, shift)) [source, target] = [target, source];
  }
  return negativesFirst(source, target);
}

function refuseNotANumber(values: Float64Array): void {
  for (let place = 0; place < values.length; place++) {
    if (Number.isNaN(values[place]))
      throw new RangeError(`value ${place} is not a number and cannot be sorted`);
  }
}

/**
 * One stable pass of a least-significant-digit radix sort over the raw bits (Knuth 1998, 5.2.5). Returns false, and
 * leaves the target alone, when all values share the digit.
 */
function scatter(source: Float64Array, target: Float64Array, word: number, shift: number): boolean {
  const words = new Uint32Array(source.buffer);
  const starts = new Uint32Array(buckets);
  for (let place = word; place < words.length; place += 2) {
    const bucket = ((words[place] ?? 0) >>> shift) & mask;
    starts[bucket] = (starts[bucket] ?? 0) + 1;
  }
  if (starts[((words[word] ?? 0) >>> shift) & mask] === source.length) return false;
  let before = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    const count = starts[bucket] ?? 0;
    starts[bucket] = before;
    before += count;
  }
  for (let place = 0; place < source.length; place++) {
    const bucket = ((words[2 * place + word] ?? 0) >>> shift) & mask;
    const landing = starts[bucket] ?? 0;
    starts[bucket] = landing + 1;
    target[landing] = source[place] ?? 0;
  }
  return true;
}

/** By raw bits the positives come first, then the negatives by growing size: turns that into numeric order. */
function negativesFirst(source: Float64Array, target: Float64Array): Float64Array {
  const length = source.length;
  let positives = 0;
  while (positives < length && !isNegative(source[positives] ?? 0)) positives++;
  if (positives === length) return source;
  for (let place = 0; place < length - positives; place++) target[place] = source[length - 1 - place] ?? 0;
  target.set(source.subarray(0, positives), length - positives);
  return target;
}

const isNegative = (value: number): boolean => value < 0 || Object.is(value, -0);
