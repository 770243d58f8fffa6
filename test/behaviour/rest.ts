import { seedKey } from '../../src/chance/index.ts';
import { medianEstimates } from '../../src/engine/index.ts';
import { interpret } from '../../src/interpreter/index.ts';
import type { Model } from '../../src/language/index.ts';
import { cellsOf, numberIn } from './cells.ts';
import { modelOf } from './play.ts';

/** How far a number went from where it stood after the first month. */
export interface Drift {
  readonly name: string;
  readonly start: number;
  readonly farthest: number;
}

/** What a model left to itself did. */
export interface Rest {
  readonly drifts: readonly Drift[];
  /** How often each decider chose each of its options, most often first. */
  readonly choices: readonly { readonly decider: string; readonly options: ReadonlyMap<string, number> }[];
}

const OFF_SCRIPT = { name: 'off script', text: 'from: pakistan\nlevers: {scripted: 0}\n' };

/**
 * Runs the model with every estimate, draw, move and choice at its median and no timeline: each random word gives 1/2, so
 * a choice is the option in the middle of its odds. One world by the reference reading.
 */
export function atRest(names: readonly string[]): Rest {
  const full = modelOf('pakistan', { replaces: true, files: [OFF_SCRIPT] });
  const model: Model = { ...full, timeline: full.timeline.map((entry) => ({ ...entry, from: Infinity })) };
  const options = { key: seedKey('rest'), estimates: () => medianEstimates(model.estimates) };
  const tracks = names
    .flatMap((name) => cellsOf(model, name))
    .map((cell) => ({ cell, values: [] as number[] }));
  const counts = model.decisions.map(() => new Map<string, number>());
  interpret(model, options, () => 0.5).run(0, {
    outcomes: new Float64Array(model.outcomes.length),
    fans: null,
    observe: (_, view) => {
      for (const { cell, values } of tracks) {
        const value = numberIn(view, cell);
        if (value !== null) values.push(value);
      }
      model.decisions.forEach(({ index, alternatives, options: listed }) => {
        const option = listed[alternatives[view.choice(index)]?.option ?? -1]?.name ?? 'nothing';
        counts[index]?.set(option, (counts[index].get(option) ?? 0) + 1);
      });
    },
  });
  return {
    drifts: tracks.map(({ cell, values }) => driftOf(cell.name, values)),
    choices: model.decisions.map(({ index, name }) => ({
      decider: name,
      options: new Map([...(counts[index] ?? [])].toSorted((one, other) => other[1] - one[1])),
    })),
  };
}

function driftOf(name: string, values: readonly number[]): Drift {
  const start = values[0] ?? Number.NaN;
  return { name, start, farthest: Math.max(...values.map((value) => Math.abs(value - start))) };
}
