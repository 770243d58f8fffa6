import { interpret } from '../../src/interpreter/index.ts';
import { compileKernel, compileLanes } from '../../src/kernel/index.ts';
import {
  type Branch,
  type Model,
  NotFinite,
  type Reading,
  type ReadingOptions,
  type WorldState,
  type WorldView,
} from '../../src/language/index.ts';
import { optionsOf } from '../interpreter/model-of.ts';

/** Everything a world shows, month by month, with a name for each number. */
export interface Seen {
  readonly names: readonly string[];
  readonly months: readonly (readonly number[])[];
  readonly outcomes: Float64Array;
  readonly fans: Float64Array;
  readonly dropped: Float64Array;
  readonly fault: string | null;
}

/** Where the readings of a model differ from the interpreter, at most ten sentences; none when every number is the same to the last bit. */
export function apart(
  model: Model,
  worlds: number,
  options: ReadingOptions = optionsOf(model),
  branch?: Branch,
): readonly string[] {
  const reference = interpret(model, options);
  const readings = [compileKernel(model, options), compileLanes(model, options)] as const;
  const found: string[] = [];
  for (let world = 0; world < worlds && found.length < 10; world += 1) {
    const expected = see(model, reference, world, branch);
    for (const reading of readings) {
      const seen = see(model, reading, world, branch);
      const differing = differences(model, seen, expected);
      found.push(...differing.map((one) => `${reading.engine}, world ${world}: ${one}`));
    }
  }
  return found.slice(0, 10);
}

/** How many different numbers the months of a world show: a test of two equal readings must not compare zeros. */
export function variety(model: Model, world = 0): number {
  const seen = see(model, compileKernel(model, optionsOf(model)), world);
  return new Set(seen.months.flat()).size;
}

/** Where two plays of a model's world differ; months are those that both have seen, from the last. */
export function differences(model: Model, one: Seen, other: Seen): string[] {
  const found: string[] = [];
  if (one.fault !== other.fault) found.push(`${one.fault} | ${other.fault}`);
  const months = Math.min(one.months.length, other.months.length);
  for (let month = -months; month < 0 && found.length === 0; month += 1) {
    const [values, others] = [one.months.at(month) ?? [], other.months.at(month) ?? []];
    values.forEach((value, index) => {
      if (!Object.is(value, others[index]))
        found.push(
          `month ${month + model.calendar.months}, ${one.names[index]}: ${value} | ${others[index]}`,
        );
    });
  }
  one.outcomes.forEach((value, index) => {
    if (Object.is(value, other.outcomes[index])) return;
    found.push(`${model.outcomes[index]?.name}: ${value} | ${other.outcomes[index]}`);
  });
  one.dropped.forEach((value, kind) => {
    if (value !== other.dropped[kind])
      found.push(`dropped from ${model.kinds[kind]?.name}: ${value} | ${other.dropped[kind]}`);
  });
  one.fans.forEach((value, index) => {
    if (index % model.calendar.months < model.calendar.months - months) return;
    if (!Object.is(value, other.fans[index]))
      found.push(`fan cell ${index}: ${value} | ${other.fans[index]}`);
  });
  return found;
}

/** Plays a world and remembers all it shows; `states` are filled on the way. */
export function see(
  model: Model,
  reading: Reading,
  world: number,
  branch?: Branch,
  states: readonly WorldState[] = [],
): Seen {
  const names = namesOf(model);
  const months: number[][] = [];
  const outcomes = new Float64Array(model.outcomes.length);
  const fans = new Float64Array(model.fans.length * model.calendar.months);
  const dropped = new Float64Array(model.kinds.length);
  let fault: string | null = null;
  try {
    const observe = (_: number, view: WorldView): void => {
      months.push(names.map(({ read }) => read(view)));
    };
    reading.run(world, { outcomes, fans, dropped, observe, states }, branch);
  } catch (error) {
    if (!(error instanceof NotFinite)) throw error;
    fault = error.message;
    outcomes.fill(0);
    fans.fill(0);
    dropped.fill(0);
  }
  return { names: names.map(({ name }) => name), months, outcomes, fans, dropped, fault };
}

interface Named {
  readonly name: string;
  readonly read: (view: WorldView) => number;
}

/** Cells of taken places, who holds places, choices, odds and entries of the timeline. */
function namesOf(model: Model): readonly Named[] {
  const names: Named[] = [];
  for (const quantity of model.quantities) {
    const kind = model.kinds[quantity.kind];
    const toward = quantity.toward === null ? null : model.kinds[quantity.toward];
    for (let place = 0; place < (kind?.size ?? 0); place += 1) {
      for (let other = 0; other < (toward?.size ?? 1); other += 1) {
        const read = (view: WorldView): number =>
          view.occupied(quantity.kind, place) && (toward === null || view.occupied(toward?.index ?? 0, other))
            ? view.value(quantity.index, place, other)
            : 0;
        names.push({ name: `${kind?.name}.${quantity.name} of ${place} toward ${other}`, read });
      }
    }
  }
  for (const { index, name, size } of model.kinds) {
    for (let place = 0; place < size; place += 1) {
      names.push({ name: `${name} ${place} taken`, read: (view) => Number(view.occupied(index, place)) });
    }
  }
  for (const { index, name, alternatives } of model.decisions) {
    names.push({ name: `${name}'s choice`, read: (view) => view.choice(index) });
    alternatives.forEach((_, one) => {
      names.push({ name: `${name}'s odds of ${one}`, read: (view) => view.odds(index, one) });
    });
  }
  for (const { index, name } of model.timeline)
    names.push({ name: `${name} acts`, read: (view) => Number(view.active(index)) });
  return names;
}
