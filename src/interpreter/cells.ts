import type { Model } from '../language/index.ts';
import { at } from './at.ts';

/** One copy of everything that agents remember: values (rows of `toward` places for pairs) and months since the last move. */
export class Cells {
  readonly values: readonly Float64Array[];
  readonly monthsIn: readonly Float64Array[];

  constructor(model: Model) {
    const size = (kind: number): number => at(model.kinds, kind).size;
    this.values = model.quantities.map(
      ({ kind, toward }) => new Float64Array(size(kind) * (toward === null ? 1 : size(toward))),
    );
    this.monthsIn = model.quantities.map(({ kind }) => new Float64Array(size(kind)));
  }

  clear(): void {
    for (const row of [...this.values, ...this.monthsIn]) row.fill(0);
  }

  copyFrom(other: Cells): void {
    this.values.forEach((row, quantity) => {
      row.set(at(other.values, quantity));
    });
    this.monthsIn.forEach((row, quantity) => {
      row.set(at(other.monthsIn, quantity));
    });
  }
}
