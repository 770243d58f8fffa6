import { type CountPersistence, countPersistence } from '../analysis/index.ts';
import type { Key } from '../chance/index.ts';
import type { Cell } from '../engine/index.ts';
import type { Calendar, Model, WorldView } from '../language/index.ts';
import { cellOf } from './cell-of.ts';
import { type ProjectLife, ProjectLives } from './project-lives.ts';

/** Quantities that the statistics read every month, named as formulas name them; pairs as `name(agent, other)`. */
const provinces = ['balochistan', 'khyber_pakhtunkhwa'];
const groups = ['bla', 'ttp', 'iskp'];
const patrons = ['us', 'china', 'saudi'];
const followed: readonly string[] = [
  ...provinces.flatMap((one) => [`${one}.attacks`, `${one}.deadly`, `${one}.deaths`]),
  ...provinces.flatMap((one) => groups.map((group) => `deadly_by_group(${one}, ${group})`)),
  ...patrons.flatMap((one) => [`${one}.alignment`, `${one}.slow_alignment`]),
  ...[...patrons, 'others'].flatMap((one) => [`${one}.deposit_due`, `${one}.refuses`]),
  'copper',
  'gold',
];

/** What one world leaves behind for the statistics: monthly series, and what became of each project. */
export interface Trace {
  readonly model: Model;
  readonly calendar: Calendar;
  readonly key: Key;
  readonly world: number;
  readonly estimates: Float64Array;
  readonly projects: readonly ProjectLife[];
  /** A followed quantity month by month. Throws a RangeError for any other name. */
  series(name: string): Float64Array;
  /** A self-exciting count fitted to a series, once. */
  fitted(name: string): CountPersistence;
}

/** Keeps the trace of one world after another: `look` after each month, `trace` after the last. */
export class Tracer {
  readonly #model: Model;
  readonly #key: Key;
  readonly #cells: readonly (readonly [string, Cell])[];
  #columns = new Map<string, Float64Array>();
  #lives: ProjectLives;

  constructor(model: Model, key: Key) {
    this.#model = model;
    this.#key = key;
    this.#cells = followed.map((name) => [name, cellOf(model, name)] as const);
    this.#lives = new ProjectLives(model);
  }

  readonly look = (month: number, view: WorldView): void => {
    if (month === 0) this.#begin();
    for (const [name, { quantity, agent, toward }] of this.#cells) {
      const column = this.#columns.get(name);
      if (column) column[month] = view.value(quantity, agent, toward);
    }
    this.#lives.look(month, view);
  };

  trace(world: number, estimates: Float64Array): Trace {
    const columns = this.#columns;
    const fits = new Map<string, CountPersistence>();
    const series = (name: string): Float64Array => {
      const column = columns.get(name);
      if (column === undefined) throw new RangeError(`no series "${name}" was followed`);
      return column;
    };
    return {
      model: this.#model,
      calendar: this.#model.calendar,
      key: this.#key,
      world,
      estimates,
      projects: this.#lives.all(),
      series,
      fitted(name) {
        const fit = fits.get(name) ?? countPersistence(series(name));
        fits.set(name, fit);
        return fit;
      },
    };
  }

  #begin(): void {
    const { months } = this.#model.calendar;
    this.#columns = new Map(this.#cells.map(([name]) => [name, new Float64Array(months)]));
    this.#lives = new ProjectLives(this.#model);
  }
}
