/** Exponents of the smallest and largest power of two that a double holds. */
const LEAST = -1074;
const MOST = 1023;

/** The two largest halvings that still leave a normal number, used to build the rest of the table exactly. */
function exactPower(exponent: number): number {
  let result = 1;
  const factor = exponent < 0 ? 0.5 : 2;
  for (let step = Math.abs(exponent); step > 0; step -= 1) result *= factor;
  return result;
}

const POWERS = Float64Array.from({ length: MOST - LEAST + 1 }, (_, index) => exactPower(index + LEAST));

/** 2 to a whole exponent in -1074..1023, exact; NaN outside. A table, because in JavaScript it is the quickest exact way. */
export function powerOfTwo(exponent: number): number {
  return POWERS[exponent - LEAST] ?? Number.NaN;
}
