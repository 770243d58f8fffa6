import type { OutcomeFinding } from '../../../analysis/index.ts';
import type { Model, Outcome } from '../../../language/index.ts';
import { binsOf, type RunResult } from '../../../results/index.ts';
import type { Study } from '../../../study.ts';
import {
  type Alignment,
  blank,
  count,
  faint,
  figure,
  figureWithin,
  grouped,
  head,
  type Line,
  percent,
  percentage,
  percentSpan,
  plain,
  span,
  table,
  title,
  warning,
  wrap,
} from '../../../words/index.ts';
import { luckText } from './luck-text.ts';

/** What a run says, within 80 columns: each outcome with its uncertainty, and what one would say without the model. */
export function runText({ scenario, result, findings }: Study): readonly Line[] {
  return [
    ...headLines(result, scenario.model),
    ...outcomeBlock(yesNo, result, scenario.model, findings),
    ...outcomeBlock(numbers, result, scenario.model, findings),
    ...outcomeBlock(times, result, scenario.model, findings),
    ...luckText(result, scenario.model),
    ...measuresNote(scenario.model),
    ...result.warnings.flatMap((one) => wrap(one, '  ').map(warning)),
  ];
}

/** The legend that stands once below all runs. */
export const runLegend: readonly Line[] = [
  ...wrap('naive: what one would say from base rates alone, without this model.').map(faint),
  ...wrap('Why: tightrope why NAME, tightrope evidence. One future: tightrope world NAME --index 0.').map(
    faint,
  ),
];

function headLines(result: RunResult, model: Model): readonly Line[] {
  const { months, outcomes, seed, engine } = result;
  const asks = model.asks === '' ? model.says : model.asks;
  return [
    ...wrap(`${result.title || result.scenario} (${result.scenario})`).map(title),
    ...(asks === '' ? [] : wrap(asks).map(plain)),
    ...wrap(
      `${count(outcomes.worlds, 'world')}${endWords(result)}, ${monthsWords(months)}; seed ${seed}, engine ${engine}`,
    ).map(plain),
    faint(`hash ${result.hash}`),
    ...binsNote(result).map(faint),
    blank,
  ];
}

/** Said where quantiles over time are not exact. */
function binsNote({ series }: RunResult): readonly string[] {
  const [histogram] = series.method === 'histogram' ? series.histograms : [];
  if (histogram === undefined) return [];
  const bins = grouped(binsOf(histogram));
  return wrap(
    `Too many worlds to keep each month of each: quantiles over time are counted in ${bins} bins, good to half a bin (error in --json and series.csv).`,
  );
}

function endWords({ ended }: RunResult): string {
  if (ended === 'interrupted') return ' (stopped early)';
  return ended === 'precise' ? ' (enough for the precision asked)' : '';
}

/** `69 months, 2025-04..2030-12`, or without dates `100 months`. */
function monthsWords(months: readonly string[]): string {
  const [first = '', last = ''] = [months[0], months.at(-1)];
  return `${count(months.length, 'month')}${first.includes('-') ? `, ${first}..${last}` : ''}`;
}

interface Block {
  readonly form: OutcomeFinding['form'];
  readonly heads: readonly string[];
  readonly alignments: readonly Alignment[];
  row(finding: OutcomeFinding, naive: number | null, unit: string): readonly string[];
  /** What stands in words below a row; nothing when empty. */
  below(outcome: Outcome): string;
}

const yesNo: Block = {
  form: 'probability',
  heads: ['Does it happen?', 'share', '95 % interval', 'naive'],
  alignments: ['left', 'right', 'right', 'right'],
  row: ({ name, value, low, high }, naive) => [
    name,
    percent(value),
    percentSpan(low, high),
    naiveWords(naive, percent),
  ],
  below: ({ says }) => says,
};

const numbers: Block = {
  form: 'number',
  heads: ['How much?', 'mean', '5..95 %', 'naive', 'unit'],
  alignments: ['left', 'right', 'right', 'right', 'left'],
  row: (finding, naive, unit) => {
    const { name, value, low, high } = finding;
    const mean = figureWithin(value, (high - low) / 2);
    return [name, mean, quantileSpan(finding), naiveWords(naive, figure), isShort(unit) ? unit : ''];
  },
  below: ({ unit }) => (isShort(unit) ? '' : `in ${unit}`),
};

const isShort = (unit: string): boolean => unit.length <= 6;

const times: Block = {
  form: 'time',
  heads: ['When? (months)', 'happens', '95 % interval', 'median', '5..95 %', 'naive'],
  alignments: ['left', 'right', 'right', 'right', 'right', 'right'],
  row: (finding, naive) => {
    const { name, value, low, high } = finding;
    const median = 'quantiles' in finding ? figure(finding.quantiles.q50.value) : '';
    const interval = `${percentage(low)}..${percentage(high)}`;
    return [name, percent(value), interval, median, quantileSpan(finding), naiveWords(naive, figure)];
  },
  below: () => '',
};

const quantileSpan = (finding: OutcomeFinding): string =>
  'quantiles' in finding ? timeSpan(finding.quantiles.q05.value, finding.quantiles.q95.value) : '';

/** Unlike the ends of an interval, an infinite quantile means never. */
const timeSpan = (low: number, high: number): string =>
  low === Infinity || high === Infinity ? `${figure(low)}..${figure(high)}` : span(low, high);

const naiveWords = (naive: number | null, words: (value: number) => string): string =>
  naive === null ? 'none known' : words(naive);

const measuresOf = ({ outcomes }: Model): ReadonlySet<string> =>
  new Set(outcomes.filter(({ measure }) => measure).map(({ name }) => name));

/** Figures that serve comparisons are counted here and stand in the JSON. */
function measuresNote(model: Model): readonly Line[] {
  const { size } = measuresOf(model);
  return size === 0
    ? []
    : [
        ...wrap(`${count(size, 'more measure')} for comparisons: --json, compare, or --out.`).map(faint),
        blank,
      ];
}

function outcomeBlock(
  block: Block,
  result: RunResult,
  model: Model,
  findings: readonly OutcomeFinding[],
): readonly Line[] {
  const hidden = measuresOf(model);
  const own = findings.filter(({ form, name }) => form === block.form && !hidden.has(name));
  if (own.length === 0) return [];
  const declared = own.map(({ name }) => model.outcomes.find((outcome) => outcome.name === name));
  const rows = own.map((finding, at) =>
    block.row(finding, result.naive[finding.name]?.value ?? null, declared[at]?.unit ?? ''),
  );
  const [heading = [], ...lines] = table([block.heads, ...rows], block.alignments);
  const below = (outcome: Outcome | undefined): readonly Line[] => {
    const words = outcome === undefined ? '' : block.below(outcome);
    return words === '' ? [] : wrap(words, '  ').map(faint);
  };
  return [
    ...heading.map(head),
    ...lines.flatMap((row, at) => [...row.map(plain), ...below(declared[at])]),
    blank,
  ];
}
