import { type Lesson, loadLesson, spokenWords } from '../../src/lessons/index.ts';
import { findLesson } from '../../src/library/index.ts';
import { glossary } from '../../src/words/index.ts';

/** Words that a class meets in each lesson, as the glossary of the screens has them. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  'five-minutes': ['world', 'fan', 'naive', '± behind a number', 'exclusivity', 'the tightrope is kept'],
  'twenty-minutes': ['world', 'paired', 'naive', 'alignment', 'discomfort', 'Reko Diq'],
};

/** What is generated into the handout of a lesson, by the name of its place. Throws when the lesson does not load. */
export function handoutParts(name: string): Readonly<Record<string, () => string>> {
  const found = findLesson(name);
  const lesson = found.is === 'failed' ? found : loadLesson(found, null);
  if (lesson.is === 'failed') throw new Error(lesson.message);
  return {
    lesson: () => `${lesson.says}\n\n**Before you begin.** ${lesson.note}`,
    predictions: () => predictions(lesson),
    words: () => words(name),
    rerun: () => rerun(lesson),
  };
}

/** Every question of the lesson with its answers and a box to tick; which is right, only the worlds say. */
function predictions({ steps }: Lesson): string {
  const asked = steps.flatMap(({ says, question }) => (question === null ? [] : [{ says, question }]));
  return asked
    .map(({ says, question }, at) => {
      const options = question.options.map((option, place) => `☐ ${place + 1} ${option.says}`);
      return `${at + 1}. ${spokenWords(says, null)}<br>\n   ${options.join(' · ')}`;
    })
    .join('\n');
}

function words(name: string): string {
  return (WORDS[name] ?? [])
    .map((word) => {
      const means = glossary.find(([one]) => one === word)?.[1];
      if (means === undefined) throw new Error(`the glossary has no word "${word}"`);
      return `- **${word}**: ${means}`;
    })
    .join('\n');
}

function rerun({ name, seed, worlds }: Lesson): string {
  return [
    '```sh',
    `npm start --silent -- demo ${name}                   # on the screens, with pauses`,
    `npm start --silent -- demo ${name} --plain           # as text, with answers and figures`,
    `npm start --silent -- run baseline --worlds ${worlds} --seed ${seed}`,
    '```',
  ].join('\n');
}
