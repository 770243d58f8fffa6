import type { MechanismTrial } from '../../../trials/index.ts';
import {
  type Alignment,
  blank,
  count,
  faint,
  figure,
  head,
  type Line,
  plain,
  signed,
  table,
  warning,
  wrap,
} from '../../../words/index.ts';

const heads: readonly string[] = ['', 'with - without', 'error', 'z', ''];
const alignments: readonly Alignment[] = ['left', 'right', 'right', 'right', 'left'];

/** What each mechanism does to the outcome its author named, within 80 columns. */
export function trialsText(
  scenario: string,
  seed: string,
  worlds: number,
  trials: readonly MechanismTrial[],
): readonly Line[] {
  const [headings = [], ...rows] = table([heads, ...trials.map(cells)], alignments);
  const shown = trials.filter(({ verdict }) => verdict === 'shown').length;
  return [
    head(`${scenario} with and without each mechanism, ${count(worlds, 'paired world')} (seed ${seed})`),
    blank,
    ...headings.map(faint),
    ...rows.flatMap((lines, place) => lines.map(trials[place]?.verdict === 'shown' ? plain : warning)),
    blank,
    ...wrap(`${count(trials.length, 'mechanism')}, ${shown} shown. ${LEGEND}`).map(faint),
  ];
}

const LEGEND =
  'Shown: beyond three standard errors, in the direction that was written down before any run; too weak: within them. ' +
  'What each is read on and what was expected: tightrope model --mechanisms.';

function cells({ mechanism, difference, standardError, z, verdict }: MechanismTrial): readonly string[] {
  return [mechanism, signed(difference, figure(difference)), figure(standardError), z.toFixed(1), verdict];
}
