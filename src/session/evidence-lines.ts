import { medianEstimates } from '../engine/index.ts';
import type { Evidence } from '../evidence/index.ts';
import type { Model } from '../language/index.ts';
import { modelUses, readSeeds, scenarioUses } from '../library/index.ts';
import {
  accountOf,
  accountText,
  blank,
  head,
  type Line,
  plain,
  reasonOf,
  reasonText,
  title,
  trailsFor,
  trailText,
  wrap,
} from '../words/index.ts';

let seeds: Evidence | null = null;

/** The lines of the evidence screen: of an estimate, of an outcome, of a fact, or of everything when `about` is empty. */
export function evidenceLines(model: Model, about: string): readonly Line[] {
  seeds ??= readSeeds();
  const uses = [...modelUses(model, seeds), ...scenarioUses()];
  if (about === '') return accountText(accountOf(seeds, uses, model), seeds, uses);
  const estimate = model.estimates.find(({ name }) => name === about);
  if (estimate !== undefined) {
    const median = (medianEstimates(model.estimates)[estimate.index] ?? Number.NaN) * estimate.divisor;
    return reasonText(reasonOf(model, seeds, estimate, median));
  }
  const outcome = model.outcomes.find(({ name }) => name === about);
  const told =
    outcome === undefined ? [] : outcomeLines(outcome.name, outcome.says, outcome.text, outcome.naive);
  const trails = trailsFor(seeds, uses, about) ?? [];
  const found = trails.flatMap(trailText);
  if (found.length > 0) return [...told, ...found];
  return [
    ...told,
    ...wrap(`No fact stands behind ${about} by itself: w on a lever, or e for all facts.`).map(plain),
  ];
}

function outcomeLines(
  name: string,
  says: string,
  text: string,
  naive: { readonly is: number; readonly assumed: string | null; readonly because: readonly string[] } | null,
): readonly Line[] {
  const guess =
    naive === null
      ? 'Nobody has a figure for it without the model.'
      : `Without the model one would say ${naive.is}: ${naive.assumed ?? naive.because.join(', ')}`;
  return [
    ...wrap(name).map(title),
    ...wrap(says).map(plain),
    blank,
    head('How it is read off a world'),
    ...wrap(text, '  ').map(plain),
    blank,
    ...wrap(guess).map(plain),
    blank,
  ];
}
