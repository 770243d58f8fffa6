import type { Command } from 'commander';
import { notice } from '../../../analysis/index.ts';
import { type Moment, USUAL_SEED, type WorldHistory, worldHistory } from '../../../engine/index.ts';
import { type Model, monthIndex, monthName } from '../../../language/index.ts';
import { worldFault } from '../../../library/index.ts';
import { whyChoice, whyChoiceText, whyInWorld, whyWorldText } from '../../../words/index.ts';
import { EXIT, Stop } from '../shell/exit-code.ts';
import { wholeNumber } from '../shell/global-options.ts';
import { oneScenario } from '../shell/one-scenario.ts';
import { addChanges, changesOf, type RunOptions, seedOf } from '../shell/run-options.ts';
import type { Perform, Task } from '../shell/task.ts';
import { type Asked, choiceIn, rivalNamed, whyAsked } from '../shell/why-asked.ts';
import { changesText } from '../text/changes-text.ts';
import { opening } from '../text/opening.ts';
import { whyChoiceJson, worldJson } from '../text/world-json.ts';
import { worldHead, worldMonthText, worldText } from '../text/world-text.ts';

interface WorldOptions extends RunOptions {
  readonly index: number;
  readonly month?: string;
  readonly why?: string;
  readonly against?: string;
}

/** `world`: one simulated future, what was decided in it and why. */
export function addWorld(program: Command, perform: Perform): void {
  const command = program
    .command('world')
    .description('one simulated future: events, decisions, why a quantity moved or somebody chose')
    .argument('<scenario>', 'a name from tightrope list, or a .yaml file')
    .requiredOption('--index <k>', 'which world, from 0', wholeNumber(0, 100_000_000))
    .option('--month <month>', 'this month in full, like 2026-03')
    .option(
      '--why <name>',
      'what moved a quantity (last month, or --month): reserves, us.alignment, overlap(china, us); or why somebody chose: pakistan',
    )
    .option('--against <option>', 'with --why of a choice: weigh it against this (default: the likeliest)')
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
  const asked = options.why === undefined ? null : whyAsked(model, options.why, options.against);
  if (asked === null && options.against !== undefined)
    throw new Stop(EXIT.input, '--against goes with --why of a choice');
  try {
    const history = worldHistory(model, seed, task.engine, options.index);
    const why =
      asked === null ? null : reasonsOf({ model, seed, history, month, asked, against: options.against });
    if (task.json)
      task.terminal.json({
        notice,
        ...worldJson(scenario, seed, history, month),
        ...(why === null ? {} : { why: why.json }),
      });
    else {
      const story =
        month === null ? worldText(scenario, seed, history) : worldMonthText(scenario, seed, history, month);
      const head = why === null ? story : worldHead(scenario, seed, options.index);
      const changes = changesText(changesOf(options));
      task.terminal.lines([...opening, ...changes, ...head, ...(why?.lines ?? [])]);
    }
    return EXIT.done;
  } catch (error) {
    throw error instanceof Stop ? error : new Stop(EXIT.input, worldFault(scenario, error).message);
  }
}

interface Question {
  readonly model: Model;
  readonly seed: string;
  readonly history: WorldHistory;
  readonly month: number | null;
  readonly asked: Asked;
  readonly against: string | undefined;
}

/** The reasons for a quantity or a choice, as JSON and in words. */
function reasonsOf({ model, seed, history, month, asked, against }: Question) {
  if (asked.is === 'quantity') {
    const why = whyInWorld(model, seed, momentOf(model, history.world, month), asked.cell);
    return { json: why, lines: whyWorldText(why) };
  }
  const { decision } = asked;
  const choice = choiceIn(model, history, decision, month);
  const moment = momentOf(model, history.world, choice.month);
  const why = whyChoice(model, seed, moment, decision, choice.alternative);
  const rival = rivalNamed(why, against);
  return {
    json: whyChoiceJson(model.decisions[decision]?.name ?? '', why),
    lines: whyChoiceText(why, rival),
  };
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
