import { halfWidth, type OutcomeDifference, type OutcomeFinding } from '../../../analysis/index.ts';
import {
  bar,
  fitted,
  glyphsOf,
  joined,
  type Look,
  plainRow,
  type Row,
  styled,
} from '../../../charts/index.ts';
import type { RunResult } from '../../../results/index.ts';
import { figure, figureWithin, spoken } from '../../../words/index.ts';

/** One outcome of a run and how it has changed since the levers moved. */
export interface OutcomeRow {
  readonly finding: OutcomeFinding;
  readonly naive: number | null;
  readonly change: OutcomeDifference | null;
}

export const naiveOf = (result: RunResult, name: string): number | null => result.naive[name]?.value ?? null;

/** `18 % ±2`, or for numbers `14.2 ±0.3`. */
export function valueWords({ finding }: Pick<OutcomeRow, 'finding'>): string {
  if (finding.form === 'number') return figureWithin(finding.value, halfWidth(finding));
  return `${Math.round(100 * finding.value)} % ±${Math.max(1, Math.round(100 * halfWidth(finding)))}`;
}

/** `▲ 12 points (±2)`, or that no change is to be seen beyond the noise of the worlds. */
function changeWords(change: OutcomeDifference | null, look: Look): string {
  if (change === null) return '';
  const { value, low, high, form } = change;
  if (low <= 0 && high >= 0) return 'no visible change';
  const { up, down } = glyphsOf(look.charset);
  const half = halfWidth({ low, high });
  const arrow = value > 0 ? up : down;
  if (form === 'number') return `${arrow} ${figure(Math.abs(value))} (±${figure(half)})`;
  return `${arrow} ${points(Math.abs(value))} (±${points(half).replace(/ points?$/, '')})`;
}

export function points(share: number): string {
  const number = 100 * share;
  const words = number < 9.95 ? number.toFixed(1) : String(Math.round(number));
  return `${words} ${words === '1.0' ? 'point' : 'points'}`;
}

/** An outcome on one row of `width` columns: name, value, a bar with the naive value as a tick, the change. */
export function outcomeRow(row: OutcomeRow, width: number, chosen: boolean, look: Look): Row {
  const { finding, naive, change } = row;
  const { marker, ellipsis } = glyphsOf(look.charset);
  const [value, moved] = [valueWords(row), changeWords(change, look)];
  const valueWidth = 15;
  const changeWidth = change === null ? 0 : 20;
  const barWidth = Math.max(0, Math.min(24, width - 20 - valueWidth - changeWidth - 4));
  const nameWidth = width - valueWidth - changeWidth - barWidth - 4;
  const name = fitted(
    styled(`${chosen ? marker : ' '}${spoken(finding.name)}`, chosen ? { inverse: true } : {}),
    nameWidth,
    ellipsis,
  );
  const drawn =
    finding.form === 'number'
      ? plainRow(' '.repeat(barWidth))
      : bar({ share: finding.value, naive: finding.form === 'time' ? null : naive }, barWidth, look);
  const style = moved.startsWith(glyphsOf(look.charset).up)
    ? ({ fg: 'rise', bold: true } as const)
    : moved.startsWith(glyphsOf(look.charset).down)
      ? ({ fg: 'fall', bold: true } as const)
      : ({ dim: true } as const);
  return joined(
    name,
    plainRow(` ${value.padStart(valueWidth)} `),
    drawn,
    plainRow('  '),
    fitted(styled(moved, style), changeWidth, ellipsis),
  );
}
