import { compareWorlds, fanOf, type OutcomeDifference } from '../../../analysis/index.ts';
import { type Range, rangeAround } from '../../../charts/index.ts';
import type { Model } from '../../../language/index.ts';
import type { FanTable, RunResult } from '../../../results/index.ts';
import type { Sight } from '../../../session/index.ts';
import type { OutcomeRow } from './outcome-rows.ts';
import { naiveOf } from './outcome-rows.ts';

const fans = new WeakMap<RunResult, Map<string, FanTable>>();

/** The fan of a quantity, worked out once a run. */
export function fanIn(result: RunResult, name: string): FanTable {
  const known = fans.get(result) ?? new Map<string, FanTable>();
  fans.set(result, known);
  const fan = known.get(name) ?? fanOf(result.series, name);
  known.set(name, fan);
  return fan;
}

/** What the axis of a quantity shows: 0 to 1 for what lies within, else the fans with zero where it is near. */
export function axisFor(...fans: readonly FanTable[]): Range {
  const ends = fans.flatMap(({ q05, q95 }) => [...q05, ...q95]).filter(Number.isFinite);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const unit = fans[0]?.unit ?? '';
  if (unit === '' && low >= 0 && high <= 1 && high > 0.2) return { low: 0, high: 1 };
  return low > 0 && low < (high - low) * 1.5 ? rangeAround([0, high]) : rangeAround([low, high]);
}

const differences = new WeakMap<Sight, readonly OutcomeDifference[]>();

/** What has changed since the levers moved, world by world on the same luck; empty where none has. */
export function changesIn(sight: Sight): readonly OutcomeDifference[] {
  if (sight.moved.size === 0) return [];
  const known = differences.get(sight) ?? compareWorlds(sight.unmoved.outcomes, sight.result.outcomes);
  differences.set(sight, known);
  return known;
}

/** Outcomes that plain summaries show, the yes-or-no ones first as their file has them. */
export function outcomesOf(model: Model, sight: Sight): readonly OutcomeRow[] {
  const changes = changesIn(sight);
  return model.outcomes.flatMap(({ name, measure }) => {
    const finding = sight.findings.find((one) => one.name === name);
    if (measure || finding === undefined) return [];
    const change = changes.find((one) => one.name === name) ?? null;
    return [{ finding, naive: naiveOf(sight.result, name), change }];
  });
}
