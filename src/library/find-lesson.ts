import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { nearest, plainText, readDocument, textOf, valueAt, type YamlNode } from '../text/index.ts';
import { type Failure, failure, plainFailure } from './failure.ts';
import { isLesson } from './is-lesson.ts';
import { packageFolder } from './package-folder.ts';
import { namesIn, readTextFile } from './read-text-file.ts';
import { shippedNames } from './shipped.ts';
import { textHash } from './text-hash.ts';

/** The script of a lesson, read as YAML; what its keys say is not looked at. */
export interface LessonFile {
  readonly is: 'lesson file';
  /** The file's name without `.yaml`. */
  readonly name: string;
  /** What messages call the file. */
  readonly shown: string;
  /** Whether it ships with the program. */
  readonly shipped: boolean;
  readonly root: YamlNode;
  readonly text: string;
  /** SHA-256 of the text: a place in it means something only as long as it is the same. */
  readonly hash: string;
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

/** The lesson that a word names: a shipped one or a file. */
export function findLesson(word: string): LessonFile | Failure {
  const own = join(lessonFolder(), `${word}.yaml`);
  if (!/[\\/]/.test(word) && existsSync(own))
    return readLesson(own, `scenarios/${FOLDER}/${word}.yaml`, true);
  if (existsSync(word)) return readLesson(word, plainText(word));
  if (existsSync(`${word}.yaml`)) return readLesson(`${word}.yaml`, `${plainText(word)}.yaml`);
  const shown = plainText(word);
  const guess = nearest(word, lessonNames());
  const question = guess === undefined ? ' (tightrope list shows them)' : `: did you mean "${guess}"?`;
  return plainFailure(shown, `there is no lesson "${shown}"${question}`);
}

/** A scenario as a lesson names it: a file beside the lesson comes before a shipped one. */
export function besideLesson({ shown, shipped }: LessonFile, name: string): string {
  const beside = join(dirname(shown), `${name}.yaml`);
  return !shipped && existsSync(beside) ? beside : name;
}

/** Names that a lesson can give to scenarios. */
export function scenarioNames({ shown, shipped }: LessonFile): readonly string[] {
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
  const name = plainText(basename(path)).replace(/\.ya?ml$/i, '');
  const read = readTextFile(path, shown);
  if ('refusal' in read) return plainFailure(name, read.refusal);
  const { text } = read.file;
  const { root, problems } = readDocument(text, shown);
  if (root === null || problems.length > 0) return failure(name, problems, new Map([[shown, text]]));
  return { is: 'lesson file', name, shown, shipped, root, text, hash: textHash(text) };
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
