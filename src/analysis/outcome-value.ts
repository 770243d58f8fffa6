import type { OutcomeColumn } from '../results/index.ts';
import { type UncertainValue, usualLevel } from './interval.ts';
import { meanInterval } from './mean-interval.ts';
import { momentsOf } from './moments.ts';
import { at } from './numbers.ts';
import { shareInterval } from './share-interval.ts';

/** The value of an outcome with its interval, as its finding has it, without the work of its quantiles. */
export function outcomeValue({ form, values }: OutcomeColumn, level: number = usualLevel): UncertainValue {
  if (form === 'number') return meanInterval(momentsOf(values), level);
  let yes = 0;
  for (let world = 0; world < values.length; world += 1)
    if (form === 'time' ? at(values, world) < Infinity : at(values, world) === 1) yes += 1;
  return shareInterval(yes, values.length, level);
}
