import type { ConvergenceJson } from '../results/index.ts';
import type { Convergence } from './convergence.ts';
import { finiteOrNull } from './run-json.ts';

/** How answers moved, as `run --convergence --json` gives it. */
export const convergenceJson = ({ earlier, missed, expected, outcomes }: Convergence): ConvergenceJson => ({
  earlier,
  missed,
  expected,
  outcomes: Object.fromEntries(
    outcomes.map(({ name, steps }) => [
      name,
      steps.map((step) => ({ ...step, low: finiteOrNull(step.low), high: finiteOrNull(step.high) })),
    ]),
  ),
});
