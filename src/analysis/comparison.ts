import { firstWorlds, outcomeColumn, outcomeColumns, type WorldsTable } from '../results/index.ts';
import { type Difference, differenceOf } from './difference.ts';
import { usualLevel } from './interval.ts';

/** The paired difference of one outcome that both scenarios have. */
export interface OutcomeDifference extends Difference {
  readonly name: string;
}

/**
 * Every outcome that both tables have in the same form, second minus first, on the worlds that both have. The tables
 * must come from the same seed: world k of one and world k of the other share their luck.
 */
export function compareWorlds(
  first: WorldsTable,
  second: WorldsTable,
  level: number = usualLevel,
): readonly OutcomeDifference[] {
  const worlds = Math.min(first.worlds, second.worlds);
  const [one, two] = [firstWorlds(first, worlds), firstWorlds(second, worlds)];
  return outcomeColumns(one).flatMap(({ name, form, values }) => {
    if (!two.names.includes(name)) return [];
    const other = outcomeColumn(two, name);
    return other.form === form ? [{ name, ...differenceOf(form, values, other.values, level) }] : [];
  });
}
