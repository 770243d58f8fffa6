import { exp } from '../numerics/index.ts';
import { normal } from './normal.ts';

/** e to a normal with mean `mu` and standard deviation `sigma` (>= 0, else NaN): median e^mu; rises with u. */
export function lognormal(u: number, mu: number, sigma: number): number {
  return exp(normal(u, mu, sigma));
}
