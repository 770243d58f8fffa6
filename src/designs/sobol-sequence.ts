import table from './direction-numbers.json' with { type: 'json' };

/** Dimensions that the table of direction numbers reaches. */
export const SOBOL_DIMENSIONS = 1 + table.dimensions.length;

const BITS = 32;

/** Point `index` (0 .. 2^32 - 1) of the sequence: its coordinate in a dimension, times 2^32. */
export type SobolSequence = (index: number, dimension: number) => number;

/**
 * Sobol's sequence in base 2, in the order of Gray's code (Sobol 1967; Antonov & Saleev 1979) with the direction numbers of Joe & Kuo 2008:
 * the first 2^m points put one into each of 2^m equal parts of every coordinate. Throws a RangeError beyond 1,024 dimensions.
 */
export function sobolSequence(dimensions: number): SobolSequence {
  if (!(Number.isInteger(dimensions) && dimensions >= 1 && dimensions <= SOBOL_DIMENSIONS))
    throw new RangeError(
      `Sobol's sequence is known here in 1 to ${SOBOL_DIMENSIONS} dimensions, not ${dimensions}`,
    );
  const directions = Array.from({ length: dimensions }, (_, dimension) => directionsOf(dimension));
  return (index, dimension) => {
    const own = directions[dimension];
    if (own === undefined) throw new RangeError(`dimension ${dimension} is none of ${dimensions}`);
    let gray = (index ^ (index >>> 1)) >>> 0;
    let word = 0;
    for (let bit = 0; gray !== 0; bit += 1) {
      if ((gray & 1) === 1) word ^= own[bit] ?? 0;
      gray >>>= 1;
    }
    return word >>> 0;
  };
}

/** Direction numbers of a dimension, as fractions of 2^32: van der Corput's in the first. */
function directionsOf(dimension: number): Uint32Array {
  if (dimension === 0) return Uint32Array.from({ length: BITS }, (_, bit) => (1 << (BITS - 1 - bit)) >>> 0);
  const [coefficients = 0, ...initial] = (table.dimensions[dimension - 1] ?? '').split(' ').map(Number);
  const degree = initial.length;
  const directions = new Uint32Array(BITS);
  for (let bit = 0; bit < BITS; bit += 1)
    directions[bit] =
      bit < degree
        ? (initial[bit] ?? 0) << (BITS - 1 - bit)
        : nextDirection(directions, bit, degree, coefficients);
  return directions;
}

/** The recurrence of the primitive polynomial (Bratley & Fox 1988). */
function nextDirection(directions: Uint32Array, bit: number, degree: number, coefficients: number): number {
  const first = directions[bit - degree] ?? 0;
  let word = first ^ (first >>> degree);
  for (let step = 1; step < degree; step += 1)
    if (((coefficients >>> (degree - 1 - step)) & 1) === 1) word ^= directions[bit - step] ?? 0;
  return word >>> 0;
}
