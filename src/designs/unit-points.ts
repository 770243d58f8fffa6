/** Points of the unit cube, strictly inside it: coordinate `dimension` of `point` is values[point * dimensions + dimension]. */
export interface UnitPoints {
  readonly points: number;
  readonly dimensions: number;
  readonly values: Float64Array;
}

/** Fills a table of points. Throws a RangeError for less than one point or dimension. */
export function unitPoints(
  points: number,
  dimensions: number,
  coordinate: (point: number, dimension: number) => number,
): UnitPoints {
  if (!(Number.isInteger(points) && Number.isInteger(dimensions) && points >= 1 && dimensions >= 1))
    throw new RangeError(`a design needs points and dimensions, not ${points} and ${dimensions}`);
  const values = new Float64Array(points * dimensions);
  for (let point = 0; point < points; point += 1)
    for (let dimension = 0; dimension < dimensions; dimension += 1)
      values[point * dimensions + dimension] = coordinate(point, dimension);
  return { points, dimensions, values };
}
