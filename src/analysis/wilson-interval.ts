import { type Interval, normalDeviate, usualLevel } from './interval.ts';

/**
 * Score interval of a probability seen `yes` times in `worlds` (Wilson 1927): inside [0, 1], and never of width zero.
 * Without any world it is [0, 1]. Throws a RangeError unless 0 <= yes <= worlds.
 */
export function wilsonInterval(yes: number, worlds: number, level: number = usualLevel): Interval {
  if (!(yes >= 0 && yes <= worlds)) throw new RangeError(`${yes} of ${worlds} is not a share`);
  if (worlds === 0) return { low: 0, high: 1 };
  const z = normalDeviate(level);
  const share = yes / worlds;
  const shrink = 1 / (1 + (z * z) / worlds);
  const middle = (share + (z * z) / (2 * worlds)) * shrink;
  const reach = z * shrink * Math.sqrt((share * (1 - share)) / worlds + (z * z) / (4 * worlds * worlds));
  return {
    low: yes === 0 ? 0 : Math.max(0, middle - reach),
    high: yes === worlds ? 1 : Math.min(1, middle + reach),
  };
}
