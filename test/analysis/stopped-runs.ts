import { holds, outcomeValue, preciseEnough } from '../../src/analysis/index.ts';
import { firstWorlds, newWorldsTable, outcomeColumns, type WorldsTable } from '../../src/results/index.ts';
import { uniformSource } from './uniform-source.ts';

/** Worlds between two looks, as the engine looks. */
export const batch = 1024;
export const most = 12 * batch;

interface Outcome {
  readonly name: string;
  readonly form: 'probability' | 'number';
  readonly truth: number;
}

/** Fills a table batch by batch until it is precise enough, as a run does; the worlds it stopped at. */
function stoppedRun(
  table: WorldsTable,
  draw: (outcome: number) => number,
  enough: (worlds: WorldsTable) => boolean,
): WorldsTable {
  for (let done = 0; done < most; ) {
    for (let world = done; world < done + batch; world += 1)
      table.columns.forEach((column, outcome) => {
        column[world] = draw(outcome);
      });
    done += batch;
    const worlds = firstWorlds(table, done);
    if (enough(worlds)) return worlds;
  }
  throw new Error('never precise enough');
}

/** Of each outcome, the share of stopped runs whose interval holds the truth, and the mean number of worlds. */
export function heldWhenStopped(
  outcomes: readonly Outcome[],
  width: number,
  runs: number,
  drawOf: (u: number, truth: number) => number,
) {
  const uniforms = uniformSource(21);
  const names = outcomes.map(({ name }) => name);
  const table = newWorldsTable(outcomes, most);
  const counts = outcomes.map(() => 0);
  let worlds = 0;
  for (let run = 0; run < runs; run += 1) {
    const stopped = stoppedRun(
      table,
      (outcome) => drawOf(uniforms(), outcomes[outcome]?.truth ?? 0),
      (some) => preciseEnough(some, width, names),
    );
    worlds += stopped.worlds;
    outcomeColumns(stopped).forEach((column, outcome) => {
      if (holds(outcomeValue(column), outcomes[outcome]?.truth ?? 0))
        counts[outcome] = (counts[outcome] ?? 0) + 1;
    });
  }
  return { shares: counts.map((count) => count / runs), worlds: worlds / runs };
}

/** A yes or no with a chance. */
export const yesNo = (u: number, chance: number): number => (u < chance ? 1 : 0);
