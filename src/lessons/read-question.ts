import { type Problem, problem, valueAt, type YamlNode } from '../text/index.ts';
import type { Question, Reading } from './lesson.ts';
import type { WrittenQuestion } from './lesson-schema.ts';
import { wordsOf } from './words-of.ts';

/** Fewest and most answers that can be given: they are keys. */
const FEWEST = 2;
const MOST = 4;

const WHICH: Readonly<Record<NonNullable<WrittenQuestion['which']>, Reading>> = {
  'changes most': { is: 'greatest change' },
  'is likeliest': { is: 'likeliest' },
  'is least likely': { is: 'least likely' },
  'matters most': { is: 'driver' },
};

/** What a question asks and which answers it takes; what is wrong with it goes to `say`. */
export function readQuestion(
  written: WrittenQuestion,
  node: YamlNode,
  say: (complaint: Problem) => void,
): Question | null {
  const readings = readingsOf(written);
  const [about] = readings;
  if (about === undefined || readings.length > 1) {
    const what = `a question is read from one thing: write change, outcome, which, choice or odds${readings.length > 1 ? ', not several' : ''}`;
    say(problem(node.place, what));
    return null;
  }
  const options = written.options.map(({ says, is }) => ({
    says: says.replace(/\s+/g, ' ').trim(),
    is: String(is),
  }));
  const place = valueAt(node, 'options')?.place ?? node.place;
  if (options.length < FEWEST || options.length > MOST)
    say(problem(place, `a question has ${FEWEST} to ${MOST} answers, not ${options.length}`));
  const kinds = options.map(({ is }) => is);
  const twice = kinds.find((is, at) => kinds.indexOf(is) !== at);
  if (twice !== undefined) say(problem(place, `two answers are both "${twice}"`));
  return { about, options, reveal: wordsOf(written.reveal).words };
}

function readingsOf({ change, outcome, which, choice, odds }: WrittenQuestion): readonly Reading[] {
  return [
    ...(change === undefined ? [] : [{ is: 'change', outcome: change } as const]),
    ...(outcome === undefined ? [] : [{ is: 'outcome', outcome } as const]),
    ...(which === undefined ? [] : [WHICH[which]]),
    ...(choice === undefined ? [] : [{ is: 'choice', decision: choice } as const]),
    ...(odds === undefined ? [] : [{ is: 'odds', decision: odds } as const]),
  ];
}

/** The ends of a range like `20..40`; null when it is none. */
export function rangeOf(text: string): { readonly low: number; readonly high: number } | null {
  const [from = '', to = '', more] = text.split('..').map((one) => one.trim());
  const [low, high] = [Number(from), Number(to)];
  const isRange = more === undefined && from !== '' && to !== '' && Number.isFinite(low) && low < high;
  return isRange && Number.isFinite(high) ? { low, high } : null;
}
