import type { BaseRate, Evidence, RateFigure } from '../evidence/index.ts';

/** The stylised facts of the evidence, in order of their number. */
export const stylisedFactsOf = ({ baseRates }: Evidence): readonly BaseRate[] =>
  [...baseRates.values()]
    .filter(({ id }) => id.startsWith('SF'))
    .sort((one, two) => Number(one.id.slice(2)) - Number(two.id.slice(2)));

/** Why the model is not held against a figure; null when it is. */
export const reasonOutside = (fact: BaseRate, figure: RateFigure): string | null =>
  fact.outOfScope ?? figure.outOfScope ?? (fact.tested ? null : 'No scenario tests it.');

/** The figures of a fact that the model is held against. */
export const figuresInScope = (fact: BaseRate): readonly RateFigure[] =>
  fact.figures.filter((figure) => reasonOutside(fact, figure) === null);
