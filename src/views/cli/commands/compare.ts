import type { Command } from 'commander';
import { comparisonJson, notice } from '../../../analysis/index.ts';
import { USUAL_SEED } from '../../../engine/index.ts';
import { findScenarios, loadScenario } from '../../../library/index.ts';
import type { Study } from '../../../study.ts';
import { EXIT, Stop } from '../shell/exit-code.ts';
import { manifestOf } from '../shell/manifest.ts';
import { addRunOptions, changesOf, type RunOptions } from '../shell/run-options.ts';
import { exitCodeOf, type Studies, studyAll } from '../shell/studies.ts';
import type { Perform, Task } from '../shell/task.ts';
import { changesText } from '../text/changes-text.ts';
import { compareLegend, compareText, compareWarnings, warningsOf } from '../text/compare-text.ts';
import { opening } from '../text/opening.ts';

/** `compare`: scenarios held against the first, on the same luck. */
export function addCompare(program: Command, perform: Perform): void {
  const command = program
    .command('compare')
    .description('hold scenarios against the first, world by world on the same luck')
    .argument('<scenario...>', 'two or more: names, .yaml files, or folders of them');
  addRunOptions(command).action((words: string[]) =>
    perform(command, (task) => compare(words, command.optsWithGlobals<RunOptions>(), task)),
  );
}

async function compare(words: readonly string[], options: RunOptions, task: Task): Promise<number> {
  if (isAlone(words)) throw new Stop(EXIT.input, TOO_FEW);
  const done = await studyAll(words, { ...options, seed: options.seed ?? seedOf(words) }, task, () => {});
  const [first, ...others] = done.studies.filter(({ findings }) => findings.length > 0);
  if (first === undefined || others.length === 0) {
    const code = exitCodeOf(done, task);
    if (task.interruption.code() !== null)
      task.terminal.say('Stopped before there was anything to compare.', 'warning');
    if (code !== EXIT.done) return code;
    throw new Stop(EXIT.input, TOO_FEW);
  }
  if (task.json) task.terminal.json(jsonOf(first, others, done, task));
  else {
    const pairs = others.flatMap((other) => compareText(first, other));
    const changes = changesText(changesOf(options));
    task.terminal.lines([
      ...opening,
      ...changes,
      ...pairs,
      ...compareWarnings([first, ...others]),
      ...compareLegend,
    ]);
  }
  return exitCodeOf(done, task);
}

const TOO_FEW = 'compare needs at least two scenarios';

/** One scenario, and a real one: better said before its worlds are run. */
function isAlone(words: readonly string[]): boolean {
  const [first, ...more] = findScenarios(words);
  return first?.is === 'found' && more.length === 0;
}

/** All run on the seed of the first, so that they share their luck. */
function seedOf([first = '']: readonly string[]): string {
  const [file] = findScenarios([first]);
  const scenario = file?.is === 'found' ? loadScenario(file) : null;
  return scenario?.is === 'scenario' ? (scenario.model.seed ?? USUAL_SEED) : USUAL_SEED;
}

/** For two scenarios the comparison itself; for more, or when one failed, a list of them. */
function jsonOf(first: Study, others: readonly Study[], { failures }: Studies, task: Task): unknown {
  const { seed, engine } = first.result;
  const comparisons = others.map((other) => comparisonJson(first.result, other.result));
  const studies = [first, ...others];
  const manifests = studies.map((study) => manifestOf(study, task));
  const warnings = warningsOf(studies);
  const [only, ...more] = comparisons;
  if (more.length === 0 && failures.length === 0)
    return { notice, seed, engine, ...only, warnings, manifests };
  const failed = failures.map(({ scenario, sentences }) => ({ scenario, problems: sentences }));
  return { notice, seed, engine, comparisons, failed, warnings, manifests };
}
