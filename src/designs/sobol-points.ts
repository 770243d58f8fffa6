import { type Key, uniformOf } from '../chance/index.ts';
import { owenScramble } from './owen-scramble.ts';
import { sobolSequence } from './sobol-sequence.ts';
import { type UnitPoints, unitPoints } from './unit-points.ts';

/**
 * The first points of Sobol's sequence, scrambled by the key (Owen 1995); most even when their number is a power of two. The first points of a
 * longer design are those of a shorter one. Throws a RangeError beyond 1,024 dimensions.
 */
export function sobolPoints(points: number, dimensions: number, key: Key): UnitPoints {
  const sequence = sobolSequence(dimensions);
  return unitPoints(points, dimensions, (point, dimension) =>
    uniformOf(owenScramble(sequence(point, dimension), dimension, key)),
  );
}
