import type { Command } from 'commander';
import { notice } from '../../../analysis/index.ts';
import type { Model } from '../../../language/index.ts';
import { readSeeds, type Scenario, SHIPPED_MODEL } from '../../../library/index.ts';
import { mechanismSheets, mechanismsText, plain } from '../../../words/index.ts';
import { oddPage } from '../odd/odd-page.ts';
import { EXIT, Stop } from '../shell/exit-code.ts';
import { wholeNumber } from '../shell/global-options.ts';
import { oneScenario } from '../shell/one-scenario.ts';
import type { Perform, Task } from '../shell/task.ts';
import { modelJson, modelText } from '../text/model-text.ts';
import { opening } from '../text/opening.ts';
import { showCode } from './model-code.ts';
import { showFacts } from './model-facts.ts';
import { showTrials } from './model-trials.ts';

interface ModelOptions {
  readonly odd?: boolean;
  readonly mechanisms?: boolean;
  readonly check?: number | true;
  readonly facts?: boolean;
  readonly code?: string;
}

const MOST_WORLDS = 1_000_000;
const USUAL_WORLDS = 1000;

/** `model`: the model as text. */
export function addModel(program: Command, perform: Perform): void {
  const command = program
    .command('model')
    .description('the model as text: at a glance, in full, by mechanism, against the record, as code')
    .argument('[scenario]', 'a scenario or model file instead of the shipped model', SHIPPED_MODEL)
    .option('--odd', 'the ODD description (Grimm et al. 2020), generated from the model')
    .option('--mechanisms', 'every mechanism: what it says, its facts, what it gates')
    .option(
      '--check [worlds]',
      'with --mechanisms: run the model with and without each and judge (default: 1,000 worlds)',
      wholeNumber(2, MOST_WORLDS),
    )
    .option('--facts', 'the stylised facts simulated beside their targets, with a verdict each')
    .option(
      '--code <name>',
      'what a quantity, decision or outcome became: JavaScript and WebAssembly, or the one of --engine',
    )
    .action((word: string) => perform(command, (task) => model(word, command.opts<ModelOptions>(), task)));
}

function model(word: string, options: ModelOptions, task: Task): Promise<number> | number {
  const { odd, mechanisms, facts, code, check } = options;
  if ([odd, mechanisms, facts, code].filter((one) => one !== undefined).length > 1) {
    throw new Stop(EXIT.input, 'give one of --odd, --mechanisms, --facts and --code');
  }
  if (check !== undefined && mechanisms !== true)
    throw new Stop(EXIT.input, '--check judges mechanisms: give --mechanisms too');
  if (check !== undefined) return showTrials(word, check === true ? USUAL_WORLDS : check, task);
  if (facts === true) return showFacts(task);
  const scenario = oneScenario(word);
  if (odd === true) return showOdd(scenario, task);
  if (mechanisms === true) return showMechanisms(scenario.model, task);
  if (code !== undefined) return showCode(scenario.model, code, task);
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
