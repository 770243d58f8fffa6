import { plainRow, type Row, styled } from '../../../charts/index.ts';
import { count, grouped } from '../../../words/index.ts';
import { box, type Extent, inside } from '../page/box.ts';
import { prose } from '../page/prose.ts';
import type { AppState } from '../state/app-state.ts';
import type { Telling } from '../state/telling.ts';
import { TAGLINE } from './home.ts';

/** The page before a lesson, with what it speaks of, and the page behind it, with what was predicted. */
export function lessonCard({ look }: AppState, telling: Telling, extent: Extent): readonly Row[] {
  const { width } = inside(extent);
  const { lesson, at } = telling;
  const rows = at === 0 ? noteRows(telling, width) : endRows(telling, width);
  return box({ title: lesson.title, aside: `${lesson.minutes} minutes`, focused: true, rows }, extent, look);
}

function noteRows({ lesson }: Telling, width: number): readonly Row[] {
  const { says, note, worlds, seed, steps } = lesson;
  const questions = steps.filter(({ question }) => question !== null).length;
  return [
    [],
    ...prose(says, width, { bold: true }),
    [],
    ...prose(`Before you begin: ${note}`, width),
    [],
    ...prose(
      `${count(steps.length, 'step')} with ${count(questions, 'question')}; ${grouped(worlds)} worlds a scenario, seed ${seed}: the same figures on any machine, without a network.`,
      width,
      { dim: true },
    ),
    [],
    ...prose(
      'Space goes on (so do → and PgDn), ← goes back. At a question press 1 to 4, then Space. All other keys do what they always do; Space brings the lesson back. Esc leaves it and keeps its place.',
      width,
    ),
    [],
    ...prose(TAGLINE, width, { dim: true }),
  ];
}

function endRows({ lesson, told, picked }: Telling, width: number): readonly Row[] {
  const asked = lesson.steps.flatMap(({ question }, at) => (question === null ? [] : [at + 1]));
  const predicted = asked.filter((at) => picked.has(at));
  const right = predicted.filter((at) => told.get(at)?.answer?.option === picked.get(at));
  const sentence =
    predicted.length === 0
      ? 'The lesson is over.'
      : `The lesson is over. The worlds said the same as you at ${right.length} of ${count(predicted.length, 'question')}.`;
  return [
    [],
    ...prose(sentence, width, { bold: true }),
    [],
    ...predicted.flatMap((at) => [
      ...prose(told.get(at)?.says ?? '', width),
      ...prose(told.get(at)?.answer?.words ?? '', width, { dim: true }),
      plainRow(''),
    ]),
    ...prose('Talk: where were the worlds wrong, and how would one know?', width),
    styled('Space goes home.', { dim: true }),
  ];
}
