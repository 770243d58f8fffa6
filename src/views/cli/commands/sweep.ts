import { type Command, Option } from 'commander';
import {
  mainEffects,
  type RanPoint,
  reported,
  type Sweep,
  summaryTable,
  worldsTable,
} from '../../../experiments/index.ts';
import { findExperiment, worldFault } from '../../../library/index.ts';
import type { SweepFolder } from '../../../store/index.ts';
import { count } from '../../../words/index.ts';
import { EXIT, Stop } from '../shell/exit-code.ts';
import { wholeNumber } from '../shell/global-options.ts';
import { type OpenedExperiment, openExperiment } from '../shell/open-experiment.ts';
import { progressLine } from '../shell/progress.ts';
import { type RunOptions, seedOf } from '../shell/run-options.ts';
import { keepSweep, type RanSweep, runSweep, sweepFolder } from '../shell/sweep-runs.ts';
import type { Perform, Task } from '../shell/task.ts';
import { workplaceOn } from '../shell/workplace.ts';
import { opening } from '../text/opening.ts';
import { sweepJson } from '../text/sweep-json.ts';
import { plannedText, sweepText } from '../text/sweep-text.ts';

interface SweepOptions extends RunOptions {
  readonly table?: 'tidy' | 'worlds';
}

/** `sweep`: every point of an experiment over its worlds. */
export function addSweep(program: Command, perform: Perform): void {
  const command: Command = program
    .command('sweep')
    .description('run an experiment: scenarios at every point of a design, on the same luck')
    .argument('<experiment>', 'a name from tightrope list, or a .yaml file with a design')
    .option(
      '--worlds <n>',
      "worlds of each point (default: the experiment's own, else 200)",
      wholeNumber(2, 1_000_000),
    )
    .option('--seed <text>', "all luck follows from it (default: the experiment's own)", seedOf)
    .option('--workers <n>', 'threads (default: as many as the machine has)', wholeNumber(1, 256))
    .option('--out <dir>', 'keep every world of every point, tables and a manifest in this folder')
    .option('--resume', 'with --out: go on with a sweep that was stopped, or mend one that was damaged')
    .addOption(
      new Option(
        '--table <kind>',
        'print only a table: a row a point and outcome, or a point and world',
      ).choices(['tidy', 'worlds']),
    )
    .action((word: string) =>
      perform(command, (task) => sweep(word, command.optsWithGlobals<SweepOptions>(), task)),
    );
}

async function sweep(word: string, options: SweepOptions, task: Task): Promise<number> {
  const { terminal, interruption, words } = task;
  if (options.out === undefined && options.resume === true)
    throw new Stop(EXIT.input, '--resume is about a folder: give --out DIR too');
  const { worlds = null, seed = null } = options;
  const file = findExperiment(word);
  const opened = file.is === 'failed' ? file : openExperiment(file, { worlds, seed });
  if (opened.is === 'failed') {
    if (task.json) terminal.json({ failed: opened.sentences });
    terminal.say(opened.message);
    return EXIT.input;
  }
  const { experiment } = opened;
  tellPlan(opened, options, task);
  const folder =
    options.out === undefined ? null : sweepFolder(options.out, experiment, options.resume === true, task);
  const came = await runAll(opened, folder, options, task);
  if (came === null) return EXIT.input;
  const { ran } = came;
  const isWhole = ran.length === experiment.points.length;
  const done = { experiment, model: modelOf(opened), ran, effects: isWhole ? effectsOf(opened, ran) : [] };
  if (folder !== null && isWhole) await keep(done, folder, came.isHeld, options, task);
  show(done, options, task);
  if (isWhole) return EXIT.done;
  terminal.say(`Stopped: ${ran.length} of ${experiment.points.length} points are done.`, 'warning');
  if (options.out === undefined) return interruption.code() ?? EXIT.interrupted;
  const again = options.resume === true ? words : [...words, '--resume'];
  terminal.say(`To go on: tightrope ${again.join(' ')}`);
  return EXIT.incomplete;
}

/** How much will be run, before it is. */
function tellPlan(opened: OpenedExperiment, { table }: SweepOptions, { terminal, json }: Task): void {
  const plan = plannedText(opened.experiment, modelOf(opened).calendar.months);
  if (!json && table === undefined) terminal.lines([...opening, ...plan]);
  else if (!terminal.quiet) for (const { text } of plan) if (text !== '') terminal.say(text);
  for (const sentence of opened.experiment.warnings) terminal.say(sentence, 'warning');
}

const modelOf = ({ experiment, scenarioOf }: OpenedExperiment) =>
  scenarioOf({ scenario: experiment.scenarios[0] ?? 'baseline', without: [] }).model;

/** Runs all points; null where the model broke in a world, which is said. */
async function runAll(
  { experiment, scenarioOf }: OpenedExperiment,
  folder: SweepFolder | null,
  options: SweepOptions,
  task: Task,
): Promise<RanSweep | null> {
  const { terminal, interruption } = task;
  const { points, worlds, name } = experiment;
  const all = points.length * worlds;
  const workplace = workplaceOn({ ...terminal, quiet: true }, options.workers ?? null, interruption.signal);
  const label = (done: number): string =>
    `${name}, point ${Math.min(points.length, 1 + Math.floor(done / worlds))} of ${points.length}`;
  const line = progressLine(terminal.error, label, all, () => performance.now());
  const progress = terminal.quiet ? () => {} : line.hear;
  let last = scenarioOf({ scenario: experiment.scenarios[0] ?? 'baseline', without: [] });
  try {
    return await runSweep({
      experiment,
      scenarioOf: (cell) => {
        last = scenarioOf(cell);
        return last;
      },
      ...{ options, task, bench: workplace, progress, folder },
    });
  } catch (error) {
    terminal.say(worldFault(last, error).message);
    return null;
  } finally {
    line.end();
    await workplace.close();
  }
}

function effectsOf({ experiment }: OpenedExperiment, ran: readonly RanPoint[]): Sweep['effects'] {
  const [first] = ran;
  const names = first === undefined ? [] : reported(experiment, first).map((finding) => finding.name);
  return names.flatMap((name) => mainEffects(experiment, ran, name));
}

async function keep(
  done: Sweep,
  folder: SweepFolder,
  isHeld: boolean,
  { out = '' }: SweepOptions,
  { terminal }: Task,
): Promise<void> {
  if (!isHeld) await keepSweep(done, folder);
  const says = isHeld
    ? `${out} holds this sweep already: ${count(done.ran.length, 'point')}. Every file is what was written; nothing was run.`
    : `Written: points.csv, summary.csv, effects.csv, columns.csv, manifest.json and every world in ${out}`;
  if (!terminal.quiet) terminal.say(says);
}

function show(done: Sweep, { table }: SweepOptions, { terminal, json, words }: Task): void {
  if (json) terminal.json(sweepJson(done, words));
  else if (table === 'tidy') terminal.text(summaryTable(done));
  else if (table === 'worlds') terminal.text(worldsTable(done));
  else terminal.lines(sweepText(done));
}
