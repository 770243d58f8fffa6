/** Anything that holds numbers in order: an array or a typed array. */
export type Numbers = ArrayLike<number>;

/** The value at a place; throws a RangeError outside the list, so that a gap never becomes a silent zero. */
export function at(values: Numbers, place: number): number {
  const value = values[place];
  if (value === undefined) throw new RangeError(`no value at place ${place} of a list of ${values.length}`);
  return value;
}

/** Throws a RangeError unless two lists have the same length. */
export function expectSameLength(first: Numbers, second: Numbers): void {
  if (first.length !== second.length) {
    throw new RangeError(`lists of ${first.length} and ${second.length} values cannot be paired`);
  }
}
