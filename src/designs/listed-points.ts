/** Every combination of the values on some axes; the last axis changes quickest. One empty point when there is no axis. */
export function grid<Value>(axes: readonly (readonly Value[])[]): readonly (readonly Value[])[] {
  return axes.reduce<readonly (readonly Value[])[]>(
    (points, axis) => points.flatMap((point) => axis.map((value) => [...point, value])),
    [[]],
  );
}

/** The first values of all axes together, then the second, and so on. Throws a RangeError when axes differ in length. */
export function paired<Value>(axes: readonly (readonly Value[])[]): readonly (readonly Value[])[] {
  const [first = []] = axes;
  const odd = axes.find((axis) => axis.length !== first.length);
  if (odd !== undefined)
    throw new RangeError(
      `paired axes need as many values each: one has ${first.length}, another ${odd.length}`,
    );
  return first.map((_, point) => axes.flatMap((axis) => axis.slice(point, point + 1)));
}
