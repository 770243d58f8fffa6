import type { Command } from 'commander';
import {
  monthColumns,
  monthNames,
  monthRows,
  reportedEffects,
  type Sweep,
  summaryTable,
  worldColumns,
  worldRows,
} from '../../../experiments/index.ts';
import { findExperiment, worldFault } from '../../../library/index.ts';
import { csvStream, type SweepFolder } from '../../../store/index.ts';
import { count } from '../../../words/index.ts';
import { addTableOptions, type TableOptions, withTables } from '../shell/big-tables.ts';
import { EXIT, Stop } from '../shell/exit-code.ts';
import { wholeNumber } from '../shell/global-options.ts';
import { bigTableName, keepSweep } from '../shell/keep-sweep.ts';
import { type OpenedExperiment, openExperiment } from '../shell/open-experiment.ts';
import { progressLine } from '../shell/progress.ts';
import { type RunOptions, seedOf } from '../shell/run-options.ts';
import { type RanSweep, runSweep, type SweepWork, sweepFolder } from '../shell/sweep-runs.ts';
import type { Perform, Task } from '../shell/task.ts';
import { workplaceOn } from '../shell/workplace.ts';
import { opening } from '../text/opening.ts';
import { sweepJson } from '../text/sweep-json.ts';
import { plannedText, sweepText } from '../text/sweep-text.ts';

type SweepOptions = RunOptions & TableOptions;

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
    .option('--resume', 'with --out: go on with a sweep that was stopped, or mend one that was damaged');
  addTableOptions(command).action((word: string) =>
    perform(command, (task) => sweep(word, command.optsWithGlobals<SweepOptions>(), task)),
  );
}

async function sweep(word: string, options: SweepOptions, task: Task): Promise<number> {
  const { terminal, interruption, words } = task;
  if (options.out === undefined && options.resume === true)
    throw new Stop(EXIT.input, '--resume is about a folder: give --out DIR too');
  const { worlds = null, seed = null } = options;
  const file = findExperiment(word);
  const found = file.is === 'failed' ? file : openExperiment(file, { worlds, seed });
  if (found.is === 'failed') {
    if (task.json) terminal.json({ failed: found.sentences });
    terminal.say(found.message);
    return EXIT.input;
  }
  const experiment = withTables(found, options);
  const opened = { ...found, experiment };
  tellPlan(opened, options, task);
  const folder =
    options.out === undefined ? null : sweepFolder(options.out, experiment, options.resume === true, task);
  const came = await runAll(opened, folder, options, task);
  if (came === null) return EXIT.input;
  const { ran } = came;
  const isWhole = ran.length === experiment.points.length;
  const done = {
    experiment,
    model: modelOf(opened),
    ran,
    effects: isWhole ? reportedEffects(experiment, ran) : [],
  };
  if (folder !== null && isWhole) await keep(done, opened, folder, came.isHeld, options, task);
  show(done, options, task);
  if (isWhole) return EXIT.done;
  terminal.say(`Stopped: ${ran.length} of ${experiment.points.length} points are done.`, 'warning');
  if (options.out === undefined) return interruption.code() ?? EXIT.interrupted;
  const again = options.resume === true ? words : [...words, '--resume'];
  terminal.say(`To go on: tightrope ${again.join(' ')}`);
  return EXIT.incomplete;
}

/** How much will be run, before it is. */
function tellPlan(opened: OpenedExperiment, options: SweepOptions, { terminal, json }: Task): void {
  const plan = plannedText(opened.experiment, modelOf(opened).calendar.months);
  if (!json && printedTable(options) === null) terminal.lines([...opening, ...plan]);
  else if (!terminal.quiet) for (const { text } of plan) if (text !== '') terminal.say(text);
  for (const sentence of opened.experiment.warnings) terminal.say(sentence, 'warning');
}

/** The table on standard output; null where there is none: a folder takes those with many rows. */
const printedTable = ({ table, out }: SweepOptions) =>
  table === undefined || (out !== undefined && table !== 'tidy') ? null : table;

/** Prints the long table as worlds are done; null where it is not wanted. */
function recording(opened: OpenedExperiment, options: SweepOptions, task: Task): SweepWork['record'] {
  if (task.json || printedTable(options) !== 'long') return null;
  const { experiment } = opened;
  const columns = monthColumns({ experiment, model: modelOf(opened) });
  const table = csvStream(columns, (text) => task.terminal.text(text));
  return (cell, { model }, block) => table.add(monthRows(cell, experiment.worlds, monthNames(model), block));
}

const modelOf = ({ experiment, scenarioOf }: OpenedExperiment) =>
  scenarioOf({ scenario: experiment.scenarios[0] ?? 'baseline', without: [] }).model;

/** Runs all points; null where the model broke in a world, which is said. */
async function runAll(
  opened: OpenedExperiment,
  folder: SweepFolder | null,
  options: SweepOptions,
  task: Task,
): Promise<RanSweep | null> {
  const { experiment, scenarioOf } = opened;
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
      record: recording(opened, options, task),
    });
  } catch (error) {
    terminal.say(worldFault(last, error).message);
    return null;
  } finally {
    line.end();
    await workplace.close();
  }
}

async function keep(
  done: Sweep,
  { scenarioOf }: OpenedExperiment,
  folder: SweepFolder,
  isHeld: boolean,
  { out = '' }: SweepOptions,
  { terminal }: Task,
): Promise<void> {
  const big = done.experiment.tables.map((table) => bigTableName(done, table));
  const isThere = isHeld && big.every((name) => folder.files.includes(name));
  if (!isThere) await keepSweep({ ...done, scenarioOf }, folder);
  const names = ['points.csv', 'summary.csv', 'effects.csv', 'columns.csv', ...big, 'manifest.json'];
  const says = isThere
    ? `${out} holds this sweep already: ${count(done.ran.length, 'point')}. Every file is what was written; nothing was run.`
    : `Written: ${names.join(', ')} and every world in ${out}`;
  if (!terminal.quiet) terminal.say(says);
}

function show(done: Sweep, options: SweepOptions, { terminal, json, words }: Task): void {
  const table = printedTable(options);
  if (json) terminal.json(sweepJson(done, words));
  else if (table === 'tidy') terminal.text(summaryTable(done));
  else if (table === 'worlds')
    csvStream(worldColumns(done), (text) => terminal.text(text)).add(worldRows(done.ran));
  else if (table === null) terminal.lines(sweepText(done));
}
