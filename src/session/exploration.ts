import { type OutcomeFinding, outcomeFindings } from '../analysis/index.ts';
import {
  type Base,
  type Early,
  type EngineChoice,
  type Runner,
  type RunRequest,
  runBase,
  whatIf,
} from '../engine/index.ts';
import type { Counterfactual, Model } from '../language/index.ts';
import type { Scenario } from '../library/index.ts';
import type { RunResult } from '../results/index.ts';

/** Levers that stand elsewhere than in the scenario: values by the name of their estimate, in the unit as written. */
export type Moved = ReadonlyMap<string, number>;

/** What is to be seen of a scenario at a place of its levers. */
export interface Sight {
  readonly result: RunResult;
  readonly findings: readonly OutcomeFinding[];
  /** All worlds with every lever where the scenario has it. */
  readonly unmoved: RunResult;
  readonly moved: Moved;
  /** Seconds that the run took. */
  readonly seconds: number;
  /** Whether these are all the worlds asked for. */
  readonly isWhole: boolean;
}

/** Worlds of a first look: enough for a fan, few enough to follow a hand. */
const FIRST_LOOK = 128;
const SECOND_LOOK = 1024;

/** Where a run is shown on its way: early once, then each time that it has twice as many worlds. */
function looksOnTheWay(worlds: number): readonly number[] {
  const looks = worlds > 2 * FIRST_LOOK ? [FIRST_LOOK] : [];
  for (let look = SECOND_LOOK; look < worlds; look *= 2) looks.push(look);
  return looks;
}

/** Runs of one scenario on one seed, made as they are first asked for. */
export interface Exploration {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly worlds: number;
  /** Looks at a place of the levers: at few worlds first, then at more, at last at all of them. Aborted, it shows nothing more. */
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
  const { model, name } = scenario;
  const request: RunRequest = { scenario: name, model, seed, worlds, engine: place.engine };
  let known: Base | null = null;
  const lookFrom = async (moved: Moved, hear: Hearing, signal: AbortSignal): Promise<void> => {
    const began = place.clock();
    const progress = (done: number): void => hear.progress(done, worlds);
    const show = (result: RunResult, unmoved: RunResult): void => {
      if (signal.aborted) return;
      const findings = outcomeFindings(result.outcomes);
      const isWhole = result.outcomes.worlds === worlds;
      const seconds = (place.clock() - began) / 1000;
      hear.seen({ result, findings, unmoved, moved, seconds, isWhole });
    };
    const early = (shown: (result: RunResult) => void): Early => ({
      at: looksOnTheWay(worlds),
      show: (result) => void (signal.aborted || shown(result)),
    });
    if (known === null) {
      const way = moved.size === 0 ? early((result) => show(result, result)) : undefined;
      const base = await runBase({ ...request, early: way }, place.runner, progress, signal, []);
      if (signal.aborted) return;
      known = { ...base, request };
    }
    const { result } = known;
    if (moved.size === 0) return show(result, result);
    const from = { ...known, request: { ...request, early: early((part) => show(part, result)) } };
    const { branch } = await whatIf(from, otherwiseOf(model, moved), place.runner, progress, signal);
    show(branch, result);
  };
  return { scenario, seed, worlds, look: lookFrom };
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
