import { quantileRank, sortFloats } from '../analysis/index.ts';
import { exponential, poisson, seedKey, siteHash, uniformOf, word } from '../chance/index.ts';
import type { RateFigure } from '../evidence/index.ts';
import { log } from '../numerics/index.ts';
import { cases, type Observation, series } from './observation.ts';
import { statisticOf } from './statistic-of.ts';

/** What one would say of a figure without the model, and on what ground. */
export interface NaiveGuess {
  readonly says: string;
  readonly value: number;
}

/** The recorded mean of something somewhere, for guesses that know nothing else. */
export type RecordedMean = (of: string, where: string) => number;

type Guess = (figure: RateFigure, mean: RecordedMean) => NaiveGuess;

const REPEATS = 200;
const RECORD_MONTHS = 144;
const key = seedKey('naive');

/** Naive baselines by what a figure is `of`; where they are processes, the same statistic is taken of simulated ones. */
const guesses: Readonly<Record<string, Guess>> = {
  events: (figure, mean) => independentCounts(figure, 'events', mean),
  'events given their mean': (figure, mean) => independentCounts(figure, 'events', mean),
  '1 + events': (figure, mean) => independentCounts(figure, 'events', mean, 1),
  deaths: (figure, mean) => independentCounts(figure, 'deaths', mean),
  'deaths in a deadly event': lightTailed,
  'deaths by Baloch groups': equalGroups,
  'deaths by the TTP family': equalGroups,
  'deaths by Islamic State groups': equalGroups,
  'announced projects completed': takenAtItsWord,
  'announced value completed': takenAtItsWord,
  'committed value completed': takenAtItsWord,
  'value committed by 2016 completed': takenAtItsWord,
  'value committed from 2017 completed': takenAtItsWord,
  'years from commitment to completion': memorylessWait,
  'deals of 100 m USD or more': () => ({ says: 'deals go on as before 2013', value: 3.1 }),
  'deal size in m USD': ({ statistic, value }) => ({
    says: 'all deals are of one size',
    value: statistic === 'sd_of_logs' ? 0 : value,
  }),
  alignment: () => ({ says: 'independent random walks', value: 0 }),
  'distance in UN votes': ({ statistic, value }) => ({
    says: 'positions stand still',
    value: statistic === 'mean' ? value : 0,
  }),
  'copper price': ({ statistic, value }) => ({
    says: 'independent random walks',
    value: statistic === 'annual_volatility' ? value : 0,
  }),
  'gold price': ({ value }) => ({ says: 'independent random walks', value }),
  'matured deposits renewed': () => ({ says: 'even odds', value: 0.5 }),
};

/** The naive baseline of a figure, or null where nobody has named one. */
export function naiveGuess(figure: RateFigure, mean: RecordedMean): NaiveGuess | null {
  return guesses[figure.of ?? '']?.(figure, mean) ?? null;
}

/** Every month an independent Poisson count around the mean of the record: no memory, no bursts, no regimes. */
function independentCounts(figure: RateFigure, of: string, mean: RecordedMean, added = 0): NaiveGuess {
  const says = 'independent Poisson months';
  const { statistic, where = '' } = figure;
  if (statistic === 'persistence' || statistic === 'excitation') return { says, value: 0 };
  if (statistic === 'negative_binomial_size') return { says, value: Infinity };
  const months = (agent: string, repeat: number): Float64Array => {
    const [level, site] = [mean(of, agent), siteHash(`naive.${of}.${agent}`)];
    return Float64Array.from({ length: RECORD_MONTHS }, (_, month) => {
      return added + poisson(uniformOf(word(key, repeat, month, site, 0)), level);
    });
  };
  const beside = figure.with;
  const value = medianOf(
    (repeat) =>
      beside === undefined
        ? series(months(where, repeat))
        : series(months(where, repeat), months(beside, repeat)),
    figure,
  );
  return { says, value };
}

/** Deaths of a deadly event with the recorded mean and no heavy tail: geometric from 1. */
function lightTailed(figure: RateFigure, mean: RecordedMean): NaiveGuess {
  const of = 'deaths in a deadly event';
  const { where = '' } = figure;
  const level =
    where === 'both provinces'
      ? (mean(of, 'balochistan') + mean(of, 'khyber_pakhtunkhwa')) / 2
      : mean(of, where);
  const scale = 1 / log(1 + 1 / (level - 1));
  const site = siteHash('naive.severity');
  const draw = (repeat: number, item: number): number =>
    1 + Math.floor(exponential(uniformOf(word(key, repeat, item, site, 0)), scale));
  const events = Array.from({ length: 2000 }, (_, item) => item);
  return {
    says: 'geometric, no heavy tail',
    value: medianOf((repeat) => cases(events.map((item) => draw(repeat, item))), figure, 20),
  };
}

function equalGroups(): NaiveGuess {
  return { says: 'four kinds of groups alike', value: 0.25 };
}

function takenAtItsWord(): NaiveGuess {
  return { says: 'announcements taken at their word', value: 1 };
}

/** Completion as likely in any month as in any other, with the recorded mean. */
function memorylessWait(figure: RateFigure, mean: RecordedMean): NaiveGuess {
  const level = mean('years from commitment to completion', '');
  const shares: Readonly<Record<string, number>> = { mean: level, median: level * log(2) };
  const tail = -level * log(1 - (figure.level ?? 0.9));
  return { says: 'a wait without memory', value: shares[figure.statistic] ?? tail };
}

function medianOf(observed: (repeat: number) => Observation, figure: RateFigure, repeats = REPEATS): number {
  const values = Float64Array.from({ length: repeats }, (_, repeat) => statisticOf(figure, observed(repeat)));
  const sorted = sortFloats(values);
  return sorted[quantileRank(repeats, 0.5) - 1] ?? Number.NaN;
}
