import { type OutcomeFinding, outcomeFindings } from '../analysis/index.ts';
import { type Base, type EngineChoice, type Runner, runBase, whatIf } from '../engine/index.ts';
import type { Counterfactual, Model } from '../language/index.ts';
import type { Scenario } from '../library/index.ts';
import type { RunResult } from '../results/index.ts';

/** Levers that stand elsewhere than in the scenario: values by the name of their estimate, in the unit as written. */
export type Moved = ReadonlyMap<string, number>;

/** What is to be seen of a scenario at a place of its levers. */
export interface Sight {
  readonly result: RunResult;
  readonly findings: readonly OutcomeFinding[];
  /** The same worlds with every lever where the scenario has it. */
  readonly unmoved: RunResult;
  readonly moved: Moved;
  /** Seconds that the run took. */
  readonly seconds: number;
  /** Whether these are all the worlds asked for. */
  readonly isWhole: boolean;
}

/** Worlds of a first look: enough for a fan, few enough to follow a hand. */
const FIRST_LOOK = 128;

/** Runs of one scenario on one seed, made as they are first asked for. */
export interface Exploration {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly worlds: number;
  /** Looks at a place of the levers: first at few worlds, then at all of them. Aborted, it shows nothing more. */
  look(moved: Moved, hear: Hearing, signal: AbortSignal): Promise<void>;
}

/** Who listens: worlds done of how many, then what is to be seen. */
export interface Hearing {
  readonly progress: (worlds: number, of: number) => void;
  readonly seen: (sight: Sight) => void;
}

interface Place {
  readonly runner: Runner;
  readonly engine: EngineChoice;
  readonly clock: () => number;
}

export function explore(scenario: Scenario, seed: string, worlds: number, place: Place): Exploration {
  const bases = new Map<number, Base>();
  const baseOf = async (of: number, hear: Hearing, signal: AbortSignal): Promise<Base | null> => {
    const known = bases.get(of);
    if (known !== undefined) return known;
    const { model, name } = scenario;
    const request = { scenario: name, model, seed, worlds: of, engine: place.engine };
    const base = await runBase(request, place.runner, (done) => hear.progress(done, of), signal, []);
    if (signal.aborted) return null;
    bases.set(of, base);
    return base;
  };
  const lookAt = async (of: number, moved: Moved, hear: Hearing, signal: AbortSignal): Promise<void> => {
    const began = place.clock();
    const base = await baseOf(of, hear, signal);
    if (base === null) return;
    const result = await movedResult(base, moved, place.runner, (done) => hear.progress(done, of), signal);
    if (result === null) return;
    hear.seen({
      result,
      findings: outcomeFindings(result.outcomes),
      unmoved: base.result,
      moved,
      seconds: (place.clock() - began) / 1000,
      isWhole: of === worlds,
    });
  };
  return {
    scenario,
    seed,
    worlds,
    look: async (moved, hear, signal) => {
      if (worlds > 2 * FIRST_LOOK) await lookAt(FIRST_LOOK, moved, hear, signal);
      if (!signal.aborted) await lookAt(worlds, moved, hear, signal);
    },
  };
}

async function movedResult(
  base: Base,
  moved: Moved,
  runner: Runner,
  progress: (worlds: number) => void,
  signal: AbortSignal,
): Promise<RunResult | null> {
  if (moved.size === 0) return base.result;
  const { branch } = await whatIf(base, otherwiseOf(base.request.model, moved), runner, progress, signal);
  return signal.aborted ? null : branch;
}

/** Moved levers as the engine takes them: from the first month, in the unit that formulas see. */
export function otherwiseOf({ estimates }: Model, moved: Moved): readonly Counterfactual[] {
  return estimates.flatMap(({ name, index, divisor }) => {
    const value = moved.get(name);
    return value === undefined
      ? []
      : [{ is: 'estimate' as const, estimate: index, value: value / divisor, from: 0 }];
  });
}
