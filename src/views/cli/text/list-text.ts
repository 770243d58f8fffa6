import type { ListedExperiment, ListedLesson, ListedScenario } from '../../../library/index.ts';
import { blank, faint, type Line, plain, WIDTH } from '../../../words/index.ts';
import { opening } from './opening.ts';

/** The scenarios, experiments and lessons, one line each, within 80 columns. */
export function listText(
  scenarios: readonly ListedScenario[],
  experiments: readonly ListedExperiment[],
  lessons: readonly ListedLesson[],
): readonly Line[] {
  const width = Math.max(0, ...[...scenarios, ...experiments, ...lessons].map(({ name }) => name.length));
  return [
    ...opening,
    ...scenarios.map(({ name, title, asks }) => plain(cut(`${name.padEnd(width)}  ${title || asks}`))),
    ...(scenarios.length === 0 ? [plain('No scenario comes along.')] : []),
    blank,
    ...experiments.map(({ name, title, asks }) =>
      plain(cut(`${name.padEnd(width)}  Experiment: ${title || asks}`)),
    ),
    ...(experiments.length === 0 ? [] : [blank]),
    ...lessons.map(({ name, title, minutes }) =>
      plain(cut(`${name.padEnd(width)}  Lesson of ${minutes} minutes: ${title}`)),
    ),
    ...(lessons.length === 0 ? [] : [blank]),
    faint('Run one: tightrope run NAME. Compare two: tightrope compare baseline NAME.'),
    faint('An experiment over all its points: tightrope sweep NAME.'),
    faint('A lesson with pauses for predictions: tightrope demo NAME.'),
  ];
}

const cut = (text: string): string => (text.length <= WIDTH ? text : `${text.slice(0, WIDTH - 3)}...`);
