/** The element at a place that must exist; an index out of range is a fault of the program, never of a model. */
export function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error(`no element ${index} among ${list.length}`);
  return found;
}
