// The mathematics that every engine must repeat bit for bit: plain double arithmetic, no Math.exp, log, pow, sin or cos.
// May import nothing. Start at exp.ts; each file states its domain, its measured error and its source.
export { cos } from './cos.ts';
export { deviance } from './deviance.ts';
export { exp } from './exp.ts';
export * as exponential from './exponential-constants.ts';
export { gammaQuantile } from './gamma-quantile.ts';
export { integerPower } from './integer-power.ts';
export { inverseNormal } from './inverse-normal.ts';
export * as normal from './inverse-normal-constants.ts';
export { log } from './log.ts';
export { logGamma } from './log-gamma.ts';
export { logOnePlus } from './log-one-plus.ts';
export * as logarithm from './logarithm-constants.ts';
export { logistic } from './logistic.ts';
export { logit } from './logit.ts';
export { modulo } from './modulo.ts';
export { power } from './power.ts';
export * as quarterTurn from './quarter-turn-constants.ts';
export { round } from './round.ts';
export { sin } from './sin.ts';
export * as stirling from './stirling-constants.ts';
export { stirlingError } from './stirling-error.ts';
export { tanh } from './tanh.ts';
