import type { ListedScenario } from '../../../library/index.ts';
import { blank, faint, type Line, plain, WIDTH } from '../../../words/index.ts';
import { opening } from './opening.ts';

/** The scenarios, one line each, within 80 columns. */
export function listText(scenarios: readonly ListedScenario[]): readonly Line[] {
  const width = Math.max(0, ...scenarios.map(({ name }) => name.length));
  return [
    ...opening,
    ...scenarios.map(({ name, title, asks }) => plain(cut(`${name.padEnd(width)}  ${title || asks}`))),
    ...(scenarios.length === 0 ? [plain('No scenario comes along.')] : []),
    blank,
    faint('Run one: tightrope run NAME. Compare two: tightrope compare baseline NAME.'),
  ];
}

const cut = (text: string): string => (text.length <= WIDTH ? text : `${text.slice(0, WIDTH - 3)}...`);
