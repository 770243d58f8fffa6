/** A few thousand arguments from `from` to `to`, scattered without pattern but the same on every machine (golden-ratio steps). */
export function spread(from: number, to: number, count = 20_000): readonly number[] {
  const span = to - from;
  return Array.from(
    { length: count },
    (_, index) => from + (Math.imul(index + 1, 0x9e3779b1) >>> 0) * 2.3283064365386963e-10 * span,
  );
}
