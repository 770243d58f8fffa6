import { joined, plainRow, type Row, rangeAround, sparkline, styled } from '../../../charts/index.ts';
import type { Model } from '../../../language/index.ts';
import type { Story } from '../../../session/index.ts';
import { figure, spoken } from '../../../words/index.ts';
import type { Extent, Panel } from '../page/box.ts';
import { windowOf } from '../page/window.ts';
import type { AppState, World } from '../state/app-state.ts';

/** Followed quantities as small lines up to this month, with their value; beside a branch, both of both. */
export function tiesPanel(state: AppState, screen: World, story: Story, { width, height }: Extent): Panel {
  const { model } = story.request;
  const rows = model.fans.map((_, index) =>
    screen.branch === null
      ? tieRow(state, screen, story, index, width)
      : bothRow(state, screen, [story, screen.branch.story], index, width),
  );
  const { from, until } = windowOf(rows.length, screen.quantity, height);
  const title = screen.branch === null ? 'Ties and measures' : 'As it was, and the branch';
  return { title, rows: rows.slice(from, until) };
}

function nameOf({ panel, quantity }: World, model: Model, index: number, width: number): Row {
  const name = spoken(model.fans[index]?.name ?? '');
  return styled(
    name.slice(0, width).padEnd(width),
    panel === 1 && index === quantity ? { inverse: true } : {},
  );
}

function tieRow({ look }: AppState, screen: World, story: Story, index: number, width: number): Row {
  const { model } = story.request;
  const values = fanValues(model, story, index);
  const columns = width < 34 ? 4 : Math.min(24, Math.max(8, width - 42));
  const line = sparkline(values.subarray(0, screen.month + 1), columns, rangeAround(values), look);
  return joined(
    nameOf(screen, model, index, width - columns - 10),
    plainRow(' '),
    styled(line, { fg: 'inner' }),
    plainRow(figure(values[screen.month] ?? Number.NaN).padStart(9)),
  );
}

const VALUE = 7;

function bothRow(
  { look }: AppState,
  screen: World,
  stories: readonly [Story, Story],
  index: number,
  width: number,
): Row {
  const { model } = stories[0].request;
  const [own, other] = [fanValues(model, stories[0], index), fanValues(model, stories[1], index)];
  const range = rangeAround([...own, ...other]);
  const columns = width < 40 ? 0 : Math.min(20, Math.floor((width - 34) / 2));
  const line = (values: Float64Array): string =>
    columns === 0 ? '' : `${sparkline(values.subarray(0, screen.month + 1), columns, range, look)} `;
  const [before, after] = [own[screen.month] ?? Number.NaN, other[screen.month] ?? Number.NaN];
  const words = (value: number): string => figure(value).padStart(VALUE);
  const name = width - 2 * VALUE - 4 - (columns === 0 ? 0 : 2 * columns + 2);
  const isSame = before === after;
  return joined(
    nameOf(screen, model, index, name),
    plainRow(' '),
    styled(line(own), { fg: 'inner' }),
    plainRow(words(before)),
    styled(isSame ? ' = ' : ` ${look.charset === 'ascii' ? '>' : '→'} `, { dim: isSame }),
    styled(line(other), { fg: 'otherInner' }),
    styled(words(after), isSame ? { dim: true } : { bold: true }),
  );
}

export function fanValues(model: Model, { history }: Story, fan: number): Float64Array {
  const { months } = model.calendar;
  return history.fans.subarray(fan * months, (fan + 1) * months);
}
