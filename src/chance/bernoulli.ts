/** 1 with chance p in [0, 1] (else NaN), when u < p: a higher p never turns a 1 into a 0. Falls with u, unlike the other draws. */
export function bernoulli(u: number, p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  return u < p ? 1 : 0;
}
