import type { FactFinding, FigureFinding, StylisedFacts } from '../../../patterns/index.ts';
import {
  type Alignment,
  blank,
  count,
  faint,
  figure,
  head,
  type Line,
  percent,
  plain,
  table,
  title,
  warning,
  wrap,
} from '../../../words/index.ts';

/** All stylised facts beside the model, within 80 columns: a block each, then how many hold and how to read them. */
export function factsText(facts: StylisedFacts): readonly Line[] {
  const { worlds, seed } = facts;
  return [
    title(`Stylised facts: the recorded past beside ${count(worlds, 'world')} (seed ${seed})`),
    blank,
    ...facts.facts.flatMap(factLines),
    ...summaryLines(facts),
    ...legend,
  ];
}

function factLines({ fact, verdict, why, refits, caution, figures }: FactFinding): readonly Line[] {
  const heading = wrap(`${fact.id}  ${verdict}. ${fact.says}`, '      ', '').map(
    verdict === 'outside' ? warning : head,
  );
  if (verdict === 'out of scope') return [...heading, ...wrap(why ?? '', '      ').map(plain), blank];
  const stage = `${fact.tested?.scenario}, ${fact.tested?.months} months`;
  const fitted = refits.length === 0 ? '' : `; took part in the fit of ${refits.join(' and ')}`;
  return [
    ...heading,
    ...wrap(`${stage}${fitted}`, '      ').map(faint),
    ...(caution === null ? [] : wrap(caution, '      ').map(faint)),
    ...figureTable(figures),
    ...reasons(figures),
    blank,
  ];
}

const heads: readonly string[] = ['', 'simulated', '5..95 %', 'target', 'accepted', 'naive', ''];
const alignments: readonly Alignment[] = ['left', 'right', 'right', 'right', 'right', 'right', 'left'];

/** One row a figure in scope; a mark stands behind those outside. */
function figureTable(figures: readonly FigureFinding[]): readonly Line[] {
  const shown = figures.filter(({ simulated }) => simulated !== null);
  const [headings = [], ...rows] = table([heads, ...shown.map(cells)], alignments);
  return [
    ...headings.map(faint),
    ...rows.flatMap((lines, place) => lines.map(shown[place]?.verdict === 'outside' ? warning : plain)),
  ];
}

function cells({ figure: record, simulated, naive, verdict }: FigureFinding): readonly string[] {
  const [low = 0, high = 0] = record.interval ?? [];
  return [
    `  ${record.name.replaceAll('_', ' ')}`,
    short(simulated?.median),
    ends(simulated?.low, simulated?.high),
    short(record.value),
    ends(low, high),
    `${short(naive?.value)}${naive?.verdict === 'outside' ? ' x' : '  '}`,
    verdict === 'outside' ? 'X' : '',
  ];
}

/** Why figures are out of scope or outside, below the table. */
const reasons = (figures: readonly FigureFinding[]): readonly Line[] =>
  figures.flatMap(({ figure: { name }, verdict, why }) =>
    why === null ? [] : wrap(`${name.replaceAll('_', ' ')}: ${verdict}. ${why}`, '    ', '  ').map(faint),
  );

function summaryLines({ count: counts }: StylisedFacts): readonly Line[] {
  const { listed, inScope, within, figuresInScope, figuresWithin, naiveWithin } = counts;
  return [
    ...wrap(
      `${listed} stylised facts: ${inScope} in scope, ${within} within (${percent(within / inScope)}). A fact is ` +
        'within when every figure of it in scope is.',
    ).map(head),
    ...wrap(
      `Of ${figuresInScope} figures the model meets ${figuresWithin}, the naive baselines ${naiveWithin}.`,
    ).map(plain),
  ];
}

const legend: readonly Line[] = wrap(
  'simulated: median over worlds of the statistic as it was taken of the record; accepted: where it has to lie, from ' +
    'the record alone; X: outside, x: the naive baseline is outside. What each baseline says: --json. Sources and ' +
    'methods: tightrope evidence SF1.',
).map(faint);

/** A number as a reader needs it beside others: two decimals below ten; a dash for none, `inf` for no bound. */
function short(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '-';
  if (!Number.isFinite(value)) return 'inf';
  if (Math.abs(value) >= 10) return figure(value);
  return String(Number(value.toFixed(2)));
}

const ends = (low: number | undefined, high: number | undefined): string => `${short(low)}..${short(high)}`;
