import type { Formula, Model } from '../model/index.ts';
import { drawFormulas, fieldFormulas, monthlyFormulas, startFormulas } from './reads.ts';
import { decisionFormulas, signalFormulas } from './schedule.ts';

/** Every formula of a model, wherever it stands. */
export function everyFormula(model: Model): readonly Formula[] {
  const ofQuantities = model.quantities.flatMap((quantity) => [
    ...monthlyFormulas(quantity),
    ...startFormulas(quantity),
    ...[...quantity.effects, ...quantity.sets, ...quantity.adds].map((one) => one.formula),
  ]);
  const ofPools = model.kinds.flatMap(({ pool }) =>
    pool === null
      ? []
      : [
          ...drawFormulas(pool.count),
          ...pool.fields.flatMap(fieldFormulas),
          ...(pool.leaves ? [pool.leaves] : []),
        ],
  );
  const ofOutcomes = model.outcomes.flatMap(({ formula, readings }) => [
    formula,
    ...readings.map((reading) => reading.value),
  ]);
  return [
    ...ofQuantities,
    ...ofPools,
    ...model.decisions.flatMap(decisionFormulas),
    ...signalFormulas(model.signals),
    ...model.timeline.flatMap((entry) => entry.when ?? []),
    ...ofOutcomes,
  ];
}
