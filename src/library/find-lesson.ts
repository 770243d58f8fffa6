import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nearest, plainText, textOf, valueAt } from '../text/index.ts';
import { type Failure, plainFailure } from './failure.ts';
import { isLesson } from './is-lesson.ts';
import { packageFolder } from './package-folder.ts';
import { readScript, type Script } from './read-script.ts';
import { namesIn, readTextFile } from './read-text-file.ts';
import { shippedNames } from './shipped.ts';

/** The script of a lesson, read as YAML. */
export interface LessonFile extends Script {
  readonly is: 'lesson file';
}

const FOLDER = 'lessons';

/** Names of the lessons that ship with the program, the shortest first. */
function lessonNames(): readonly string[] {
  const names = namesIn(lessonFolder()).filter((name) => name.endsWith('.yaml'));
  const minutes = (name: string): number => {
    const read = readTextFile(join(lessonFolder(), name), name);
    return 'refusal' in read ? Infinity : Number(/^minutes: *(\d+)/m.exec(read.file.text)?.[1] ?? Infinity);
  };
  return names
    .toSorted((one, other) => minutes(one) - minutes(other))
    .map((name) => name.slice(0, -'.yaml'.length));
}

/** Where a shipped lesson is, and what messages call it. */
const placeOf = (name: string) => ({
  path: join(lessonFolder(), `${name}.yaml`),
  shown: `scenarios/${FOLDER}/${name}.yaml`,
});

/** Where the shipped lessons are. */
export const lessonPlaces = () => lessonNames().map(placeOf);

/** The lesson that a word names: a shipped one or a file. */
export function findLesson(word: string): LessonFile | Failure {
  const own = placeOf(word);
  if (!/[\\/]/.test(word) && existsSync(own.path)) return readLesson(own.path, own.shown, true);
  if (existsSync(word)) return readLesson(word, plainText(word));
  if (existsSync(`${word}.yaml`)) return readLesson(`${word}.yaml`, `${plainText(word)}.yaml`);
  const shown = plainText(word);
  const guess = nearest(word, lessonNames());
  const question = guess === undefined ? ' (tightrope list shows them)' : `: did you mean "${guess}"?`;
  return plainFailure(shown, `there is no lesson "${shown}"${question}`);
}

/** A scenario as a script names it: a file beside the script comes before a shipped one. */
export function besideScript({ shown, shipped }: Script, name: string): string {
  const beside = join(dirname(shown), `${name}.yaml`);
  return !shipped && existsSync(beside) ? beside : name;
}

/** Names that a script can give to scenarios. */
export function scenarioNames({ shown, shipped }: Script): readonly string[] {
  const beside = shipped ? [] : namesIn(dirname(shown)).filter((name) => /\.yaml$/.test(name));
  return [...beside.map((name) => name.slice(0, -'.yaml'.length)), ...shippedNames()];
}

/** The lessons that a word stands for where any file may stand: a lesson by its name, its file, or those in a folder. */
export function lessonsOf(word: string): readonly (LessonFile | Failure)[] {
  if (lessonNames().includes(word)) return [findLesson(word)];
  const inside = namesIn(word).map((name) => join(word, name));
  const files = inside.length > 0 ? inside : [word, `${word}.yaml`];
  return files.filter((path) => /\.ya?ml$/i.test(path) && isLesson(path)).map((path) => findLesson(path));
}

const lessonFolder = (): string => join(packageFolder(), 'scenarios', FOLDER);

function readLesson(path: string, shown: string, shipped = false): LessonFile | Failure {
  const script = readScript(path, shown, shipped);
  return 'is' in script ? script : { is: 'lesson file', ...script };
}

/** What a list says of a lesson. */
export interface ListedLesson {
  readonly name: string;
  readonly file: string;
  readonly title: string;
  readonly minutes: number;
}

/** The shipped lessons as their files introduce them, the shortest first. */
export function listLessons(): readonly ListedLesson[] {
  return lessonNames().flatMap((name) => {
    const found = findLesson(name);
    if (found.is === 'failed') return [];
    const minutes = valueAt(found.root, 'minutes');
    return [
      {
        name,
        file: found.shown,
        title: textOf(valueAt(found.root, 'title')) ?? name,
        minutes: minutes?.is === 'scalar' ? Number(minutes.value) : 0,
      },
    ];
  });
}
