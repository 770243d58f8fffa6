// Lessons: scripts in YAML that lead through the screens, their questions, and answers read off the worlds that were run. Knows no
// terminal: the screens and the command line tell the same lesson. Start at lesson.ts, then load-lesson.ts and answer.ts.
export { type Answer, answerOf, answerWords } from './answer.ts';
export { spokenWords } from './figures.ts';
export type { Lesson, LessonStep, Option, Question, Scene, Show } from './lesson.ts';
export { lessonSchema } from './lesson-json-schema.ts';
export { loadLesson } from './load-lesson.ts';
export { BAR, optionRows, rowsOf } from './rows.ts';
export { runThrough, type ToldStep } from './run-through.ts';
export type { View } from './view.ts';
export { Viewer } from './viewer.ts';
