import { exp, log, power } from '../numerics/index.ts';

/** Longest body, which is summed twice a draw. */
const LONGEST_BODY = 10_000;
const LARGEST_CAP = 1e15;

/**
 * What `powerLawWithin` needs of the tail, the same for every draw with these parameters:
 * 1 - (from / (cap + 1))^(exponent - 1), or log((cap + 1) / from) when the exponent is 1.
 */
export function powerLawReach(exponent: number, from: number, cap: number): number {
  if (exponent === 1) return log((cap + 1) / from);
  return 1 - power(from / (cap + 1), exponent - 1);
}

/**
 * Whole number with a heavy tail, rising with u: with share body / (body + tail) a value k in 1..from-1 with weight 1/k, otherwise the floor of
 * a power law x^-exponent on [from, cap + 1). NaN unless body, tail >= 0, 1 <= from <= cap whole, from <= 10,000, and from > 1 or body = 0.
 */
export function powerLaw(
  u: number,
  body: number,
  tail: number,
  exponent: number,
  from: number,
  cap: number,
): number {
  return powerLawWithin(u, body, tail, exponent, from, cap, powerLawReach(exponent, from, cap));
}

/** `powerLaw` with its reach worked out beforehand; the same number bit for bit. */
export function powerLawWithin(
  u: number,
  body: number,
  tail: number,
  exponent: number,
  from: number,
  cap: number,
  reach: number,
): number {
  const total = body + tail;
  if (!(body >= 0 && tail >= 0 && total > 0 && total < Number.POSITIVE_INFINITY)) return Number.NaN;
  if (!(from >= 1 && from <= LONGEST_BODY && from <= cap && cap <= LARGEST_CAP)) return Number.NaN;
  if (!(Math.abs(exponent) < Number.POSITIVE_INFINITY)) return Number.NaN;
  if (from !== Math.floor(from) || cap !== Math.floor(cap) || (from === 1 && body > 0)) return Number.NaN;
  const share = u * total;
  return share < body
    ? bodyValue(share / body, from)
    : tailValue((share - body) / tail, exponent, from, cap, reach);
}

/** Least k in 1..from-1 whose share of the weights 1, 1/2, 1/3, .. reaches v. */
function bodyValue(v: number, from: number): number {
  let weights = 0;
  for (let k = 1; k < from; k += 1) weights += 1 / k;
  const sought = v * weights;
  let reached = 1;
  let value = 1;
  while (reached < sought && value < from - 1) {
    value += 1;
    reached += 1 / value;
  }
  return value;
}

/** Floor of the truncated continuous power law at share v. */
function tailValue(v: number, exponent: number, from: number, cap: number, reach: number): number {
  const factor = exponent === 1 ? exp(v * reach) : power(1 - v * reach, 1 / (1 - exponent));
  return Math.min(cap, Math.max(from, Math.floor(from * factor)));
}
