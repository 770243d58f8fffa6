import * as chance from '../../chance/index.ts';
import {
  NotFinite,
  type Reading,
  type ReadingOptions,
  type WorldRecord,
  type WorldView,
} from '../../language/index.ts';
import * as numerics from '../../numerics/index.ts';
import { at } from '../at.ts';
import type { Layout } from '../layout.ts';
import type { Program } from '../program/index.ts';
import { inlineTables } from './inline-mathematics.ts';
import { MonthlyWords } from './monthly-words.ts';
import { OUTSIDE, USED } from './print-program.ts';
import { type Drawing, sumOfItems } from './sum-of.ts';
import { TakenPlaces } from './taken-places.ts';

/** A compiled model: plain data that can be sent to a worker. */
export interface CompiledModel {
  readonly program: Program;
  readonly layout: Layout;
  readonly source: string;
}

type Stretch = (month: number, lane: number) => void;

interface Stretches {
  readonly start: Stretch;
  readonly constants: Stretch;
  readonly month: Stretch;
  readonly readings: Stretch;
  readonly end: Stretch;
}

/** Turns generated source into a reading with a memory of its own. */
export function instantiate({ program, layout, source }: CompiledModel, options: ReadingOptions): Reading {
  const memory = new Float64Array(program.cells);
  const words = new MonthlyWords(program, options.key, memory);
  const taken = new TakenPlaces(program, memory);
  const here = { world: 0 };
  const run = stretchesOf(source, memory, words, program, outsideOf(program, options, words, taken, here));
  const view = viewOf(layout, memory);
  const { months } = program;
  return {
    engine: 'js',
    run(world: number, record: WorldRecord): void {
      here.world = world;
      begin(memory, program, options.estimates(world));
      taken.recountAll();
      run.start(0, 0);
      run.constants(0, 0);
      for (let month = 0; month < months; month += 1) {
        if ((month & 3) === 0) words.fill(world, month >>> 2);
        run.month(month, (month & 3) * program.rowCount);
        run.readings(month, 0);
        if (record.fans !== null) recordFans(record.fans, program, memory, month);
        record.observe?.(month, view);
      }
      run.end(months - 1, 0);
      for (let outcome = 0; outcome < record.outcomes.length; outcome += 1) {
        record.outcomes[outcome] = memory[program.outcomes + outcome] ?? 0;
      }
    },
  };
}

/** Empties the memory and writes what a world begins with. */
function begin(memory: Float64Array, program: Program, estimates: Float64Array): void {
  memory.fill(0);
  for (const [cell, value] of program.image) memory[cell] = value;
  memory.set(estimates, program.estimates);
  memory.fill(1, program.switches, program.switches + program.mechanisms);
  for (const mechanism of program.switchedOff) memory[program.switches + mechanism] = 0;
}

function recordFans(
  fans: Float64Array,
  { fans: cells, months }: Program,
  memory: Float64Array,
  month: number,
): void {
  cells.forEach((cell, fan) => {
    fans[fan * months + month] = memory[cell] ?? 0;
  });
}

/** What generated code may call, and nothing else. */
function outsideOf(
  program: Program,
  { key }: ReadingOptions,
  words: MonthlyWords,
  taken: TakenPlaces,
  here: { readonly world: number },
): Readonly<Record<string, unknown>> {
  const sites = program.sites.map((site) => chance.siteHash(site));
  const { onceWord, uniformOf, word } = chance;
  const items = new Uint32Array(4);
  const own = {
    uniformAt: (site: number, month: number, agent: number): number =>
      uniformOf(
        month < 0
          ? onceWord(key, here.world, at(sites, site), agent)
          : word(key, here.world, month, at(sites, site), agent),
      ),
    sumOf: (
      draw: Drawing,
      site: number,
      month: number,
      agent: number,
      count: number,
      a = 0,
      b = 0,
      c = 0,
      d = 0,
      e = 0,
    ): number =>
      sumOfItems({ key, world: here.world, month, site: at(sites, site), agent }, draw, count, [
        a,
        b,
        c,
        d,
        e,
      ]),
    items,
    itemBlock: (site: number, month: number, item: number, agent: number): void =>
      chance.itemWords(key, here.world, month, item, at(sites, site), agent, items),
    failure: (quantity: number, agent: number, month: number, value: number): NotFinite =>
      new NotFinite({ quantity, agent, world: here.world, month, value }),
    taken: taken.lists,
    recount: (kind: number): void => taken.recount(kind),
    rekey: (kind: number, place: number, month: number): void =>
      words.rekey(here.world, month >>> 2, kind, place),
  };
  const all: Readonly<Record<string, unknown>> = { ...numerics, ...chance, ...own, ...inlineTables() };
  return Object.fromEntries(USED.map((name) => [name, all[name]]));
}

function stretchesOf(
  source: string,
  memory: Float64Array,
  words: MonthlyWords,
  program: Program,
  outside: Readonly<Record<string, unknown>>,
): Stretches {
  const tables = program.tables.map((list) =>
    list.every((one) => one === (one | 0)) ? Int32Array.from(list) : Float64Array.from(list),
  );
  // The source holds nothing but printed numbers, operators and names made by the emitter; formulas stand in comments of one line.
  const make = new Function(...OUTSIDE, source) as (...given: readonly unknown[]) => Stretches;
  return make(memory, words.uniforms, tables, outside);
}

function viewOf(layout: Layout, memory: Float64Array): WorldView {
  const cell = (base: number): number => memory[base] ?? 0;
  return {
    value: (quantity, agent, toward) =>
      cell(at(layout.now, quantity) + agent * at(layout.widths, quantity) + toward),
    occupied: (kind, place) => {
      const base = layout.occupied[kind] ?? null;
      return base === null || cell(base + place) === 1;
    },
    choice: (decision) => cell(at(layout.decisions, decision).choice),
    odds: (decision, alternative) => cell(at(layout.decisions, decision).odds + alternative),
    active: (entry) => cell(layout.active + entry) === 1,
  };
}
