import type { RunResult } from '../../results/index.ts';
import { seriesOf } from '../columns.ts';
import { chiSquareChance, kolmogorovChance } from '../fit.ts';
import {
  exponentialLaw,
  lognormalLaw,
  logTriangularLaw,
  normalLaw,
  triangularLaw,
  uniformLaw,
} from '../laws/continuous-laws.ts';
import {
  bernoulliLaw,
  binomialLaw,
  compoundLaw,
  negativeBinomialLaw,
  poissonLaw,
  powerLawLaw,
} from '../laws/count-laws.ts';
import type { Law } from '../laws/law.ts';
import { correlationOf, mean, variance } from '../measured.ts';
import type { Figure, PublishedCase } from '../published-case.ts';
import { atLeast, fourErrors } from '../rule.ts';

/** The draws of the model file by name. */
const laws: Readonly<Record<string, Law>> = {
  flat: uniformLaw(-2, 5),
  bell: normalLaw(3, 2),
  skewed: lognormalLaw(0.3, 0.4),
  tent: triangularLaw(0.1, 0.2, 0.4),
  log_tent: logTriangularLaw(0.5, 1, 8),
  waiting: exponentialLaw(4),
  coin: bernoulliLaw(0.3),
  few: poissonLaw(0.4),
  some: poissonLaw(6),
  many: poissonLaw(113),
  hits: binomialLaw(40, 0.85),
  more_hits: binomialLaw(400, 0.02),
  clumps: negativeBinomialLaw(3, 0.7),
  bursts: negativeBinomialLaw(113, 2),
  deaths: powerLawLaw(0.61, 0.39, 2.2, 5, 150),
  claims: compoundLaw(6, 2),
};

type OfRun = Figure<RunResult>;

function figuresOf(draw: string, law: Law): readonly OfRun[] {
  const { cumulative, masses } = law;
  const values = (run: RunResult): Float32Array => seriesOf(run, draw);
  return [
    { says: `${draw}, mean`, published: law.mean, measure: (run) => mean(values(run)), rule: fourErrors },
    {
      says: `${draw}, variance`,
      published: law.variance,
      measure: (run) => variance(values(run)),
      rule: fourErrors,
    },
    ...(cumulative ? continuousFigures(draw, cumulative) : []),
    ...(masses ? countFigures(draw, masses) : []),
  ];
}

const TAIL = 0.001;

function continuousFigures(draw: string, cumulative: (x: number) => number): readonly OfRun[] {
  return [
    fitOf(draw, (run) => kolmogorovChance(seriesOf(run, draw), cumulative)),
    tail(draw, TAIL, (value) => cumulative(value) > 1 - TAIL),
  ];
}

/** The tail of a count begins above the first value that fewer than one in a thousand exceed; some have none. */
function countFigures(draw: string, masses: readonly number[]): readonly OfRun[] {
  let above = 1;
  const from = masses.findIndex((mass) => {
    above -= mass;
    return above < TAIL;
  });
  const share = masses.slice(from + 1).reduce((sum, mass) => sum + mass, 0);
  const ofFit = fitOf(draw, (run) => chiSquareChance(seriesOf(run, draw), masses));
  return share > TAIL / 10 ? [ofFit, tail(draw, share, (value) => value > from)] : [ofFit];
}

const fitOf = (draw: string, measure: OfRun['measure']): OfRun => ({
  says: `${draw}, p of the fit`,
  published: null,
  measure,
  rule: atLeast(1e-4),
});

/**
 * The error is that of the published share. Until a run of few worlds it was the sample's own, which is too small exactly when too few
 * values lie in the tail.
 */
const tail = (draw: string, share: number, isFar: (value: number) => boolean): OfRun => ({
  says: `${draw}, upper tail`,
  published: share,
  measure: (run) => {
    const values = seriesOf(run, draw);
    const { value } = mean(values.map((one) => (isFar(one) ? 1 : 0)));
    return { value, error: Math.sqrt((share * (1 - share)) / values.length) };
  },
  rule: fourErrors,
});

const uncorrelated = (
  says: string,
  pairs: (run: RunResult) => readonly [Float32Array, Float32Array],
): OfRun => ({
  says: `correlation, ${says}`,
  published: 0,
  measure: (run) => correlationOf(...pairs(run)),
  rule: fourErrors,
});

/** A draw and the same draw so many places on in the series: 1 is the next world, all worlds are the next month. */
function shifted(run: RunResult, by: number): readonly [Float32Array, Float32Array] {
  const luck = seriesOf(run, 'first_luck');
  return [luck.subarray(0, luck.length - by), luck.subarray(by)];
}

export const distributions: PublishedCase = {
  is: 'run',
  row: 13,
  title: 'Distributions and independence of draws',
  citation: 'closed forms; Johnson, Kotz & Kemp 1992, 1994',
  file: 'distributions',
  thoroughWorlds: 10_000,
  figures: [
    ...Object.entries(laws).flatMap(([draw, law]) => figuresOf(draw, law)),
    uncorrelated('next world', (run) => shifted(run, 1)),
    uncorrelated('next month', (run) => shifted(run, run.series.worlds)),
    uncorrelated('other draw', (run) => [seriesOf(run, 'first_luck'), seriesOf(run, 'second_luck')]),
    uncorrelated('other agent', (run) => [seriesOf(run, 'castor.luck'), seriesOf(run, 'pollux.luck')]),
  ],
};
