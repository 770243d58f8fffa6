import { both, constant, either, type Local, not, rounded, routine, type Test } from '../program/index.ts';
import {
  LONGEST_BODY,
  powerLawBody,
  powerLawReach,
  powerLawTail,
  powerLawWeights,
} from './power-law-parts.ts';
import { call, holds, minus, over, product, sum } from './terms.ts';

const LARGEST_CAP = 1e15;

/** One draw of parameters that are known to fit, with their reach and weights given: for sums of draws. */
export const powerLawItem = routine(
  'power_law_item',
  8,
  (to, u, body, tail, exponent, from, cap, reach, weights) => {
    const share = to.let(product(u, sum(body, tail)));
    const isBody = holds(share, '<', body);
    const value = to.let(constant(0));
    to.when(isBody, () => to.assign(value, call(powerLawBody, over(share, body), from, weights)));
    to.when(not(isBody), () => {
      to.assign(value, call(powerLawTail, over(minus(share, body), tail), exponent, from, cap, reach));
    });
    return value;
  },
);

/** `powerLawWithin` of src/chance/power-law.ts: NaN for parameters that do not fit. */
export const powerLawWithin = routine(
  'power_law_within',
  7,
  (to, u, body, tail, exponent, from, cap, reach) => {
    const total = to.let(sum(body, tail));
    const value = to.let(constant(Number.NaN));
    const isFit = both(sharesFit(body, tail, total), boundsFit(body, exponent, from, cap));
    to.when(isFit, () => {
      const weights = to.let(constant(0));
      const isBody = holds(product(u, total), '<', body);
      to.when(isBody, () => to.assign(weights, call(powerLawWeights, from)));
      to.assign(value, call(powerLawItem, u, body, tail, exponent, from, cap, reach, weights));
    });
    return value;
  },
);

/** `powerLaw` of src/chance/power-law.ts. */
export const powerLaw = routine('power_law', 6, (_, u, body, tail, exponent, from, cap) => {
  const reach = call(powerLawReach, exponent, from, cap);
  return call(powerLawWithin, u, body, tail, exponent, from, cap, reach);
});

function sharesFit(body: Local, tail: Local, total: Local): Test {
  const arePositive = both(holds(body, '>=', 0), holds(tail, '>=', 0));
  return both(arePositive, both(holds(total, '>', 0), holds(total, '<', Number.POSITIVE_INFINITY)));
}

function boundsFit(body: Local, exponent: Local, from: Local, cap: Local): Test {
  const isLong = both(holds(from, '>=', 1), holds(from, '<=', LONGEST_BODY));
  const isBelow = both(holds(from, '<=', cap), holds(cap, '<=', LARGEST_CAP));
  const isWhole = both(holds(from, '==', rounded('floor', from)), holds(cap, '==', rounded('floor', cap)));
  const hasBody = either(holds(from, '!=', 1), not(holds(body, '>', 0)));
  const isTame = holds(rounded('abs', exponent), '<', Number.POSITIVE_INFINITY);
  return both(both(isLong, isBelow), both(both(isWhole, hasBody), isTame));
}
