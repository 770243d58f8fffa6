/** Keys of minus infinity and of infinity; what lies outside is NaN. */
const leastKey = 0x007fffff;
const greatestKey = 0xff800000;

/** Below this many values the built-in sort is faster; both give the same order. */
const worthCounting = 400;
/** Below this many values narrow digits are faster: fewer counters to clear than values to move. */
const worthWideDigits = 6000;

/**
 * A sorted copy of 4-byte floats: minus infinity first, infinity last, by a radix sort over keys that order like the
 * numbers (Herf 2001), four passes of 8 bits or three of 11. Throws a RangeError on NaN.
 */
export function sortSingles(values: Float32Array): Float32Array {
  const sorted = Float32Array.from(values);
  let keys = new Uint32Array(sorted.buffer);
  toKeys(keys);
  if (keys.length < worthCounting) {
    keys.sort();
  } else {
    const width = keys.length < worthWideDigits ? 8 : 11;
    const starts = new Uint32Array(1 << width);
    let scratch = new Uint32Array(keys.length);
    for (let shift = 0; shift < 32; shift += width) {
      bucketStarts(keys, starts, shift);
      scatter(keys, scratch, starts, shift);
      [keys, scratch] = [scratch, keys];
    }
  }
  fromKeys(keys);
  return new Float32Array(keys.buffer);
}

/** Turns float bits into keys, in place. */
function toKeys(keys: Uint32Array): void {
  for (let place = 0; place < keys.length; place++) {
    const bits = keys[place] ?? 0;
    const key = (bits ^ ((bits >> 31) | 0x80000000)) >>> 0;
    if (key > greatestKey || key < leastKey) {
      throw new RangeError(`value ${place} is not a number and cannot be sorted`);
    }
    keys[place] = key;
  }
}

/** Counts one digit of every key and turns the counts into the place where each bucket starts. */
function bucketStarts(keys: Uint32Array, starts: Uint32Array, shift: number): void {
  const mask = starts.length - 1;
  starts.fill(0);
  for (let place = 0; place < keys.length; place++) {
    const bucket = ((keys[place] ?? 0) >>> shift) & mask;
    starts[bucket] = (starts[bucket] ?? 0) + 1;
  }
  let before = 0;
  for (let bucket = 0; bucket <= mask; bucket++) {
    const count = starts[bucket] ?? 0;
    starts[bucket] = before;
    before += count;
  }
}

/** One stable pass of a least-significant-digit radix sort (Knuth 1998, 5.2.5). */
function scatter(source: Uint32Array, target: Uint32Array, starts: Uint32Array, shift: number): void {
  const mask = starts.length - 1;
  for (let place = 0; place < source.length; place++) {
    const key = source[place] ?? 0;
    const bucket = (key >>> shift) & mask;
    const landing = starts[bucket] ?? 0;
    starts[bucket] = landing + 1;
    target[landing] = key;
  }
}

/** Turns keys back into float bits, in place. */
function fromKeys(keys: Uint32Array): void {
  for (let place = 0; place < keys.length; place++) {
    const key = keys[place] ?? 0;
    keys[place] = key ^ (~(key >> 31) | 0x80000000);
  }
}
