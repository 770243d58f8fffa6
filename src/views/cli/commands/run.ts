import type { Command } from 'commander';
import { notice } from '../../../analysis/index.ts';
import { findScenarios } from '../../../library/index.ts';
import type { Study } from '../../../study.ts';
import { EXIT } from '../shell/exit-code.ts';
import { type HeldEnd, type KeptRuns, keptRuns } from '../shell/kept-runs.ts';
import { manifestOf } from '../shell/manifest.ts';
import { addOut, addRunOptions, addUntil, changesOf, type RunOptions } from '../shell/run-options.ts';
import { exitCodeOf, type Studies, studyAll } from '../shell/studies.ts';
import type { Perform, Task } from '../shell/task.ts';
import { changesText } from '../text/changes-text.ts';
import { opening } from '../text/opening.ts';
import { runLegend } from '../text/run-text.ts';
import { stoppedText } from '../text/stopped-text.ts';
import { type StudyWish, studyJson, studyText } from '../text/study-words.ts';

/** `run`: scenarios over many worlds. */
export function addRun(program: Command, perform: Perform): void {
  const command = program
    .command('run')
    .description('run scenarios over many worlds: names, files, or folders of files')
    .argument('<scenario...>', 'names from tightrope list, .yaml files, or folders of them');
  addOut(addUntil(addRunOptions(command)))
    .option('--convergence', 'how the answers moved with worlds: 100, 200, 400, ... of this run')
    .action((words: string[]) =>
      perform(command, (task) => run(words, command.optsWithGlobals<RunOptions & StudyWish>(), task)),
    );
}

/** Runs scenarios and shows each as soon as it is done; with JSON all at the end. */
export async function run(
  words: readonly string[],
  options: RunOptions & StudyWish,
  task: Task,
): Promise<number> {
  const { terminal } = task;
  const changes = changesText(changesOf(options));
  const asked = findScenarios(words).length;
  const isSeveral = words.length > 1 || asked > 1;
  sayNamesakes(words, task);
  const kept = options.out === undefined ? null : keptRuns(options.out, isSeveral, options, task);
  const studies: Study[] = [];
  if (!task.json) terminal.lines([...opening, ...changes]);
  const show = (study: Study): void => {
    if (study.findings.length === 0) return;
    studies.push(study);
    if (!task.json) terminal.lines(studyText(study, options));
  };
  const done = await studyAll(words, { ...options, parted: true }, task, show, () => {}, kept?.run);
  if (task.json) terminal.json(jsonOf({ ...done, studies }, kept?.ends ?? null, isSeveral, options, task));
  else if (studies.length > 0) terminal.lines(runLegend);
  const held = kept?.ends.filter(isHeld).length ?? 0;
  for (const sentence of stoppedText(
    asked - done.failures.length - held,
    done.studies.map(({ scenario, findings }) => ({ name: scenario.name, isEmpty: findings.length === 0 })),
  ))
    terminal.say(sentence, 'warning');
  if (isSeveral && done.failures.length > 0)
    terminal.say(`${done.failures.length} of ${asked} scenarios could not be run.`, 'warning');
  return endingOf(exitCodeOf(done, task), kept, task);
}

/** What was stopped and kept can be gone on with: that is said, and told apart from an end that leaves nothing. */
function endingOf(code: number, kept: KeptRuns | null, { words, terminal }: Task): number {
  if (kept?.isUnfinished() !== true) return code;
  const again = words.includes('--resume') ? words : [...words, '--resume'];
  terminal.say(`To go on: tightrope ${again.join(' ')}`);
  return EXIT.incomplete;
}

/** Rows of tables are told apart by the names of scenarios alone. */
function sayNamesakes(words: readonly string[], { terminal }: Task): void {
  const names = findScenarios(words).flatMap((one) => (one.is === 'found' ? one.name : []));
  for (const name of new Set(names)) {
    const times = names.filter((one) => one === name).length;
    if (times > 1)
      terminal.say(`${times} scenarios here are called ${name}: tables cannot tell them apart.`, 'warning');
  }
}

const isHeld = (end: KeptRuns['ends'][number]): end is HeldEnd => 'is' in end;

/** One document for one scenario, or the list of all, in the order they were asked for; what failed stands beside what ran. */
function jsonOf(
  { studies, failures }: Studies,
  ends: KeptRuns['ends'] | null,
  isSeveral: boolean,
  wish: StudyWish,
  task: Task,
): unknown {
  const told = (study: Study): unknown => studyJson(study, manifestOf(study, task), wish);
  const results =
    ends?.flatMap((end) =>
      isHeld(end) ? [end.json] : studies.filter(({ result }) => result === end).map(told),
    ) ?? studies.map(told);
  if (!isSeveral && results.length === 1) return results[0];
  const failed = failures.map(({ scenario, sentences }) => ({ scenario, problems: sentences }));
  return { notice, results, failed };
}
