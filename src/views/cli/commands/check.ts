import type { Command } from 'commander';
import { notice } from '../../../analysis/index.ts';
import type { Experiment } from '../../../experiments/index.ts';
import { type Lesson, loadLesson } from '../../../lessons/index.ts';
import {
  experimentsOf,
  findScenarios,
  type LoadedScenario,
  lessonsOf,
  loadScenario,
} from '../../../library/index.ts';
import { count, plain, wrap } from '../../../words/index.ts';
import { EXIT } from '../shell/exit-code.ts';
import { openExperiment } from '../shell/open-experiment.ts';
import type { Perform, Task } from '../shell/task.ts';
import { opening } from '../text/opening.ts';

/** `check`: files read and checked, nothing run. */
export function addCheck(program: Command, perform: Perform): void {
  const command: Command = program
    .command('check')
    .description('read and check files without running them; all errors at once')
    .argument(
      '<file...>',
      '.yaml files of scenarios, experiments or lessons, folders, or names from tightrope list',
    )
    .action((words: string[]) => perform(command, (task) => check(words, task)));
}

function check(words: readonly string[], task: Task): number {
  const checked = words.flatMap(checkedAt);
  if (task.json) task.terminal.json({ notice, files: checked.map(fileJson) });
  else showText(checked, task);
  return checked.some(({ is }) => is === 'failed') ? EXIT.input : EXIT.done;
}

type Checked = LoadedScenario | Lesson | Experiment;

/** What a word stands for, scenarios first: a folder may hold both. */
function checkedAt(word: string): readonly Checked[] {
  const open = (name: string): LoadedScenario => {
    const [file] = findScenarios([name]);
    if (file === undefined) throw new RangeError('a scenario needs a name');
    return file.is === 'failed' ? file : loadScenario(file);
  };
  const lessons = lessonsOf(word).map((file) => (file.is === 'failed' ? file : loadLesson(file, once(open))));
  const others = [...experimentsOf(word).map(checkedExperiment), ...lessons];
  const found = findScenarios([word]).filter((file) => others.length === 0 || isScenario(file));
  return [...found.map((file) => (file.is === 'failed' ? file : loadScenario(file))), ...others];
}

function checkedExperiment(file: ReturnType<typeof experimentsOf>[number]): Checked {
  const opened = file.is === 'failed' ? file : openExperiment(file);
  return opened.is === 'failed' ? opened : opened.experiment;
}

/** Where something else was found, that there is no scenario is no fault, and nothing else is read as one. */
const isScenario = (file: ReturnType<typeof findScenarios>[number]): boolean =>
  file.is === 'found' && [...lessonsOf(file.path ?? ''), ...experimentsOf(file.path ?? '')].length === 0;

/** Steps of a lesson name the same scenario again and again. */
function once(open: (name: string) => LoadedScenario): (name: string) => LoadedScenario {
  const opened = new Map<string, LoadedScenario>();
  return (name) => {
    const one = opened.get(name) ?? open(name);
    opened.set(name, one);
    return one;
  };
}

function showText(checked: readonly Checked[], { terminal }: Task): void {
  terminal.lines(opening);
  for (const one of checked) {
    if (one.is === 'failed') terminal.say(`${one.message}\n`);
    else
      terminal.lines([
        ...wrap(summaryOf(one), '  ', '').map(plain),
        ...(one.is === 'lesson' ? [] : one.warnings).flatMap((text) => wrap(text, '  ').map(plain)),
      ]);
  }
}

function summaryOf(one: Exclude<Checked, { is: 'failed' }>): string {
  if (one.is === 'lesson') {
    const questions = one.steps.filter(({ question }) => question !== null).length;
    return `${one.name}: sound (a lesson of ${count(one.steps.length, 'step')} with ${count(questions, 'question')})`;
  }
  if (one.is === 'experiment')
    return `${one.name}: sound (an experiment of ${count(one.points.length, 'point')} x ${count(one.worlds, 'world')})`;
  const { name, model } = one;
  const { kinds, quantities, estimates, decisions, outcomes } = model;
  const parts = [
    count(kinds.slice(1).filter((kind) => !kind.name.includes(' ')).length, 'kind'),
    count(quantities.length, 'quantity', 'quantities'),
    count(estimates.length, 'estimate'),
  ];
  return `${name}: sound (${[...parts, count(decisions.length, 'decision'), count(outcomes.length, 'outcome')].join(', ')})`;
}

function fileJson(one: Checked): unknown {
  if (one.is === 'lesson') return { lesson: one.name, sound: true, problems: [], warnings: [] };
  if (one.is === 'experiment')
    return { experiment: one.name, sound: true, problems: [], warnings: one.warnings };
  if (one.is === 'scenario') return { scenario: one.name, sound: true, problems: [], warnings: one.warnings };
  const placed = one.problems.map(({ place, what, guess, hint }) => ({
    ...place,
    what,
    guess: guess ?? null,
    hint: hint ?? null,
  }));
  const problems =
    placed.length > 0
      ? placed
      : one.sentences.map((what) => ({
          file: null,
          line: null,
          column: null,
          length: null,
          what,
          guess: null,
          hint: null,
        }));
  return { scenario: one.scenario, sound: false, problems, warnings: [] };
}
