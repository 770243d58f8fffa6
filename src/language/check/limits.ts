import type { Place } from '../../text/index.ts';
import type { Names, QuantityNames } from './names.ts';
import type { Report } from './report.ts';

/** Bounds of a whole model; past them it is refused before it can cost time or memory. */
export const MODEL_LIMITS = {
  /** Agents and places of all kinds together. */
  agents: 50_000,
  /** Numbers a world keeps: one for each quantity and agent, and one for each pair. */
  cells: 2_000_000,
  /** Members of all networks together. */
  ties: 1_000_000,
  /** Options of all decisions, each as often as it has targets. */
  alternatives: 50_000,
  formulas: 20_000,
  /** Parts of formulas worked out in one month, at most. */
  work: 50_000_000,
} as const;

/** A number as messages write it. */
export const written = (count: number): string => Math.round(count).toLocaleString('en');

/** Abandons a model whose quantities need more numbers than a world may keep. */
export function checkCells({ quantities, kinds }: Names, report: Report): void {
  const size = (kind: number | null): number => (kind === null ? 1 : (kinds[kind]?.size ?? 0));
  let cells = 0;
  for (const quantity of quantities) {
    const own = size(quantity.kind) * size(quantity.toward);
    cells += own;
    if (cells > MODEL_LIMITS.cells) abandonCells(quantity, own, kinds, report);
  }
}

function abandonCells(
  { name, kind, toward, place }: QuantityNames,
  own: number,
  kinds: Names['kinds'],
  report: Report,
): never {
  const whose =
    toward === null
      ? `each ${kinds[kind]?.name}`
      : `each pair of a ${kinds[kind]?.name} and a ${kinds[toward]?.name}`;
  report.abandon(place, `a world keeps at most ${written(MODEL_LIMITS.cells)} numbers, and here are more`, {
    hint: `"${name}" alone is ${written(own)}: one for ${whose}`,
  });
}

/** Abandons a model once it has more formulas than one may have. */
export function countFormula(counted: { formulas: number }, place: Place, report: Report): void {
  counted.formulas += 1;
  if (counted.formulas > MODEL_LIMITS.formulas)
    report.abandon(place, `a model has at most ${written(MODEL_LIMITS.formulas)} formulas`);
}
