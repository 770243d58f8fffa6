import type { Command } from 'commander';
import { notice } from '../../../analysis/index.ts';
import type { Model } from '../../../language/index.ts';
import { readSeeds, type Scenario, SHIPPED_MODEL } from '../../../library/index.ts';
import { oddPage } from '../odd/odd-page.ts';
import { EXIT, Stop } from '../shell/exit-code.ts';
import { oneScenario } from '../shell/one-scenario.ts';
import type { Perform, Task } from '../shell/task.ts';
import { plain } from '../text/line.ts';
import { mechanismSheets, mechanismsText } from '../text/mechanism-words.ts';
import { modelJson, modelText } from '../text/model-text.ts';
import { opening } from '../text/opening.ts';

interface ModelOptions {
  readonly odd?: boolean;
  readonly mechanisms?: boolean;
}

/** `model`: the model as text. */
export function addModel(program: Command, perform: Perform): void {
  const command = program
    .command('model')
    .description('the model as text: at a glance, as an ODD description, or by mechanism')
    .argument('[scenario]', 'a scenario or model file instead of the shipped model', SHIPPED_MODEL)
    .option('--odd', 'the ODD description (Grimm et al. 2020), generated from the model')
    .option('--mechanisms', 'every mechanism: what it says, its facts, what it gates')
    .action((word: string) => perform(command, (task) => model(word, command.opts<ModelOptions>(), task)));
}

function model(word: string, { odd, mechanisms }: ModelOptions, task: Task): number {
  if (odd === true && mechanisms === true) throw new Stop(EXIT.input, 'give one of --odd and --mechanisms');
  const scenario = oneScenario(word);
  if (odd === true) return showOdd(scenario, task);
  if (mechanisms === true) return showMechanisms(scenario.model, task);
  if (task.json) task.terminal.json({ notice, ...modelJson(scenario.model) });
  else task.terminal.lines([...opening, ...modelText(scenario.model)]);
  return EXIT.done;
}

function showOdd({ model: own, shipped }: Scenario, task: Task): number {
  const patterns = shipped
    ? [...readSeeds().baseRates.values()].filter(
        ({ id, outOfScope }) => id.startsWith('SF') && outOfScope === undefined,
      )
    : [];
  const page = oddPage(own, patterns);
  if (task.json) task.terminal.json({ notice, odd: `${page.join('\n')}\n` });
  else task.terminal.lines([...opening, ...page.map(plain)]);
  return EXIT.done;
}

function showMechanisms(own: Model, task: Task): number {
  const sheets = mechanismSheets(own);
  if (task.json) task.terminal.json({ notice, mechanisms: sheets });
  else task.terminal.lines([...opening, ...mechanismsText(sheets)]);
  return EXIT.done;
}
