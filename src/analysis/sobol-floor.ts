import { inverseNormal } from '../numerics/index.ts';
import { momentsOf, varianceOf } from './moments.ts';

/**
 * The noise floor of a first-order index, given the products whose mean it is (before they are divided by the variance): none of `looked` factors
 * that do nothing by themselves, each by products that scatter as these do, passes it in nineteen runs of twenty (Bonferroni). For points more
 * even than chance it is higher than need be.
 */
export function sobolFloor(products: Float64Array, variance: number, looked: number): number {
  if (products.length < 2 || !(variance > 0)) return 0;
  const error = Math.sqrt(varianceOf(momentsOf(products)) / products.length);
  return (inverseNormal(1 - 0.05 / Math.max(1, looked)) * error) / variance;
}
