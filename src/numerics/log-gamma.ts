import { log } from './log.ts';
import { stirlingError } from './stirling-error.ts';

const HALF_LOG_TWO_PI = 0.9189385332046728;
/** From here on the Stirling series is exact to a double. */
const FIRST_STIRLING = 10;

/**
 * Logarithm of the gamma function for x > 0; Infinity at 0 and at Infinity, NaN below 0.
 * Below 10 the argument is raised by Gamma(x + 1) = x Gamma(x), at most ten times. Error below 1e-14, or 1e-15 of the value if that is more.
 */
export function logGamma(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY)
    return x === 0 ? Number.POSITIVE_INFINITY : x < 0 ? Number.NaN : x;
  let raised = x;
  let product = 1;
  while (raised < FIRST_STIRLING) {
    product *= raised;
    raised += 1;
  }
  const stirling = (raised - 0.5) * log(raised) - raised + HALF_LOG_TWO_PI + stirlingError(raised);
  return stirling - log(product);
}
