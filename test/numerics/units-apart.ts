const VALUE = new Float64Array(1);
const BITS = new BigInt64Array(VALUE.buffer);

/** Position of a double on the line of all doubles: neighbours differ by one, -0 and 0 are the same. */
function rank(x: number): bigint {
  VALUE[0] = x;
  const bits = BITS[0] ?? 0n;
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
}

/** How many steps between neighbouring doubles lie between two numbers. */
export function unitsApart(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b))
    return Number.isNaN(a) && Number.isNaN(b) ? 0 : Number.POSITIVE_INFINITY;
  const gap = rank(a) - rank(b);
  return Number(gap < 0n ? -gap : gap);
}

/** The double `steps` neighbours above x (below when negative). */
export function neighbour(x: number, steps: number): number {
  const target = rank(x) + BigInt(steps);
  BITS[0] = target < 0n ? -target | -0x8000000000000000n : target;
  return VALUE[0] ?? Number.NaN;
}
