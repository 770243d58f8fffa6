/** Terms of the Stirling series, B(2k) / (2k (2k - 1)). */
const T1 = 1 / 12;
const T2 = 1 / 360;
const T3 = 1 / 1260;
const T4 = 1 / 1680;
const T5 = 1 / 1188;
const T6 = 691 / 360360;
const T7 = 1 / 156;

/** log of Gamma(x + 1) over Stirling's sqrt(2 pi x) (x / e)^x, for x >= 10; absolute error below 5e-17. */
export function stirlingError(x: number): number {
  const inverse = 1 / x;
  const z = inverse * inverse;
  return (T1 - z * (T2 - z * (T3 - z * (T4 - z * (T5 - z * (T6 - z * T7)))))) * inverse;
}
