/** Gives memory for so many numbers, the same every time, with what was left in it; other threads can read it. */
export function reusedFloats(): (length: number) => Float64Array {
  let held: Float64Array = new Float64Array();
  return (length) => {
    if (held.length < length) held = new Float64Array(new SharedArrayBuffer(8 * length));
    return held.subarray(0, length);
  };
}
