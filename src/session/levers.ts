import { medianEstimates } from '../engine/index.ts';
import type { Estimate, Model } from '../language/index.ts';
import { figure, spoken } from '../words/index.ts';
import type { Moved } from './exploration.ts';

/** An estimate that its file offers to be moved. */
export interface Lever {
  readonly name: string;
  readonly title: string;
  readonly says: string;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** Where the scenario has it: its number, or the median of what is believed. */
  readonly start: number;
  /** The first fact behind it, or `assumed`. */
  readonly reason: string;
}

const known = new WeakMap<Model, readonly Lever[]>();

/** The levers of a model: judgements that lean on the articles first, then dials and other guesses, thresholds of definitions last. */
export function leversOf(model: Model): readonly Lever[] {
  const before = known.get(model);
  if (before !== undefined) return before;
  const medians = medianEstimates(model.estimates);
  const levers = model.estimates.flatMap((estimate) => leverOf(estimate, medians[estimate.index] ?? 0));
  const rank = (lever: Lever): number => {
    const estimate = model.estimates.find(({ name }) => name === lever.name);
    if (estimate?.assumed === 'threshold of a definition') return 2;
    const isSwitch = lever.to - lever.from <= lever.step;
    return lever.reason.startsWith('F') && !isSwitch ? 0 : 1;
  };
  const ordered = levers.toSorted((one, other) => rank(one) - rank(other));
  known.set(model, ordered);
  return ordered;
}

function leverOf(estimate: Estimate, median: number): readonly Lever[] {
  const { name, says, unit, lever, prior, divisor, because } = estimate;
  if (lever === null) return [];
  const start = prior.is === 'number' ? prior.value : median * divisor;
  return [{ name, title: spoken(name), says, unit, ...lever, start, reason: because[0] ?? 'assumed' }];
}

export const leverValue = (lever: Lever, moved: Moved): number => moved.get(lever.name) ?? lever.start;

/** A lever some steps further, on the grid of its steps from its lower end, within its ends. */
export function stepped(lever: Lever, value: number, steps: number): number {
  const { from, to, step } = lever;
  const place = (value - from) / step;
  const next = steps > 0 ? Math.floor(place + 1e-9) + steps : Math.ceil(place - 1e-9) + steps;
  return clean(Math.min(to, Math.max(from, from + next * step)));
}

/** Sums of steps without the dust of binary fractions. */
const clean = (value: number): number => Number(value.toPrecision(12));

export const leverFigure = (lever: Lever, value: number): string =>
  `${figure(clean(Number(value.toFixed(6))))}${lever.unit === '' ? '' : ` ${lever.unit.replaceAll('_', ' ')}`}`;
