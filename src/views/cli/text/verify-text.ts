import type { Check } from '../../../published/index.ts';
import {
  blank,
  count,
  faint,
  head,
  type Line,
  plain,
  table,
  title,
  warning,
  wrap,
} from '../../../words/index.ts';

/** The checks of one case: what it is and who published it, then a line a figure. */
export function caseText(checks: readonly Check[]): readonly Line[] {
  const [first] = checks;
  if (first === undefined) return [];
  const row = first.row === null ? '' : `${first.row}. `;
  const rows = table(checks.map(cells), ['left', 'right', 'right', 'left', 'left']);
  return [
    ...wrap(`${row}${first.case}`).map(title),
    ...wrap(first.citation, '  ').map(faint),
    ...rows.flatMap((lines, place) => lines.map(checks[place]?.holds === true ? plain : warning)),
    blank,
  ];
}

const cells = ({ figure, published, measured, rule, holds }: Check): readonly string[] => [
  `  ${figure}`,
  published === null ? '-' : digits(published),
  digits(measured),
  rule.replace('standard errors', 's.e.'),
  holds ? 'holds' : 'FAILS',
];

/** All in all. */
export function verdictText(checks: readonly Check[]): readonly Line[] {
  const failed = checks.filter(({ holds }) => !holds).length;
  const words = `${count(checks.length, 'published figure')}: ${checks.length - failed} met, ${failed} missed.`;
  return [
    faint('figure, published, measured, rule, verdict; s.e.: standard errors of measured'),
    (failed === 0 ? head : warning)(words),
  ];
}

/** Six digits that count, six places at most: enough to see what a publication printed. */
function digits(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  return size < 1e-4 || size >= 1e9
    ? value.toExponential(1)
    : String(Number(Number(value.toPrecision(6)).toFixed(6)));
}
