import type { Command } from 'commander';
import { notice } from '../../../analysis/index.ts';
import { type Cell, type Moment, USUAL_SEED, worldHistory } from '../../../engine/index.ts';
import { type Model, monthIndex, monthName } from '../../../language/index.ts';
import { worldFault } from '../../../library/index.ts';
import { findCell, whyInWorld, whyWorldText } from '../../../words/index.ts';
import { EXIT, Stop } from '../shell/exit-code.ts';
import { wholeNumber } from '../shell/global-options.ts';
import { oneScenario } from '../shell/one-scenario.ts';
import { addChanges, changesOf, type RunOptions, seedOf } from '../shell/run-options.ts';
import type { Perform, Task } from '../shell/task.ts';
import { changesText } from '../text/changes-text.ts';
import { opening } from '../text/opening.ts';
import { worldJson } from '../text/world-json.ts';
import { worldHead, worldMonthText, worldText } from '../text/world-text.ts';

interface WorldOptions extends RunOptions {
  readonly index: number;
  readonly month?: string;
  readonly why?: string;
}

/** `world`: one simulated future, what was decided in it and why. */
export function addWorld(program: Command, perform: Perform): void {
  const command = program
    .command('world')
    .description('one simulated future: events, decisions, and why a quantity moved')
    .argument('<scenario>', 'a name from tightrope list, or a .yaml file')
    .requiredOption('--index <k>', 'which world, from 0', wholeNumber(0, 100_000_000))
    .option('--month <month>', 'this month in full, like 2026-03')
    .option(
      '--why <quantity>',
      'what moved it (last month, or --month): reserves, us.alignment, overlap(china, us)',
    )
    .option('--seed <text>', 'the seed of the run that the world belongs to', seedOf);
  addChanges(command).action((word: string) =>
    perform(command, (task) => world(word, command.optsWithGlobals<WorldOptions>(), task)),
  );
}

function world(word: string, options: WorldOptions, task: Task): number {
  const scenario = oneScenario(word, changesOf(options));
  const { model } = scenario;
  const seed = options.seed ?? model.seed ?? USUAL_SEED;
  const month = options.month === undefined ? null : monthOf(model, options.month);
  const cell = options.why === undefined ? null : cellOf(model, options.why);
  try {
    const history = worldHistory(model, seed, task.engine, options.index);
    const why = cell === null ? null : whyInWorld(model, seed, momentOf(model, options.index, month), cell);
    if (task.json)
      task.terminal.json({
        notice,
        ...worldJson(scenario, seed, history, month),
        ...(why === null ? {} : { why }),
      });
    else {
      const story =
        month === null ? worldText(scenario, seed, history) : worldMonthText(scenario, seed, history, month);
      const head = why === null ? story : worldHead(scenario, seed, options.index);
      const changes = changesText(changesOf(options));
      task.terminal.lines([...opening, ...changes, ...head, ...(why === null ? [] : whyWorldText(why))]);
    }
    return EXIT.done;
  } catch (error) {
    throw new Stop(EXIT.input, worldFault(scenario, error).message);
  }
}

const momentOf = ({ calendar }: Model, world: number, month: number | null): Moment => ({
  world,
  month: month ?? calendar.months - 1,
  otherwise: [],
});

function monthOf({ calendar }: Model, text: string): number {
  const index = monthIndex(text, calendar);
  const [first, last] = [monthName(0, calendar), monthName(calendar.months - 1, calendar)];
  if (index !== null && index >= 0 && index < calendar.months) return index;
  throw new Stop(EXIT.input, `--month ${text}: this scenario runs from ${first} to ${last}`);
}

function cellOf(model: Model, name: string): Cell {
  const cell = findCell(model, name);
  if (typeof cell === 'string') throw new Stop(EXIT.input, cell);
  return cell;
}
