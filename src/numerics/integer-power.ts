const LARGEST_EXPONENT = 0x7fffffff;

/**
 * x to a whole power |n| < 2^31 by repeated squaring, at most 62 products: x^2 = x x, x^3 = x (x x), x^4 = (x x)(x x).
 * x^-n = 1 / x^n, x^0 = 1; NaN when n is not whole.
 */
export function integerPower(x: number, n: number): number {
  const size = Math.abs(n);
  if (!(size <= LARGEST_EXPONENT) || size !== Math.floor(size)) return Number.NaN;
  let result = 1;
  let square = x;
  for (let bits = size | 0; bits > 0; bits >>= 1) {
    if ((bits & 1) === 1) result *= square;
    square *= square;
  }
  return n < 0 ? 1 / result : result;
}
