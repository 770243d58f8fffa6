import { fanChart, fitted, glyphsOf, joined, plainRow, type Row, styled } from '../../../charts/index.ts';
import type { Model } from '../../../language/index.ts';
import type { FanTable } from '../../../results/index.ts';
import type { Sight } from '../../../session/index.ts';
import { figureWithin, quantityName, span, spoken } from '../../../words/index.ts';
import { beside, type Extent, type Panel } from '../page/box.ts';
import type { AppState, Explore } from '../state/app-state.ts';
import { monthLabel, monthLabels } from './calendar.ts';
import { axisFor, fanIn } from './findings.ts';
import { waitingRows } from './waiting.ts';

/** Columns and rows of a small fan, its name included; rows that the chosen fan keeps for itself. */
const SMALL = { width: 26, height: 5, plot: 4 };
const CHOSEN = 10;

/** The fan of the chosen quantity, what it comes to in the last month, small fans of the next quantities, and the list of all. */
export function fanPanel(state: AppState, screen: Explore, extent: Extent): Panel {
  const { model } = screen.scenario;
  const fan = model.fans[screen.quantity];
  const title = `${spoken(fan?.name ?? '')}${unitOf(model, screen.quantity)}`;
  const { sight } = screen;
  if (sight === null || fan === undefined) return { title, rows: waitingRows(state.running, extent.width) };
  const own = fanIn(sight.result, fan.name);
  const start = sight.moved.size === 0 ? null : fanIn(sight.unmoved, fan.name);
  const below = [
    ...(extent.height >= CHOSEN ? [endRow(own, sight.result.months, extent.width)] : []),
    ...smallFans(state, screen, sight, extent),
    quantityRow(state, model, screen.quantity, extent.width),
  ];
  const chart = fanChart(
    {
      bands: own,
      range: start === null ? axisFor(own) : axisFor(start, own),
      width: extent.width,
      height: Math.max(4, extent.height - below.length),
      months: monthLabels(sight.result.months),
      other: start?.q50,
      faded: sight.moved !== screen.moved,
    },
    state.look,
  );
  const aside = start === null ? 'median · half · 9 in 10' : 'line: before the levers moved';
  return { title, aside, rows: [...chart, ...below] };
}

const unitOf = (model: Model, fan: number): string => {
  const unit = model.quantities[model.fans[fan]?.quantity ?? 0]?.unit ?? '';
  return unit === '' ? '' : ` (${unit.replaceAll('_', ' ')})`;
};

/** The last month in figures: the median with its Monte Carlo error, and both bands. */
function endRow(
  { q05, q25, q50, q75, q95, low, high }: FanTable,
  months: readonly string[],
  width: number,
): Row {
  const last = months.length - 1;
  const at = (values: ArrayLike<number>): number => values[last] ?? Number.NaN;
  const median = figureWithin(at(q50), (at(high.q50) - at(low.q50)) / 2);
  const words = [
    `${monthLabel(months[last] ?? '', true)}: median ${median}`,
    `half ${span(at(q25), at(q75))}`,
    `9 in 10 ${span(at(q05), at(q95))}`,
  ].join(' · ');
  return fitted(styled(words, { dim: true }), width);
}

/** As many of the next quantities as fit beside one another below the chosen one. */
function smallFans(
  { look }: AppState,
  { scenario, quantity }: Explore,
  { result }: Sight,
  { width, height }: Extent,
): readonly Row[] {
  const { fans } = scenario.model;
  const rows = Math.min(2, Math.floor((height - CHOSEN - 2) / SMALL.height));
  const across = Math.floor(width / SMALL.width);
  if (rows < 1 || across < 2) return [];
  const small = { width: Math.floor(width / across), height: SMALL.plot + 2 };
  const fanAt = (by: number): readonly Row[] => {
    const fan = fans[(quantity + by) % fans.length];
    if (fan === undefined || by >= fans.length) return [plainRow(' '.repeat(small.width))];
    const bands = fanIn(result, fan.name);
    const shape = { bands, range: axisFor(bands), months: [], ...small, width: small.width - 1 };
    const name = fitted(styled(spoken(fan.name), { bold: true }), small.width);
    // The chosen fan above has the months of all.
    return [name, ...fanChart(shape, look).slice(0, SMALL.plot)];
  };
  return Array.from({ length: rows }, (_, row) =>
    beside(...Array.from({ length: across }, (_, column) => fanAt(1 + row * across + column))),
  ).flat();
}

/** All quantities by group, the chosen one by its own name; [ and ] go through them. */
function quantityRow({ look }: AppState, model: Model, chosen: number, width: number): Row {
  const { dot, marker } = glyphsOf(look.charset);
  const groups = [...Map.groupBy(model.fans.keys(), (fan) => groupOf(model, fan)).values()];
  const own = groups.findIndex((group) => group.includes(chosen));
  const words = groups.map((group, at): Row => {
    if (at === own) {
      const place = group.length > 1 ? ` (${group.indexOf(chosen) + 1} of ${group.length})` : '';
      return styled(`${marker}${spoken(model.fans[chosen]?.name ?? '')}${place}`, { bold: true });
    }
    const [first = 0] = group;
    const name = group.length > 1 ? groupOf(model, first) : (model.fans[first]?.name ?? '');
    return styled(`${spoken(name)}${group.length > 1 ? ` x${group.length}` : ''}`, { dim: true });
  });
  const separator = styled(` ${dot} `, { dim: true });
  const turned = [...words.slice(Math.max(0, own - 1)), ...words.slice(0, Math.max(0, own - 1))];
  const all = turned.flatMap((row, at) => (at === 0 ? [row] : [separator, row]));
  return fitted(joined(styled('[ ] ', { dim: true }), ...all), width);
}

/** Fans of one quantity of several agents belong together. */
const groupOf = (model: Model, fan: number): string =>
  quantityName(model, model.fans[fan]?.quantity ?? 0)
    .split('.')
    .at(-1) ?? '';
