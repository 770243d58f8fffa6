import type { Command } from 'commander';
import { notice } from '../../../analysis/index.ts';
import { medianEstimates } from '../../../engine/index.ts';
import { readSeeds, SHIPPED_MODEL } from '../../../library/index.ts';
import { nearest } from '../../../text/index.ts';
import { reasonOf, reasonText } from '../../../words/index.ts';
import { EXIT, Stop } from '../shell/exit-code.ts';
import { oneScenario } from '../shell/one-scenario.ts';
import type { Perform, Task } from '../shell/task.ts';
import { opening } from '../text/opening.ts';

/** `why`: an estimate and everything it rests on. */
export function addWhy(program: Command, perform: Perform): void {
  const command = program
    .command('why')
    .description('an estimate: its value, its distribution, and the facts behind it')
    .argument('<estimate>', 'the name of an estimate, as formulas write it')
    .option('--in <scenario>', 'the scenario or model file that has it', SHIPPED_MODEL);
  command.action((name: string) =>
    perform(command, (task) => why(name, command.opts<{ in: string }>().in, task)),
  );
}

function why(name: string, word: string, task: Task): number {
  const { model } = oneScenario(word);
  const estimate = model.estimates.find((one) => one.name === name);
  if (estimate === undefined) {
    const guess = nearest(
      name,
      model.estimates.map((one) => one.name),
    );
    const question = guess === undefined ? elsewhere(name, model) : `: did you mean "${guess}"?`;
    throw new Stop(EXIT.input, `there is no estimate "${name}"${question}`);
  }
  const median = (medianEstimates(model.estimates)[estimate.index] ?? Number.NaN) * estimate.divisor;
  const reason = reasonOf(model, readSeeds(), estimate, median);
  if (task.json) task.terminal.json({ notice, ...reason });
  else task.terminal.lines([...opening, ...reasonText(reason)]);
  return EXIT.done;
}

type Named = { readonly name: string };

/** Where else the name occurs, for those who take a quantity for an estimate. */
function elsewhere(
  name: string,
  model: {
    readonly quantities: readonly Named[];
    readonly outcomes: readonly Named[];
    readonly mechanisms: readonly Named[];
  },
): string {
  const has = (things: readonly Named[]): boolean => things.some((one) => one.name === name);
  const place = has(model.quantities)
    ? 'a quantity'
    : has(model.outcomes)
      ? 'an outcome'
      : has(model.mechanisms)
        ? 'a mechanism'
        : null;
  return place === null ? '' : `; it is ${place}: try tightrope evidence ${name}`;
}
