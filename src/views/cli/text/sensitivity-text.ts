import type {
  GivenDataOutcome,
  MorrisOutcome,
  Sensitivity,
  Share,
  SobolOutcome,
  SobolShares,
} from '../../../sensitivity/index.ts';
import {
  type Alignment,
  blank,
  count,
  faint,
  figure,
  grouped,
  type Line,
  percent,
  percentSpan,
  plain,
  span,
  table,
  title,
  warning,
  wrap,
} from '../../../words/index.ts';

/** Rows of a table: of every outcome in brief, of one outcome at length. */
export interface Length {
  readonly most: number;
}

/** What outcomes hang on: a table an outcome, each with a sentence. */
export function sensitivityText(found: Sensitivity, length: Length): readonly Line[] {
  const outcomes = found.outcomes.map((one) => ({ ...one }));
  return [
    ...headLines(found),
    blank,
    ...outcomes.flatMap((_, at) => [...outcomeLines(found, at, length), blank]),
    ...constantLines(found),
    ...found.warnings.flatMap((one) => wrap(`Warning: ${one}`).map(warning)),
    ...wrap(MEANING[found.method]).map(faint),
  ];
}

const METHODS = {
  'given-data': 'given data, from plain worlds',
  sobol: 'Sobol indices',
  morris: 'elementary effects (Morris)',
} as const;

const MEANING = {
  'given-data':
    'alone: share of the variance that goes with this estimate by itself (Plischke, Borgonovo & Smith 2013); up, down: which way the outcome moves as it rises. What estimates do together is in no row. Luck: with all in which it has a part. Intervals, 95 %: what other worlds would have given, with other draws of the estimates and other luck.',
  sobol:
    'alone: share of the variance from this estimate by itself; in all: with everything it does together with others (Saltelli et al. 2010; Jansen 1999). Luck counts as one more factor: every point has its own, and a row changes one factor and keeps the luck, so what does nothing has 0 in all. *: above its noise floor; of estimates that do nothing by themselves, none would stand above it in nineteen runs of twenty. Intervals, 95 %: bootstrap over points, each with its luck, so that they hold both which points the design had and what luck did.',
  morris:
    'mu*: mean size of the change in the outcome, scaled to the whole range of the estimate (Morris 1991; Campolongo et al. 2007); mu: with its sign; sigma: how much it differs from place to place. Luck stays the same along a trajectory, so an estimate that does nothing has 0; *: it moves the outcome more than steps would that only deal other luck (upper end of their interval). Distributions without ends: their middle 99 %. Intervals, 95 %: bootstrap over pairs of trajectories, each with its luck, so that they hold both where the design happened to step and what luck did.',
} as const;

function headLines(found: Sensitivity): readonly Line[] {
  const { method, scenario, worlds, runs, seed, engine, looked, others } = found;
  const size = {
    'given-data': count(worlds, 'world'),
    sobol: count(worlds, 'point'),
    morris: `${grouped(worlds)} trajectories`,
  }[method];
  const rest = others === 0 ? '' : `, ${grouped(others)} more vary along`;
  return [
    ...wrap(`What ${found.title} (${scenario}) hangs on: ${METHODS[method]}`).map(title),
    ...wrap(`${size}, ${count(runs, 'run')}; seed ${seed}, engine ${engine}`).map(faint),
    ...wrap(`${count(looked, 'estimate')} looked at${rest}`).map(faint),
  ];
}

const READS = { number: 'a number', month: 'a month', whether: 'yes or no' } as const;

function outcomeLines(found: Sensitivity, at: number, length: Length): readonly Line[] {
  if (found.method === 'given-data') return givenDataLines(found.outcomes[at], length);
  return found.method === 'sobol'
    ? sobolLines(found.outcomes[at], length)
    : morrisLines(found.outcomes[at], length);
}

interface Written {
  readonly outcome: string;
  readonly unit: string;
  readonly reads: keyof typeof READS;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly more: string;
  readonly sentence: string;
}

function written({ outcome, unit, reads, headings, rows, more, sentence }: Written): readonly Line[] {
  const alignments: readonly Alignment[] = headings.map((_, column) => (column === 0 ? 'left' : 'right'));
  const [heads = [], ...lines] = table([headings, ...rows], alignments);
  return [
    ...wrap(`${outcome} (${READS[reads]}${reads === 'number' && unit !== '' ? `, ${unit}` : ''})`).map(title),
    ...heads.map(faint),
    ...lines.flat().map(plain),
    ...(more === '' ? [] : wrap(more, '  ').map(faint)),
    ...wrap(sentence).map(plain),
  ];
}

const way = (rises: boolean): string => (rises ? 'up' : 'down');

/** A figure with a star where it stands above its noise floor. */
const starred = (figures: string, isAbove: boolean): string => `${figures} ${isAbove ? '*' : ' '}`;

const shareCells = ({ value, low, high }: Share): readonly string[] => [
  percent(value),
  percentSpan(low, high),
];

function givenDataLines(one: GivenDataOutcome | undefined, { most }: Length): readonly Line[] {
  if (one === undefined) return [];
  const { outcome, unit, reads, factors, floor, luck } = one;
  const above = factors.filter(({ first }) => first.value > floor);
  const shown = above.slice(0, most);
  const [strongest] = above;
  const hidden = above.length - shown.length;
  return written({
    ...{ outcome, unit, reads },
    headings: ['  estimate', 'alone', '95 % interval', ''],
    rows: [
      ...shown.map(({ factor, first, rises }) => [
        `  ${factor}`,
        ...shareCells(first),
        rises === null ? '' : way(rises),
      ]),
      ...(luck === null ? [] : [['  (luck)', ...shareCells(luck), '']]),
    ],
    more: `${hidden > 0 ? `${count(hidden, 'more', 'more')} above, ` : ''}${grouped(factors.length - above.length)} at or below the noise floor of ${(100 * floor).toFixed(2)} %, which estimates without any effect pass in one run of twenty.`,
    sentence:
      strongest === undefined
        ? `No single estimate stands out from the noise for ${outcome}.`
        : `${outcome} goes ${strongest.rises === null ? '' : `${way(strongest.rises)} `}with ${strongest.factor} most of all, which alone makes ${percent(strongest.first.value)} of its variance (${percentSpan(strongest.first.low, strongest.first.high)}).`,
  });
}

function sobolLines(one: SobolOutcome | undefined, { most }: Length): readonly Line[] {
  if (one === undefined) return [];
  const { outcome, unit, reads, factors, luck, others } = one;
  const shown = factors.filter(({ total }) => total.high > 0).slice(0, most);
  const cells = (name: string, { first, total, floor }: SobolShares) => [
    `  ${name}`,
    starred(percent(first.value), first.value > floor),
    percentSpan(first.low, first.high),
    ...shareCells(total),
  ];
  const idle = factors.filter(({ total }) => total.high <= 0).length;
  const hidden = factors.length - idle - shown.length;
  const [strongest] = factors;
  const notes = [
    ...(hidden > 0 ? [`${grouped(hidden)} more have a smaller part`] : []),
    ...(idle > 0 ? [`${grouped(idle)} ${idle === 1 ? 'changes' : 'change'} nothing in any run`] : []),
    ...floorWords(shown.map(({ floor }) => floor)),
  ];
  return written({
    ...{ outcome, unit, reads },
    headings: ['  estimate', 'alone  ', '95 % interval', 'in all', '95 % interval'],
    rows: [
      ...shown.map((factor) => cells(factor.factor, factor)),
      ...(others === null ? [] : [cells('(all others)', others)]),
      ...(luck === null ? [] : [cells('(luck)', luck)]),
    ],
    more: notes.length === 0 ? '' : `${notes.join('; ')}.`,
    sentence:
      strongest === undefined
        ? ''
        : `Of the variance of ${outcome}, ${strongest.factor} makes ${percent(strongest.first.value)} alone (${percentSpan(strongest.first.low, strongest.first.high)}) and has a part in ${percent(strongest.total.value)} (${percentSpan(strongest.total.low, strongest.total.high)}).`,
  });
}

/** How high the floors of some indices lie. */
function floorWords(floors: readonly number[]): readonly string[] {
  if (floors.length === 0) return [];
  const [low, high] = [Math.min(...floors), Math.max(...floors)].map((one) => (100 * one).toFixed(2));
  return [`noise floors of alone: ${low === high ? `${low} %` : `${low} to ${high} %`}`];
}

/** Effects that cancel leave a rest of rounding. */
const ROUNDING = 1e-9;

function morrisLines(one: MorrisOutcome | undefined, { most }: Length): readonly Line[] {
  if (one === undefined) return [];
  const { outcome, unit, reads, factors, luck, floor } = one;
  const shown = factors.filter(({ size }) => size.value > 0).slice(0, most);
  const idle = factors.filter(({ size }) => size.value === 0).length;
  const hidden = factors.length - idle - shown.length;
  const [strongest] = factors;
  const notes = [
    ...(hidden > 0 ? [`${grouped(hidden)} more do less`] : []),
    ...(idle > 0 ? [`${grouped(idle)} ${idle === 1 ? 'changes' : 'change'} nothing in any run`] : []),
    ...(floor === null ? [] : [`what steps would come to that only deal other luck: ${figure(floor)}`]),
  ];
  return written({
    ...{ outcome, unit, reads },
    headings: ['  estimate', floor === null ? 'mu*' : 'mu*  ', '95 % interval', 'mu', 'sigma'],
    rows: [
      ...shown.map(({ factor, mean, size, spread }) => [
        `  ${factor}`,
        floor === null ? figure(size.value) : starred(figure(size.value), size.value > floor),
        span(size.low, size.high),
        mean === null ? '-' : figure(Math.abs(mean.value) < ROUNDING * size.value ? 0 : mean.value),
        figure(spread.value),
      ]),
      ...(luck === null
        ? []
        : [['  (other luck)', starred(figure(luck.value), false), span(luck.low, luck.high), '', '']]),
    ],
    more: notes.length === 0 ? '' : `${notes.join('; ')}.`,
    sentence:
      strongest === undefined || strongest.size.value === 0
        ? `Nothing that was moved changes ${outcome}.`
        : `Over its whole range ${strongest.factor} moves ${outcome} most: by ${figure(strongest.size.value)} on average (${span(strongest.size.low, strongest.size.high)}).`,
  });
}

function constantLines({ constant }: Sensitivity): readonly Line[] {
  if (constant.length === 0) return [];
  return [...wrap(`The same in every run, so nothing to explain: ${constant.join(', ')}.`).map(plain), blank];
}
