import type { Scenario } from '../../../library/index.ts';
import type { Exploration, Moved, Sight } from '../../../session/index.ts';
import { count } from '../../../words/index.ts';
import type { Company } from '../room.ts';

/** A scenario that is being explored: where its levers stand, and what its worlds show there. */
export class Visit {
  readonly scenario: Scenario;
  readonly company: Company;
  moved: Moved = new Map();
  #sight: Sight | null = null;
  readonly #exploration: Exploration;

  constructor(company: Company, scenario: Scenario) {
    this.company = company;
    this.scenario = scenario;
    this.#exploration = company.session.explore(scenario, company.worlds, null);
  }

  get seed(): string {
    return this.#exploration.seed;
  }

  /** What all worlds show with the levers where they stand; runs them where they have not been run. Throws when interrupted. */
  async sight(): Promise<Sight> {
    if (this.#sight?.moved === this.moved) return this.#sight;
    const { announce, signal, worlds } = this.company;
    announce(`Running ${count(worlds, 'world')}.`);
    let seen: Sight | null = null;
    await this.#exploration.look(
      this.moved,
      {
        progress: () => {},
        seen: (sight) => {
          seen = sight;
        },
      },
      signal,
    );
    if (seen === null) throw new Error('Interrupted.');
    this.#sight = seen;
    return seen;
  }
}
