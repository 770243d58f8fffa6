import type { Command } from 'commander';
import { notice } from '../../../analysis/index.ts';
import { findScenarios, type LoadedScenario, loadScenario } from '../../../library/index.ts';
import { count, plain, wrap } from '../../../words/index.ts';
import { EXIT } from '../shell/exit-code.ts';
import type { Perform, Task } from '../shell/task.ts';
import { opening } from '../text/opening.ts';

/** `check`: files read and checked, nothing run. */
export function addCheck(program: Command, perform: Perform): void {
  const command: Command = program
    .command('check')
    .description('read and check files without running them; all errors at once')
    .argument('<file...>', '.yaml files, folders of them, or names from tightrope list')
    .action((words: string[]) => perform(command, (task) => check(words, task)));
}

function check(words: readonly string[], task: Task): number {
  const checked = findScenarios(words).map((file) => (file.is === 'failed' ? file : loadScenario(file)));
  if (task.json) task.terminal.json({ notice, files: checked.map(fileJson) });
  else showText(checked, task);
  return checked.some(({ is }) => is === 'failed') ? EXIT.input : EXIT.done;
}

function showText(checked: readonly LoadedScenario[], { terminal }: Task): void {
  terminal.lines(opening);
  for (const one of checked) {
    if (one.is === 'failed') terminal.say(`${one.message}\n`);
    else
      terminal.lines([
        ...wrap(summaryOf(one), '  ', '').map(plain),
        ...one.warnings.flatMap((text) => wrap(text, '  ').map(plain)),
      ]);
  }
}

function summaryOf({ name, model }: Extract<LoadedScenario, { is: 'scenario' }>): string {
  const { kinds, quantities, estimates, decisions, outcomes } = model;
  const parts = [
    count(kinds.slice(1).filter((kind) => !kind.name.includes(' ')).length, 'kind'),
    count(quantities.length, 'quantity', 'quantities'),
    count(estimates.length, 'estimate'),
  ];
  return `${name}: sound (${[...parts, count(decisions.length, 'decision'), count(outcomes.length, 'outcome')].join(', ')})`;
}

function fileJson(one: LoadedScenario): unknown {
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
