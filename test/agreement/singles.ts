import { inlineRunner, type Runner, runWorlds } from '../../src/engine/index.ts';
import type { Model } from '../../src/language/index.ts';
import { outcomeColumns } from '../../src/results/index.ts';

/** One outcome counted in doubles and in singles, over the same worlds. */
export interface SinglesApart {
  readonly outcome: string;
  readonly doubles: number;
  readonly singles: number;
  /** Difference of the means in standard errors of the mean of doubles; 0 where nothing varies and nothing differs. */
  readonly errors: number;
  /** Worlds whose values differ by more than a hundred-thousandth of their size. */
  readonly worldsApart: number;
}

const NEAR = 1e-5;

/** How far each outcome in singles lies from the same in doubles; worlds in which either never comes about count in the last column alone. */
export async function singlesApart(
  scenario: { readonly name: string; readonly model: Model },
  worlds: number,
  seed: string,
  runner: Runner = inlineRunner(),
): Promise<readonly SinglesApart[]> {
  const [doubles, singles] = await Promise.all(
    (['wasm', 'wasm-f32'] as const).map(async (engine) => {
      const request = { scenario: scenario.name, model: scenario.model, seed, worlds, engine };
      const { outcomes } = await runWorlds(request, runner, () => {}, new AbortController().signal);
      return outcomeColumns(outcomes);
    }),
  );
  return scenario.model.outcomes.map(({ name }, index) =>
    apart(name, [...(doubles?.[index]?.values ?? [])], [...(singles?.[index]?.values ?? [])]),
  );
}

function apart(outcome: string, one: readonly number[], other: readonly number[]): SinglesApart {
  const both = one.map((value, world) => [value, other[world] ?? Number.NaN] as const);
  const finite = both.filter(([a, b]) => Number.isFinite(a) && Number.isFinite(b));
  const mean = (of: (pair: readonly [number, number]) => number): number =>
    finite.reduce((sum, pair) => sum + of(pair), 0) / finite.length;
  const [doubles, singles] = [mean(([a]) => a), mean(([, b]) => b)];
  const error = Math.sqrt(mean(([a]) => (a - doubles) ** 2) / finite.length);
  const worldsApart = both.filter(([a, b]) => a !== b && !(Math.abs(a - b) <= NEAR * Math.abs(a))).length;
  return { outcome, doubles, singles, errors: error > 0 ? (singles - doubles) / error : 0, worldsApart };
}
