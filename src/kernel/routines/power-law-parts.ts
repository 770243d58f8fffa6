import { both, constant, extreme, rounded, routine, select } from '../program/index.ts';
import { exp } from './exp.ts';
import { log } from './log.ts';
import { power } from './power.ts';
import { call, holds, minus, over, product, sum } from './terms.ts';

/** Longest body; a longer one is never summed. */
export const LONGEST_BODY = 10_000;

/** `powerLawReach` of src/chance/power-law.ts: what all draws with these parameters share. */
export const powerLawReach = routine('power_law_reach', 3, (to, exponent, from, cap) => {
  const end = to.let(sum(cap, 1));
  const reach = to.let(minus(1, call(power, over(from, end), minus(exponent, 1))));
  to.when(holds(exponent, '==', 1), () => to.assign(reach, call(log, over(end, from))));
  return reach;
});

/** 1 + 1/2 + .. + 1/(from - 1), which all draws share as well; 0 for a body that is too long. */
export const powerLawWeights = routine('power_law_weights', 1, (to, from) => {
  const end = to.let(select(holds(from, '<=', LONGEST_BODY), from, constant(0)));
  const weights = to.let(constant(0));
  const k = to.let(constant(1));
  to.while(holds(k, '<', end), () => {
    to.assign(weights, sum(weights, over(1, k)));
    to.assign(k, sum(k, 1));
  });
  return weights;
});

/** Least k in 1..from-1 whose share of the weights reaches v; for 1 < from <= 10,000. */
export const powerLawBody = routine('power_law_body', 3, (to, v, from, weights) => {
  const sought = to.let(product(v, weights));
  const last = to.let(extreme('min', minus(from, 1), constant(LONGEST_BODY)));
  const reached = to.let(constant(1));
  const value = to.let(constant(1));
  to.while(both(holds(reached, '<', sought), holds(value, '<', last)), () => {
    to.assign(value, sum(value, 1));
    to.assign(reached, sum(reached, over(1, value)));
  });
  return value;
});

/** Floor of the truncated continuous power law at share v. */
export const powerLawTail = routine('power_law_tail', 5, (to, v, exponent, from, cap, reach) => {
  const along = to.let(product(v, reach));
  const factor = to.let(call(power, minus(1, along), over(1, minus(1, exponent))));
  to.when(holds(exponent, '==', 1), () => to.assign(factor, call(exp, along)));
  return extreme('min', cap, extreme('max', from, rounded('floor', product(from, factor))));
});
