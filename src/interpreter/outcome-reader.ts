import type { Outcome, WorldReading } from '../language/index.ts';
import { evaluate } from './evaluate.ts';
import { reducedName } from './own-tree.ts';
import { commonScope } from './participants.ts';
import { isTrue, truth } from './truth.ts';
import type { World } from './world.ts';

/** Reads one outcome month by month: keeps the values in each reading's window and reduces them at the end. */
export class OutcomeReader {
  readonly #outcome: Outcome;
  readonly #values: readonly number[][];

  constructor(outcome: Outcome) {
    this.#outcome = outcome;
    this.#values = outcome.readings.map(() => []);
  }

  /** Looks at the world at the end of a month. */
  look(world: World): void {
    this.#outcome.readings.forEach(({ value, from, until }, index) => {
      if (from <= world.month && world.month <= until)
        this.#values[index]?.push(evaluate(value, commonScope(world)));
    });
  }

  /** The outcome of the world that has ended. */
  result(world: World): number {
    const reduced = this.#outcome.readings.map(
      (reading, index) => [reducedName(index), reduce(reading, this.#values[index] ?? [])] as const,
    );
    return evaluate(this.#outcome.formula, commonScope(world).withWords(new Map(reduced)));
  }
}

function reduce({ reducer, from }: WorldReading, values: readonly number[]): number {
  switch (reducer) {
    case 'final':
    case 'at':
      return values.at(-1) ?? Number.NaN;
    case 'ever':
      return truth(values.some(isTrue));
    case 'always':
      return truth(values.every(isTrue));
    case 'months_where':
      return values.filter(isTrue).length;
    case 'first': {
      const index = values.findIndex(isTrue);
      return index < 0 ? Number.POSITIVE_INFINITY : from + index + 1;
    }
    case 'sum_over':
      return sum(values);
    case 'mean_over':
      return sum(values) / values.length;
    case 'max_over':
      return values.reduce((most, value) => Math.max(most, value));
    case 'min_over':
      return values.reduce((least, value) => Math.min(least, value));
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
