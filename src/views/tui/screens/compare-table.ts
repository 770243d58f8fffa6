import { halfWidth, type OutcomeDifference } from '../../../analysis/index.ts';
import { fitted, plainRow, type Row, rowText, styled } from '../../../charts/index.ts';
import { figure, grouped, percentage, signed, spoken } from '../../../words/index.ts';
import type { Extent, Panel } from '../page/box.ts';
import { windowOf } from '../page/window.ts';
import type { Compare } from '../state/app-state.ts';

/** Outcomes of two scenarios beside each other, furthest apart first: the paired difference with its interval, and in how many worlds the second is higher. */
export function differencePanel(
  screen: Compare,
  differences: readonly OutcomeDifference[],
  { width, height }: Extent,
): Panel {
  const rows = differences.map((one, at) =>
    differenceRow(one, width, screen.panel === 2 && at === screen.at),
  );
  const { from, until } = windowOf(rows.length, screen.at, height - 1);
  const [first, second] = screen.scenarios;
  const names = first === second ? ['before', 'moved'] : [first.name, second.name];
  const heads = columns(['outcome', ...names, 'difference (95 %)', 'worlds where second is'], width);
  return {
    title: 'Outcomes, furthest apart first',
    aside: 'chances: in points · w facts',
    rows: [styled(heads, { bold: true }), ...rows.slice(from, until)],
  };
}

function differenceRow(one: OutcomeDifference, width: number, chosen: boolean): Row {
  const { form, first, second, low, high } = one;
  const words = (value: number): string => (form === 'number' ? figure(value) : `${percentage(value)} %`);
  const text = columns(
    [spoken(one.name), words(first), words(second), intervalWords(one), orderWords(one)],
    width,
  );
  return styled(text, chosen ? { inverse: true } : low > 0 || high < 0 ? {} : { dim: true });
}

/** `-312 (-462..-162)`, to the places that the interval bears; chances in points of a hundred. */
export function intervalWords({ form, value, low, high }: OutcomeDifference): string {
  const half = halfWidth({ low, high });
  const places =
    form !== 'number' ? 1 : half > 0 && half < 10 ? Math.min(6, 1 - Math.floor(Math.log10(half))) : 0;
  const words = (one: number): string => {
    if (!Number.isFinite(one)) return '?';
    const number = form === 'number' ? one : 100 * one;
    return places === 0 ? grouped(Math.round(number)) : number.toFixed(places);
  };
  return `${signed(value, words(value))} (${words(low)}..${words(high)})`;
}

/** In how many of the paired worlds the second has more of a number, or less where that is more frequent; for chances the worlds that gain it and lose it. */
export function orderWords({ form, worlds, greater, smaller }: OutcomeDifference): string {
  const share = (count: number): string => `${Math.round((100 * count) / worlds)} %`;
  if (form !== 'number')
    return greater + smaller === 0 ? '-' : `${share(greater)} gain ${share(smaller)} lose`;
  if (greater + smaller === 0) return 'always the same';
  return greater >= smaller ? `higher: ${share(greater)}` : `lower: ${share(smaller)}`;
}

/** Name, two values, difference and order, in so many columns. */
function columns(cells: readonly string[], width: number): string {
  const isWide = width >= 100;
  const sizes = isWide ? [0, 16, 16, 28, 24] : [0, 7, 7, 26, 12];
  const rest = sizes.reduce((sum, size) => sum + size + 1, 0) - 1;
  return cells
    .map((cell, at) => {
      const size = at === 0 ? Math.max(12, width - rest) : (sizes[at] ?? 0);
      const own = isWide ? cell : shortened(cell);
      const text = rowText(fitted(plainRow(own.slice(0, at === 0 ? own.length : size)), size)).trimEnd();
      return at === 0 || at > 3 ? text.padEnd(size) : text.padStart(size);
    })
    .join(' ')
    .slice(0, width);
}

/** Words that only a wide table has room for. */
const shortened = (cell: string): string =>
  cell
    .replace('worlds where second is', 'second is')
    .replace(/^(\d+ %) gain (\d+ %) lose$/, '+$1 -$2')
    .replace('always the same', 'the same');
