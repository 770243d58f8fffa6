import { monthIndex } from '../language/index.ts';
import type { Failure, Scenario } from '../library/index.ts';
import { type Moved, otherwiseOf, type Session, type Sight } from '../session/index.ts';
import type { Lesson, Scene } from './lesson.ts';
import type { View } from './view.ts';

/** Runs what scenes show, without a screen; throws an Error with a sentence where a scenario cannot be had. */
export class Viewer {
  readonly #session: Session;
  readonly #lesson: Lesson;
  readonly #signal: AbortSignal;
  readonly #progress: (scenario: string, worlds: number, of: number) => void;
  readonly #sights = new Map<string, Sight>();

  constructor(
    session: Session,
    lesson: Lesson,
    signal: AbortSignal,
    progress: (scenario: string, worlds: number, of: number) => void,
  ) {
    this.#session = session;
    this.#lesson = lesson;
    this.#signal = signal;
    this.#progress = progress;
  }

  async view({ show, levers, month }: Scene): Promise<View> {
    switch (show.is) {
      case 'explore': {
        const scenario = this.#open(show.scenario);
        return { is: 'explore', scenario, sight: await this.#look(scenario, levers) };
      }
      case 'matters': {
        const scenario = this.#open(show.scenario);
        const { outcome } = show;
        const sight = await this.#look(scenario, levers);
        const drivers = await this.#session.drivers(scenario, sight, outcome);
        return { is: 'matters', scenario, sight, outcome, drivers };
      }
      case 'compare': {
        const [one, two] = [this.#open(show.scenarios[0]), this.#open(show.scenarios[1])];
        const none = new Map<string, number>();
        return {
          is: 'compare',
          scenarios: [one, two],
          sights: [await this.#look(one, none), await this.#look(two, none)],
        };
      }
      case 'world': {
        const scenario = this.#open(show.scenario);
        const { model } = scenario;
        const { seed } = this.#lesson;
        const otherwise = otherwiseOf(model, levers);
        const story = await this.#session.story({ model, seed, world: show.world, otherwise });
        return { is: 'world', scenario, story, month: monthIndex(month ?? '', model.calendar) ?? 0 };
      }
      default:
        return { is: 'nothing run' };
    }
  }

  #open(word: string): Scenario {
    const found: Scenario | Failure = this.#session.open(word);
    if (found.is === 'failed') throw new Error(found.sentences[0] ?? `${word} cannot be read`);
    return found;
  }

  async #look(scenario: Scenario, moved: Moved): Promise<Sight> {
    const key = JSON.stringify([scenario.name, ...moved]);
    const known = this.#sights.get(key);
    if (known !== undefined) return known;
    const { worlds, seed } = this.#lesson;
    let whole: Sight | null = null;
    const hearing = {
      progress: (done: number, of: number) => this.#progress(scenario.name, done, of),
      seen: (sight: Sight) => {
        if (sight.isWhole) whole = sight;
      },
    };
    await this.#session.explore(scenario, worlds, seed).look(moved, hearing, this.#signal);
    if (whole === null) throw new Error('the lesson was stopped before its worlds were run');
    this.#sights.set(key, whole);
    return whole;
  }
}
