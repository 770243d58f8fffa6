/** Nearest whole number, halves upwards: floor(x + 0.5), with that sum rounded as any other. */
export function round(x: number): number {
  return Math.floor(x + 0.5);
}
