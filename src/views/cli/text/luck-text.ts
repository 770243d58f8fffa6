import { luckShares } from '../../../analysis/index.ts';
import type { Model } from '../../../language/index.ts';
import type { RunResult } from '../../../results/index.ts';
import { blank, type Line, plain, wrap } from '../../../words/index.ts';

/** So few pairs tell no tenths. */
const inHundred = (share: number): string => String(Math.round(100 * share));

/** How much of each outcome's spread over worlds comes from what is not known, with its interval; the rest is luck. */
export function luckText(result: RunResult, { outcomes }: Model): readonly Line[] {
  const shares = luckShares(result);
  const parts = outcomes.flatMap(({ name, measure }) => {
    const share = shares.get(name);
    if (measure || share === undefined || share.variance === 0) return [];
    const { low, high } = share.interval;
    return [`${name} ${inHundred(share.parameters)} (${inHundred(low)}..${inHundred(high)})`];
  });
  if (parts.length === 0) return [];
  const [pairs = 0] = [...shares.values()].map((share) => share.pairs);
  const what = `Of the spread over worlds, in percent, what is not known makes, and luck the rest (95 % interval, ${pairs} pairs of worlds): `;
  return [...wrap(`${what}${parts.join(', ')}.`).map(plain), blank];
}
