import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { type Lesson, loadLesson } from '../../src/lessons/index.ts';
import { type Failure, findLesson } from '../../src/library/index.ts';
import type { Session } from '../../src/session/index.ts';

const fixture = (name: string): string => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

/** A folder with the small scenarios of the command line's tests beside a lesson of that text; gone when the test has ended. */
export function lessonBeside(text: string): string {
  const home = mkdtempSync(join(tmpdir(), 'tightrope-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  for (const name of ['harbour.yaml', 'lean-harbour.yaml'])
    copyFileSync(fixture(`cli/${name}`), join(home, name));
  const path = join(home, 'my-lesson.yaml');
  writeFileSync(path, text);
  return path;
}

/** The lesson of a text, or why it is none. */
export function loaded(text: string, session: Session): Lesson | Failure {
  const found = findLesson(lessonBeside(text));
  return found.is === 'failed' ? found : loadLesson(found, (word) => session.open(word));
}

/** A lesson on the harbour with these steps. */
export const harbourLesson = (steps: string): string =>
  [
    'title: The harbour',
    'says: Tolls.',
    'minutes: 2',
    'note: Nothing bad.',
    'worlds: 200',
    'steps:',
    steps,
  ].join('\n');
