import { answerWords, type Lesson, type ToldStep } from '../../../lessons/index.ts';
import { blank, faint, grouped, head, type Line, plain, title, wrap } from '../../../words/index.ts';
import { opening } from './opening.ts';

/** How a lesson begins: what it is, what it speaks of, and what all its figures come from. */
export function lessonOpening({ title: name, says, minutes, note, seed, worlds }: Lesson): readonly Line[] {
  const run = `${minutes} minutes; ${grouped(worlds)} worlds a scenario, seed ${seed}, no network`;
  return [
    ...opening,
    ...wrap(`Lesson: ${name}`).map(title),
    ...wrap(says).map(plain),
    ...wrap(run).map(faint),
    blank,
    ...wrap(`Before you begin: ${note}`).map(plain),
    blank,
  ];
}

/** A step in words: what is said, what is asked and answered, what the screen shows. */
export function stepText({ says, shows, question }: ToldStep, number: number): readonly Line[] {
  const shown = wrap(`Shown: ${shows}`, '    ').map(faint);
  if (question === null) return [...numbered(number, says), ...shown, blank];
  const { asked, answer, reveal } = question;
  return [
    ...numbered(number, says, head),
    ...asked.options.flatMap((option, at) => wrap(option.says, '       ', `    ${at + 1}  `).map(plain)),
    ...shown,
    ...wrap(`Answer: ${answerWords(asked, answer, null)} ${reveal}`, '    ').map(plain),
    blank,
  ];
}

const numbered = (number: number, says: string, tone: (text: string) => Line = plain): readonly Line[] =>
  wrap(says, '    ', `${String(number).padStart(2)}  `).map(tone);

/** How to go on after a lesson that was told as text. */
export const lessonEnding: readonly Line[] = wrap(
  'The same lesson on screens, with pauses: tightrope demo in a terminal. Any scenario of it: tightrope run NAME.',
).map(faint);

/** A step as JSON. */
export function stepJson({ says, shows, question, hash }: ToldStep): unknown {
  if (question === null) return { says, shows, hash, question: null };
  const { asked, answer, reveal } = question;
  const options = asked.options.map((option) => option.says);
  const { option, figures } = answer;
  return {
    says,
    shows,
    hash,
    question: { options, answer: option === null ? null : option + 1, figures, reveal },
  };
}
