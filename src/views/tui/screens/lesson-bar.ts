import { fitted, glyphsOf, joined, plainRow, type Row, styled } from '../../../charts/index.ts';
import { BAR, optionRows, rowsOf, spokenWords } from '../../../lessons/index.ts';
import type { AppState } from '../state/app-state.ts';
import { isInPlace } from '../state/steer.ts';
import { isAsking, isCard, stepOf, type Telling } from '../state/telling.ts';

/** Rows of the lesson below every screen: a rule with where one is, then always as many rows, so that nothing jumps. */
export function lessonBar(state: AppState, width: number): readonly Row[] {
  const { telling } = state;
  if (telling === null) return [];
  const words = isCard(telling) ? [] : wordRows(state, telling, width - 2);
  const rows = Array.from({ length: BAR.rows }, (_, at): Row => joined(plainRow(' '), words[at] ?? []));
  return [ruleRow(state, telling, width), ...rows];
}

function ruleRow(state: AppState, telling: Telling, width: number): Row {
  const { horizontal, marker } = glyphsOf(state.look.charset);
  const { lesson, at } = telling;
  const of = lesson.steps.length;
  const place = at === 0 ? 'before it begins' : at > of ? 'the end' : `${at} of ${of}`;
  const left = `${horizontal}${marker} Lesson: ${lesson.title} · ${place} `;
  const right = ` ${doesSpace(state, telling)} ${horizontal}`;
  const fill = horizontal.repeat(Math.max(0, width - left.length - right.length));
  return fitted(
    joined(
      styled(left, { bold: true, fg: 'accent' }),
      styled(fill, { dim: true }),
      styled(right, { bold: true }),
    ),
    width,
  );
}

/** What Space does next, and what else can be done. */
function doesSpace(state: AppState, telling: Telling): string {
  if (telling.at === 0) return 'Space begins';
  if (telling.at > telling.lesson.steps.length) return 'Space leaves';
  if (!telling.settling && !isInPlace(state)) return 'Space: back to the lesson';
  if (!isAsking(telling)) return 'Space goes on';
  const many = stepOf(telling)?.question?.options.length ?? 0;
  return telling.picked.has(telling.at) ? 'Space: what the worlds say' : `1-${many}: what do you say?`;
}

function wordRows(_: AppState, telling: Telling, width: number): readonly Row[] {
  const step = stepOf(telling);
  if (step === null) return [];
  const told = telling.told.get(telling.at);
  const says = told?.says ?? spokenWords(step.says, null);
  if (step.question === null) return rowsOf(says, width).map((row) => plainRow(row));
  if (telling.revealed)
    return rowsOf(told?.answer?.words ?? 'The worlds are running …', width).map((row) => plainRow(row));
  const picked = telling.picked.get(telling.at);
  return [
    ...rowsOf(says, width).map((row) => styled(row, { bold: true })),
    ...optionRows(step.question.options, width).map((row) => optionRow(row, picked)),
  ];
}

/** The answer that was picked stands out, by inversion and not by colour. */
function optionRow(row: string, picked: number | undefined): Row {
  return joined(
    ...row
      .split(/( {3})/)
      .map((part) => styled(part, part.startsWith(`${(picked ?? -1) + 1} `) ? { inverse: true } : {})),
  );
}
