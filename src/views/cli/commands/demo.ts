import type { Command } from 'commander';
import { notice } from '../../../analysis/index.ts';
import { type Lesson, loadLesson, runThrough, type ToldStep, Viewer } from '../../../lessons/index.ts';
import { findLesson, type LoadedScenario, listLessons } from '../../../library/index.ts';
import { EXIT, Stop } from '../shell/exit-code.ts';
import type { GlobalOptions } from '../shell/global-options.ts';
import { lessonSession } from '../shell/lesson-session.ts';
import { progressLine } from '../shell/progress.ts';
import type { Perform, Task } from '../shell/task.ts';
import { lessonEnding, lessonOpening, stepJson, stepText } from '../text/lesson-text.ts';

/** Worlds of a scenario outside of lessons. */
const WORLDS_ON_SCREEN = 1000;

/** `demo`: a lesson on the screens, or told as text where there are none. */
export function addDemo(program: Command, perform: Perform): void {
  const command: Command = program
    .command('demo')
    .description('a lesson with pauses for predictions: on the screens, or told as text (--plain)')
    .argument('[script]', 'a lesson from tightrope list, or a .yaml file of your own')
    .action((word: string | undefined) => perform(command, (task) => demo(word, isSpokenTo(command), task)));
}

/** Who listens hears the whole lesson as text. */
const isSpokenTo = (command: Command): boolean =>
  command.optsWithGlobals<GlobalOptions>().screenReader === true || process.env.INK_SCREEN_READER === 'true';

async function demo(word: string | undefined, isSpoken: boolean, task: Task): Promise<number> {
  if (task.openScreens === null || isSpoken) return told(word ?? listLessons()[0]?.name ?? '', task);
  if (word !== undefined) await refuseBroken(word, task);
  return task.openScreens(WORLDS_ON_SCREEN, word ?? '');
}

/** A script that is broken is complained about here, all at once, and not on a stage. */
async function refuseBroken(word: string, task: Task): Promise<void> {
  const found = findLesson(word);
  if (found.is === 'failed') throw new Stop(EXIT.input, found.message);
  if (found.shipped) return;
  const session = lessonSession(task);
  try {
    lessonOf(word, (name): LoadedScenario => session.open(name));
  } finally {
    await session.close();
  }
}

/** Runs the lesson through and tells each step with the figures of the run. */
async function told(word: string, task: Task): Promise<number> {
  const { terminal, json, interruption } = task;
  const session = lessonSession(task);
  const steps: ToldStep[] = [];
  try {
    const lesson = lessonOf(word, (name): LoadedScenario => session.open(name));
    if (!json) terminal.lines(lessonOpening(lesson));
    const viewer = new Viewer(session, lesson, interruption.signal, progressOf(task));
    for await (const step of runThrough(lesson, viewer)) {
      steps.push(step);
      if (!json) terminal.lines(stepText(step, steps.length));
      if (interruption.signal.aborted) break;
    }
    if (json) terminal.json(lessonJson(lesson, steps));
    else terminal.lines(lessonEnding);
  } catch (error) {
    if (!interruption.signal.aborted) throw error;
  } finally {
    await session.close();
  }
  return interruption.code() ?? EXIT.done;
}

function lessonOf(word: string, open: (name: string) => LoadedScenario): Lesson {
  const found = findLesson(word);
  const lesson = found.is === 'failed' ? found : loadLesson(found, open);
  if (lesson.is === 'failed') throw new Stop(EXIT.input, lesson.message);
  return lesson;
}

function progressOf({ terminal }: Task): (scenario: string, done: number, of: number) => void {
  let last = '';
  let line: ReturnType<typeof progressLine> | null = null;
  return (scenario, done, of) => {
    if (terminal.quiet) return;
    const key = `${scenario} ${of}`;
    if (key !== last || line === null) {
      line?.end();
      line = progressLine(terminal.error, scenario, of, () => performance.now());
    }
    last = key;
    if (done >= of) line.end();
    else line.hear(done);
  };
}

function lessonJson(
  { name, title, says, minutes, note, seed, worlds }: Lesson,
  steps: readonly ToldStep[],
): unknown {
  return { notice, lesson: { name, title, says, minutes, note, seed, worlds }, steps: steps.map(stepJson) };
}
