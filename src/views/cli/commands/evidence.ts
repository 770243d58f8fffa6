import type { Command } from 'commander';
import { notice } from '../../../analysis/index.ts';
import { type Evidence, idsOf, type Use } from '../../../evidence/index.ts';
import type { Model } from '../../../language/index.ts';
import { modelUses, readSeeds, SHIPPED_MODEL, scenarioUses } from '../../../library/index.ts';
import { nearest } from '../../../text/index.ts';
import {
  accountJson,
  accountOf,
  accountText,
  trailJson,
  trailsFor,
  trailText,
} from '../../../words/index.ts';
import { EXIT, Stop } from '../shell/exit-code.ts';
import { oneScenario } from '../shell/one-scenario.ts';
import type { Perform, Task } from '../shell/task.ts';
import { bareGuesses, guessesOf, guessesText } from '../text/guesses-text.ts';
import { opening } from '../text/opening.ts';

/** `evidence`: from articles to facts to what rests on them, and back. */
export function addEvidence(program: Command, perform: Perform): void {
  const command = program
    .command('evidence')
    .description('facts behind numbers: from article to fact to what rests on it, and back')
    .argument(
      '[id]',
      'a fact (F001), base rate (SF1), dispute (C5), source, or anything in the model by its name',
    )
    .option('--guesses', 'the estimates that are assumed')
    .action((id: string | undefined) =>
      perform(command, (task) => evidence(id, command.opts<{ guesses?: boolean }>().guesses === true, task)),
    );
}

function evidence(id: string | undefined, isAboutGuesses: boolean, task: Task): number {
  const { model } = oneScenario(SHIPPED_MODEL);
  if (isAboutGuesses) return showGuesses(model, task);
  const known = readSeeds();
  const uses = [...modelUses(model, known), ...scenarioUses()];
  if (id !== undefined) return showTrails(id, known, uses, model, task);
  const account = accountOf(known, uses, model);
  if (task.json) task.terminal.json({ notice, ...accountJson(account) });
  else task.terminal.lines([...opening, ...accountText(account, known, uses)]);
  return EXIT.done;
}

function showGuesses(model: Model, task: Task): number {
  const guesses = guessesOf(model);
  if (task.json)
    task.terminal.json({
      notice,
      estimates: model.estimates.length,
      guesses: guesses.length,
      bare: bareGuesses(guesses),
      list: guesses,
    });
  else task.terminal.lines([...opening, ...guessesText(guesses, model.estimates.length)]);
  return EXIT.done;
}

function showTrails(id: string, known: Evidence, uses: readonly Use[], model: Model, task: Task): number {
  const trails = trailsFor(known, uses, id);
  if (trails === null) {
    const names = [...idsOf(known), ...known.sources.keys(), ...uses.map(({ by }) => by)];
    const guess = nearest(id, names);
    const guessed = model.estimates.find(({ name }) => name === id)?.assumed;
    if (guessed) throw new Stop(EXIT.input, `${id} rests on no fact, it is assumed: ${guessed}`);
    throw new Stop(
      EXIT.input,
      `nothing in the evidence is called "${id}"${guess === undefined ? ' (tightrope evidence lists what there is)' : `: did you mean "${guess}"?`}`,
    );
  }
  if (task.json) task.terminal.json({ notice, id, trails: trails.map(trailJson) });
  else task.terminal.lines([...opening, ...trails.flatMap((trail) => trailText(trail))]);
  return EXIT.done;
}
