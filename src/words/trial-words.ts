import type { Model } from '../language/index.ts';
import { figure, grouped, percent } from './figures.ts';
import { spoken } from './spoken.ts';

/** An outcome with a mechanism and without it, on so many worlds. */
export interface Trial {
  readonly mechanism: string;
  readonly outcome: string;
  readonly worlds: number;
  readonly with: number;
  readonly without: number;
  readonly verdict: string;
}

/** `without it (mechanism beijing_discomfort off): "Tightrope kept" 52.0 % instead of 43.0 %`, and how sure that is. */
export function trialWords({ outcomes }: Model, trial: Trial): string {
  const form = outcomes.find(({ name }) => name === trial.outcome)?.form ?? 'number';
  const words = form === 'number' ? figure : percent;
  const doubt = trial.verdict === 'shown' ? '' : '; too small to be sure of';
  return `without it (mechanism ${trial.mechanism} off): "${spoken(trial.outcome)}" ${words(trial.without)} instead of ${words(trial.with)}, in ${grouped(trial.worlds)} paired worlds of the baseline${doubt}`;
}
