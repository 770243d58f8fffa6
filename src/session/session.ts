import {
  type EngineChoice,
  inlineRunner,
  quickestEngine,
  type Runner,
  USUAL_SEED,
  workerRunner,
} from '../engine/index.ts';
import {
  type Changes,
  type Failure,
  findScenarios,
  type ListedScenario,
  loadScenario,
  type Scenario,
  scenariosHere,
} from '../library/index.ts';
import { outcomeColumn } from '../results/index.ts';
import { type Desk, openDesk } from './desk.ts';
import type { About, Answer, Reasons, Story, StoryRequest } from './desk-words.ts';
import type { Drivers } from './drivers.ts';
import { type Exploration, explore, type Sight } from './exploration.ts';

/** Where a session does its work. */
export interface SessionPlace {
  readonly workers: number;
  /** Files of the two kinds of threads; null runs worlds on this thread, for tests. */
  readonly workerScript: URL | null;
  readonly deskScript: URL;
  readonly engine: EngineChoice | 'auto';
  readonly clock: () => number;
}

/** Everything a screen may ask for. */
export interface Session {
  readonly engine: EngineChoice;
  /** The shipped scenarios, and those in the folder one is in. */
  scenarios(): readonly ListedScenario[];
  /** Reads and checks a scenario, once for each name and set of mechanisms left out. */
  open(name: string, without?: readonly string[]): Scenario | Failure;
  /** On its own seed, or on the one given. */
  explore(scenario: Scenario, worlds: number, seed: string | null): Exploration;
  /** Throws an Error with a sentence when the world leaves the numbers. */
  story(request: Omit<StoryRequest, 'engine'>): Promise<Story>;
  /** Why something in a month of a story was so; in its own model, its moved levers and its branch. */
  why(request: Omit<StoryRequest, 'engine'>, month: number, about: About): Promise<Reasons>;
  /** What drives an outcome in the worlds of a sight, worked out once. */
  drivers(scenario: Scenario, sight: Sight, outcome: string): Promise<Drivers>;
  close(): Promise<void>;
}

export function openSession(place: SessionPlace): Session {
  const engine = place.engine === 'auto' ? quickestEngine() : place.engine;
  const { workerScript, workers, clock } = place;
  const runner = oneAtATime(
    workerScript === null || workers < 1
      ? inlineRunner()
      : workerRunner(workers, workerScript, { yields: true }),
  );
  const desk = openDesk(place.deskScript);
  const opened = new Map<string, Scenario | Failure>();
  return {
    engine,
    scenarios: scenariosHere,
    open: (name, without = []) => {
      const key = [name, ...without].join(' ');
      const known = opened.get(key) ?? openNow(name, { set: [], without, months: null });
      opened.set(key, known);
      return known;
    },
    explore: (scenario, worlds, seed) =>
      explore(scenario, seed ?? scenario.model.seed ?? USUAL_SEED, worlds, {
        runner,
        engine,
        clock,
      }),
    ...questions(desk, engine),
    drivers: driversAt(desk),
    close: async () => {
      await Promise.all([runner.close(), desk.close()]);
    },
  };
}

/** What is asked of single worlds, at a desk that answers one question at a time. */
const questions = (desk: Desk, engine: EngineChoice): Pick<Session, 'story' | 'why'> => ({
  story: async (request) => {
    const answer = await desk.ask({ asks: 'story', engine, ...request });
    if (answer.says !== 'story') throw new Error(answer.says === 'failed' ? answer.sentence : 'no story');
    return { request: { ...request, engine }, history: answer.history };
  },
  why: async ({ model, seed, world, otherwise }, month, about) => {
    const moment = { world, month, otherwise };
    const answer = await desk.ask({ asks: 'why', model, seed, moment, about });
    if (answer.says !== 'why') throw new Error(answer.says === 'failed' ? answer.sentence : 'no reason');
    return answer.reasons;
  },
});

/** Asks for the drivers of every outcome of a sight once. */
function driversAt(desk: Desk): Session['drivers'] {
  const known = new WeakMap<Sight, Map<string, Promise<Drivers>>>();
  return ({ model }, sight, outcome) => {
    const { result, moved } = sight;
    const own = known.get(sight) ?? new Map<string, Promise<Drivers>>();
    known.set(sight, own);
    const question = {
      ...({ asks: 'drivers', model } as const),
      seed: result.seed,
      fixed: [...moved.keys()],
      outcome: outcomeColumn(result.outcomes, outcome),
    };
    const drivers = own.get(outcome) ?? desk.ask(question).then(driversOf);
    own.set(outcome, drivers);
    // Whoever asks once more after a failure asks anew.
    drivers.catch(() => own.delete(outcome));
    return drivers;
  };
}

function driversOf(answer: Answer): Drivers {
  if (answer.says !== 'drivers') throw new Error(answer.says === 'failed' ? answer.sentence : 'no drivers');
  return answer.drivers;
}

function openNow(name: string, changes: Changes): Scenario | Failure {
  const [found] = findScenarios([name]);
  if (found === undefined) throw new RangeError('a scenario needs a name');
  return found.is === 'failed' ? found : loadScenario(found, changes);
}

/** A runner takes one job at a time: the next waits until the one before has ended, which it does soon once aborted. */
function oneAtATime(runner: Runner): Runner {
  let turn: Promise<unknown> = Promise.resolve();
  return {
    workers: runner.workers,
    elsewhere: runner.elsewhere,
    run: (work, span, progress, signal) => {
      const own = turn.then(() => (signal.aborted ? 0 : runner.run(work, span, progress, signal)));
      turn = own.catch(() => 0);
      return own;
    },
    close: () => runner.close(),
  };
}
