import { notice, type OutcomeFinding } from '../../../analysis/index.ts';
import { reported, type Sweep, scenarioName } from '../../../experiments/index.ts';

/** A sweep as one document: its design, every point with its outcomes, and what factors do. */
export function sweepJson({ experiment, ran, effects, model }: Sweep, words: readonly string[]): unknown {
  const { name, title, asks, design, luck, worlds, seeds, points, factors } = experiment;
  const naive = Object.fromEntries(model.outcomes.map((one) => [one.name, one.naive?.is ?? null]));
  return {
    notice,
    experiment: name,
    ...{ title, asks, design, luck, worlds, seeds },
    factors: factors.map(({ name: factor, values, range, middle }) => ({
      name: factor,
      values,
      range,
      middle,
    })),
    asked: points.length,
    command: ['tightrope', ...words],
    points: ran.map((one) => ({
      point: one.point.id,
      scenario: scenarioName(one.point),
      seed: one.point.seed,
      settings: Object.fromEntries(one.point.settings),
      worlds: one.outcomes.worlds,
      hash: one.hash,
      outcomes: Object.fromEntries(
        reported(experiment, one).map((finding) => [
          finding.name,
          findingJson(finding, naive[finding.name] ?? null),
        ]),
      ),
    })),
    effects: effects.map((effect) => ({ ...effect, standardError: finite(effect.standardError) })),
  };
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

const findingJson = ({ form, value, low, high, standardError }: OutcomeFinding, baseline: number | null) => ({
  form,
  value: finite(value),
  low: finite(low),
  high: finite(high),
  standardError: finite(standardError),
  baseline,
});
