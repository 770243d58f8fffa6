import fc from 'fast-check';
import { siteOf } from '../../src/engine/index.ts';
import type { Counterfactual, Model } from '../../src/language/index.ts';

/** A few things that are otherwise in a model, in months from `from` on. */
export function counterfactuals(model: Model, from = 0): fc.Arbitrary<Counterfactual[]> {
  const { months } = model.calendar;
  const month = fc.integer({ min: from, max: months - 1 });
  const span = fc.tuple(month, fc.nat(5)).map(([first, length]) => ({ from: first, until: first + length }));
  const kinds: fc.Arbitrary<Counterfactual>[] = [];
  if (model.estimates.length > 0) {
    const estimate = fc.nat(model.estimates.length - 1);
    const value = fc.double({ min: 0.05, max: 0.95, noNaN: true });
    kinds.push(
      fc.record({ estimate, value, from: month }).map((one) => ({ is: 'estimate', ...one }) as const),
    );
  }
  const alternatives = model.decisions.flatMap(({ index, alternatives: all, options }) =>
    all.flatMap(({ option }, alternative) =>
      isOff(model, options[option]?.mechanism ?? null) ? [] : [{ decision: index, alternative }],
    ),
  );
  if (alternatives.length > 0) {
    kinds.push(
      fc
        .tuple(fc.constantFrom(...alternatives), span)
        .map(([made, when]) => ({ is: 'choice', ...made, ...when }) as const),
    );
  }
  if (model.timeline.length > 0) {
    const entry = fc.nat(model.timeline.length - 1);
    kinds.push(fc.tuple(entry, span).map(([one, when]) => ({ is: 'entry', entry: one, ...when }) as const));
  }
  const draws = model.quantities.flatMap((quantity) => {
    const site = siteOf(model, quantity);
    const { kind } = quantity;
    return site === null ? [] : [{ site, kind, size: model.kinds[kind]?.size ?? 1 }];
  });
  if (draws.length > 0) {
    const uniform = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    kinds.push(
      fc
        .tuple(fc.constantFrom(...draws), fc.nat(), month, uniform)
        .map(
          ([{ site, kind, size }, place, when, number]) =>
            ({ is: 'luck', site, kind, place: place % size, month: when, uniform: number }) as const,
        ),
    );
  }
  return fc.array(kinds.length === 0 ? fc.constant(NOTHING) : fc.oneof(...kinds), { maxLength: 5 });
}

const NOTHING: Counterfactual = {
  is: 'luck',
  site: 'nothing',
  kind: 0,
  place: 0,
  month: -1,
  uniform: 0.5,
};

const isOff = (model: Model, mechanism: number | null): boolean =>
  mechanism !== null && model.mechanisms[mechanism]?.off === true;
