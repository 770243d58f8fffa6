import type { ComparisonJson, DifferenceJson, RunResult } from '../results/index.ts';
import type { JointDifference } from './joint-comparison.ts';
import { finiteOrNull } from './run-json.ts';

/** What `compare --json` prints for one scenario held against another. */
export function comparisonJson(
  first: RunResult,
  second: RunResult,
  differences: readonly JointDifference[],
): ComparisonJson {
  return {
    first: first.scenario,
    second: second.scenario,
    worlds: Math.min(first.outcomes.worlds, second.outcomes.worlds),
    outcomes: Object.fromEntries(
      differences.map(({ name, ...difference }) => [name, differenceJson(difference)]),
    ),
  };
}

/** One paired difference as JSON; greater, same and smaller become shares of worlds. */
function differenceJson(difference: Omit<JointDifference, 'name'>): DifferenceJson {
  const { form, worlds, first, second, value, standardError, low, high, unpaired, joint, varianceRatio } =
    difference;
  return {
    form,
    first,
    second,
    difference: value,
    low: finiteOrNull(low),
    high: finiteOrNull(high),
    standardError: finiteOrNull(standardError),
    joint: { low: finiteOrNull(joint.low), high: finiteOrNull(joint.high) },
    unpaired: { low: finiteOrNull(unpaired.low), high: finiteOrNull(unpaired.high) },
    varianceRatio,
    greater: difference.greater / worlds,
    same: difference.same / worlds,
    smaller: difference.smaller / worlds,
  };
}
