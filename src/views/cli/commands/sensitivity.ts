import { type Command, Option } from 'commander';
import { notice } from '../../../analysis/index.ts';
import { USUAL_SEED } from '../../../engine/index.ts';
import { type Scenario, worldFault } from '../../../library/index.ts';
import {
  type Sensitivity,
  type SensitivityMethod,
  studySensitivity,
  UnfitDesign,
} from '../../../sensitivity/index.ts';
import { EXIT, Stop } from '../shell/exit-code.ts';
import { wholeNumber } from '../shell/global-options.ts';
import { oneScenario } from '../shell/one-scenario.ts';
import { addChanges, changesOf, type RunOptions, seedOf } from '../shell/run-options.ts';
import type { Perform, Task } from '../shell/task.ts';
import { workplaceOn } from '../shell/workplace.ts';
import { changesText } from '../text/changes-text.ts';
import { opening } from '../text/opening.ts';
import { sensitivityText } from '../text/sensitivity-text.ts';

interface SensitivityOptions extends Omit<RunOptions, 'outcome'> {
  readonly outcome?: string;
  readonly method: SensitivityMethod;
  readonly estimates?: string;
}

const JSON_HELP = `
With --json one document, whose form with units is: tightrope schema sensitivity
It has method, scenario, seed, engine, worlds (points or trajectories), runs,
looked, others, lucky, constant, warnings, and outcomes: a list with outcome,
unit, reads (number, month, whether) and factors, strongest first. A factor of
given-data has first {value, low, high} and rises; beside them stand variance
and noise floor. A factor of sobol has first, total and the floor of first; of
morris mean (mu), size (mu*) and spread (sigma), for the whole range; beside
them stands the floor that luck alone makes. luck and, for sobol, others are
factors of the same shape, or null. Shares are of 1.`;

/** `sensitivity`: which estimates outcomes hang on. */
export function addSensitivity(program: Command, perform: Perform): void {
  const command = program
    .command('sensitivity')
    .description('what outcomes hang on: which uncertain estimates, and how much is luck')
    .argument('<scenario>', 'a name from tightrope list, or a .yaml file')
    .addOption(
      new Option('--method <name>', 'shares from plain worlds, Sobol indices, or elementary effects')
        .choices(['given-data', 'sobol', 'morris'])
        .default('given-data'),
    )
    .option('--outcome <name>', 'one outcome, at length (default: all in brief)')
    .option('--estimates <a,b,c>', 'look at these one by one (default: all that are uncertain)')
    .option(
      '--worlds <n>',
      'worlds, points (sobol, default 1,024) or trajectories (morris, default 40)',
      wholeNumber(1, MOST_WORLDS),
    )
    .option(
      '--seed <text>',
      `all luck follows from it (default: the scenario's own, else ${USUAL_SEED})`,
      seedOf,
    )
    .option('--workers <n>', 'threads (default: as many as the machine has)', wholeNumber(1, MOST_WORKERS))
    .addHelpText('after', JSON_HELP);
  addChanges(command).action((word: string) =>
    perform(command, (task) => sensitivity(word, command.optsWithGlobals<SensitivityOptions>(), task)),
  );
}

const MOST_WORLDS = 10_000_000;
const MOST_WORKERS = 256;

/** Rows of a table of one outcome, and of one of many. */
const AT_LENGTH = 40;
const IN_BRIEF = 5;

async function sensitivity(word: string, options: SensitivityOptions, task: Task): Promise<number> {
  const { terminal, interruption } = task;
  const changes = changesOf(options);
  const scenario = oneScenario(word, changes);
  const found = await studied(scenario, options, task);
  if (found === null) {
    terminal.say('Stopped before all runs were done: there is nothing to show.', 'warning');
    return interruption.code() ?? EXIT.done;
  }
  if (task.json) terminal.json({ notice, ...found });
  else {
    const most = options.outcome === undefined ? IN_BRIEF : AT_LENGTH;
    terminal.lines([...opening, ...changesText(changes), ...sensitivityText(found, { most })]);
  }
  return interruption.code() ?? EXIT.done;
}

/** Runs the study on workers; what does not fit ends with exit code 2 and a sentence. */
async function studied(
  scenario: Scenario,
  { method, outcome, worlds, seed, workers, estimates }: SensitivityOptions,
  { terminal, interruption, engine }: Task,
): Promise<Sensitivity | null> {
  const workplace = workplaceOn(terminal, workers ?? null, interruption.signal);
  const wish = {
    outcome: outcome ?? null,
    worlds: worlds ?? null,
    seed: seed ?? null,
    engine,
    estimates: estimates === undefined ? null : namesIn(estimates),
  };
  try {
    return await studySensitivity(scenario, method, wish, workplace);
  } catch (error) {
    if (error instanceof UnfitDesign) throw new Stop(EXIT.input, error.message);
    const counted = method === 'given-data' ? '' : '\n(worlds are the runs of the design here)';
    throw new Stop(EXIT.input, `${worldFault(scenario, error).message}${counted}`);
  } finally {
    await workplace.close();
  }
}

function namesIn(list: string): readonly string[] {
  const names = list.split(',').map((name) => name.trim());
  if (names.every((name) => name !== '')) return names;
  throw new Stop(EXIT.input, `--estimates ${list}: write names with commas between them, like a,b,c`);
}
