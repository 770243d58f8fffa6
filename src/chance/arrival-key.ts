const ARRIVAL = 0x80000000;
const ORDER_BITS = 12;

/** Months and orders of arrival that have a key of their own. */
export const MOST_ARRIVAL_MONTHS = 1 << 19;
export const MOST_ARRIVALS_A_MONTH = 1 << ORDER_BITS;

/**
 * Key of an entrant to a pool by month (below 524,288) and order of arrival in it (from 0, below 4,096), not by its place, so scenarios
 * share arrivals. Two entrants never share a key, nor does one share a named agent's.
 */
export function arrivalKey(month: number, order: number): number {
  return (ARRIVAL | (month << ORDER_BITS) | order) >>> 0;
}
