import { type Key, onceWord, siteHash, uniformOf } from '../chance/index.ts';
import { shuffled } from './shuffled.ts';
import { type UnitPoints, unitPoints } from './unit-points.ts';

const ORDER = siteHash('design.latin_hypercube.order');
const PLACE = siteHash('design.latin_hypercube.place');

/**
 * A Latin hypercube (McKay, Beckman & Conover 1979): each coordinate is cut into as many equal parts as there are points, and one point falls
 * somewhere into each. Any number of dimensions; another number of points makes another design.
 */
export function latinHypercube(points: number, dimensions: number, key: Key): UnitPoints {
  const orders = Array.from({ length: dimensions }, (_, dimension) =>
    shuffled(points, key, ORDER, dimension),
  );
  return unitPoints(points, dimensions, (point, dimension) => {
    const part = orders[dimension]?.[point] ?? 0;
    return (part + uniformOf(onceWord(key, point, PLACE, dimension))) / points;
  });
}
