import type { RateFigure } from '../evidence/index.ts';
import { monthIndex } from '../language/index.ts';
import { log } from '../numerics/index.ts';
import { during } from './months-of.ts';
import { cases, type Observation, series } from './observation.ts';
import type { ProjectLife } from './project-lives.ts';
import { severities } from './severities.ts';
import type { Trace } from './trace.ts';

/** Reads one figure off one world. */
type Observer = (trace: Trace, figure: RateFigure) => Observation;

const bothProvinces = ['balochistan', 'khyber_pakhtunkhwa'];

/** How each thing that a stylised fact is a figure `of` is read off a world of the model. */
const observers: Readonly<Record<string, Observer>> = {
  events: (trace, figure) =>
    figure.statistic === 'persistence' || figure.statistic === 'excitation'
      ? fitted(trace, figure)
      : monthly(trace, figure, 'attacks'),
  'events given their mean': (trace, figure) => fitted(trace, figure),
  '1 + events': (trace, figure) => monthly(trace, figure, 'attacks', (count) => 1 + count),
  deaths: (trace, figure) => monthly(trace, figure, 'deaths'),
  'deaths in a deadly event': (trace, { where = '' }) =>
    cases(
      (where === 'both provinces' ? bothProvinces : [where]).flatMap((one) => [...severities(trace, one)]),
    ),
  'deaths by Baloch groups': (trace, { where = '' }) => shareOfGroup(trace, where, 'bla'),
  'deaths by the TTP family': (trace, { where = '' }) => shareOfGroup(trace, where, 'ttp'),
  'deaths by Islamic State groups': (trace, { where = '' }) => shareOfGroup(trace, where, 'iskp'),

  'announced projects completed': (trace, figure) => completedOf(launched(trace), () => 1, until(figure)),
  'announced value completed': (trace, figure) => completedOf(launched(trace), value, until(figure)),
  'committed value completed': (trace) => committed(trace, '2015-04', '2021-12'),
  'value committed by 2016 completed': (trace) => committed(trace, '2015-04', '2016-12'),
  'value committed from 2017 completed': (trace) => committed(trace, '2017-01', '2021-12'),
  'years from commitment to completion': (trace) => cases(yearsToComplete(trace)),
  'deals of 100 m USD or more': largeDealsOfBurst,
  'deal size in m USD': (trace) => cases(chinese(trace).map(value)),

  alignment: (trace, figure) => monthly(trace, figure, 'alignment'),
  'distance in UN votes': (trace, { where = '' }) => series(distances(trace, where)),
  'copper price': (trace, figure) => prices(trace, figure, 'copper'),
  'gold price': (trace, figure) => prices(trace, figure, 'gold'),
  'matured deposits renewed': renewals,
};

/** What one world shows of a figure. Throws a RangeError for something nobody has said how to read. */
export function observe(trace: Trace, figure: RateFigure): Observation {
  const observer = observers[figure.of ?? ''];
  if (observer === undefined)
    throw new RangeError(`${figure.name}: nothing in the model is read as "${figure.of}"`);
  return observer(trace, figure);
}

const same = (value: number): number => value;

function monthly(trace: Trace, figure: RateFigure, quantity: string, change = same): Observation {
  const of = (agent: string) =>
    during(trace.series(`${agent}.${quantity}`), figure.window, trace.calendar).map(change);
  return series(of(figure.where ?? ''), figure.with === undefined ? undefined : of(figure.with));
}

const fitted = (trace: Trace, { where = '' }: RateFigure): Observation => ({
  is: 'fit',
  fit: trace.fitted(`${where}.attacks`),
});

/** Severity does not depend on the group in the model, so a group's share of deadly events is its share of deaths. */
function shareOfGroup(trace: Trace, province: string, group: string): Observation {
  const part = sum(trace.series(`deadly_by_group(${province}, ${group})`));
  return { is: 'part', part, whole: sum(trace.series(`${province}.deadly`)) };
}

const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((total, one) => total + one, 0);

const value = ({ size }: ProjectLife): number => size;
const chinese = ({ projects }: Trace): readonly ProjectLife[] =>
  projects.filter(({ sponsor }) => sponsor === 'china');
/** The cohort of the launch: what China announces in the first month. */
const launched = (trace: Trace): readonly ProjectLife[] =>
  chinese(trace).filter(({ announced }) => announced === 0);
const until = ({ atMonth = Infinity }: RateFigure): number => atMonth;

function completedOf(
  projects: readonly ProjectLife[],
  weight: (project: ProjectLife) => number,
  months: number,
): Observation {
  const done = projects.filter(({ operating }) => operating !== null && operating < months);
  return { is: 'part', part: sum(done.map(weight)), whole: sum(projects.map(weight)) };
}

/**
 * Of the value committed between two months, the part completed by the end of the run: the record gives the status of its
 * publication in 2023. A commitment is the model's `financed`, since the record lists loans agreed and not memoranda.
 */
function committed(trace: Trace, first: string, last: string): Observation {
  const [from = 0, end = 0] = [first, last].map((date) => monthIndex(date, trace.calendar) ?? 0);
  const inTime = chinese(trace).filter(
    ({ financed }) => financed !== null && financed >= from && financed <= end,
  );
  return completedOf(inTime, value, Infinity);
}

const yearsToComplete = (trace: Trace): readonly number[] =>
  chinese(trace).flatMap(({ financed, operating }) =>
    financed === null || operating === null ? [] : [(operating - financed) / 12],
  );

/**
 * Deals of the burst: what was financed by the end of 2017, over the five years from 2013, since the launch of 2015
 * gathered what had been prepared in the two years before. The tracker lists money committed, not memoranda.
 */
function largeDealsOfBurst(trace: Trace): Observation {
  const end = monthIndex('2017-12', trace.calendar) ?? 0;
  const large = chinese(trace).filter(
    ({ size, financed }) => size >= 100 && financed !== null && financed <= end,
  );
  return { is: 'count', count: large.length, years: 5 };
}

/** Slow alignment is exp(-distance / 2); votes are taken in autumn, so a year is seen as it stands in December. */
function distances(trace: Trace, patron: string): Float64Array {
  const first = 12 - (trace.calendar.first?.month ?? 1);
  const slow = trace.series(`${patron}.slow_alignment`).filter((_, month) => (month - first) % 12 === 0);
  return slow.map((one) => -2 * log(Math.max(1e-6, one)));
}

const prices = (trace: Trace, figure: RateFigure, metal: string): Observation =>
  series(trace.series(metal), figure.with === undefined ? undefined : trace.series('gold'));

function renewals(trace: Trace): Observation {
  const matured = ['china', 'saudi', 'others'].flatMap((patron) => {
    const refused = trace.series(`${patron}.refuses`);
    return Array.from(trace.series(`${patron}.deposit_due`)).flatMap((due, month) =>
      due > 0 ? [1 - (refused[month] ?? 0)] : [],
    );
  });
  return { is: 'part', part: sum(matured), whole: matured.length };
}
