/** Remainder with the sign of y: x - y floor(x / y); NaN when y is 0. */
export function modulo(x: number, y: number): number {
  return x - y * Math.floor(x / y);
}
