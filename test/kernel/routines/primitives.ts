const LEAST_NORMAL = 2.2250738585072014e-308;

/** Overwritten by every call. */
const bits = new DataView(new ArrayBuffer(8));

/** The whole e of a normal x = 2^e m > 0 with m from sqrt(1/2) to sqrt(2); `garbage` for any other number. */
export function exponentOf(x: number, garbage: number): number {
  if (!(x >= LEAST_NORMAL && x < Number.POSITIVE_INFINITY)) return garbage;
  bits.setFloat64(0, x);
  const floor = (bits.getUint32(0) >>> 20) - 1023;
  // The upper word of sqrt(2) decides, as in src/numerics/log.ts.
  return (bits.getUint32(0) & 0xfffff) >= 0x6a09e ? floor + 1 : floor;
}

/** 2^k for a whole k from -1022 to 1023; `garbage` for any other number. */
export function powerOfTwo(k: number, garbage: number): number {
  return Number.isInteger(k) && k >= -1022 && k <= 1023 ? 2 ** k : garbage;
}
