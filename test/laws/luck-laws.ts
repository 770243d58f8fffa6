import fc from 'fast-check';
import { expect } from 'vitest';
import { seedKey } from '../../src/chance/index.ts';
import { createReading } from '../../src/engine/index.ts';
import type { Branch, Model, Reading } from '../../src/language/index.ts';
import { HARBOUR } from '../kernel/harbour.ts';
import { modelOf } from '../language/load.ts';
import { type Law, law, seed, whole } from './law.ts';

const MODEL = modelOf(HARBOUR);
const { months } = MODEL.calendar;
const CALM = MODEL.estimates.findIndex(({ name }) => name === 'calm');

interface World {
  readonly outcomes: Float64Array;
  readonly fans: Float64Array;
}

function worldOf(reading: Reading, world: number, model: Model = MODEL, branch?: Branch): World {
  const outcomes = new Float64Array(model.outcomes.length);
  const fans = new Float64Array(model.fans.length * model.calendar.months);
  reading.run(world, { outcomes, fans }, branch);
  return { outcomes, fans };
}

const js = (luck: string) => createReading(MODEL, seedKey(luck), 'js');
const world = fc.nat(100_000);
/** Each fan up to a month, one after another. */
const upTo = ({ fans }: World, month: number): readonly number[] =>
  MODEL.fans.flatMap((_, fan) => [...fans.subarray(fan * months, fan * months + month)]);

const withCalm = (value: number, from: number): Branch => ({
  otherwise: [{ is: 'estimate', estimate: CALM, value, from }],
  since: null,
});

/** Which luck a world has, and that nothing else decides it. */
export const luckLaws: readonly Law[] = [
  law('a seed is a set of worlds', fc.record({ seed, world }), ({ seed: luck, world: at }) => {
    expect(worldOf(js(luck), at)).toEqual(worldOf(js(luck), at));
  }),
  law(
    'another seed or another world is other luck',
    fc.record({ seed, world, step: whole(1, 1000) }),
    ({ seed: luck, world: at, step }) => {
      const { fans } = worldOf(js(luck), at);
      expect(worldOf(js(`${luck}+`), at).fans).not.toEqual(fans);
      expect(worldOf(js(luck), at + step).fans).not.toEqual(fans);
    },
  ),
  law(
    'worlds are the same in whatever order they are run',
    fc.record({ seed, worlds: fc.uniqueArray(world, { minLength: 2, maxLength: 6 }) }),
    ({ seed: luck, worlds }) => {
      const [forth, back] = [js(luck), js(luck)];
      const seen = worlds.map((at) => worldOf(forth, at));
      expect(worlds.toReversed().map((at) => worldOf(back, at))).toEqual(seen.toReversed());
    },
  ),
  law('every engine runs the same worlds', fc.record({ seed, world }), ({ seed: luck, world: at }) => {
    const expected = worldOf(js(luck), at);
    for (const engine of ['interpreter', 'wasm'] as const)
      expect(worldOf(createReading(MODEL, seedKey(luck), engine), at)).toEqual(expected);
  }),
  law(
    'worlds run side by side are those that run alone',
    fc.record({ seed, first: world, worlds: whole(1, 4) }),
    ({ seed: luck, first, worlds }) => {
      const reading = createReading(MODEL, seedKey(luck), 'wasm');
      const side = Math.min(worlds, reading.pack?.worlds ?? 1);
      const records = Array.from({ length: side }, () => ({
        outcomes: new Float64Array(MODEL.outcomes.length),
        fans: new Float64Array(MODEL.fans.length * months),
      }));
      reading.pack?.run(first, records);
      expect(records).toEqual(records.map((_, at) => worldOf(js(luck), first + at)));
    },
  ),
  law(
    'a run that is cut in two is the run in one piece',
    fc.record({ seed, world, cut: whole(1, months - 1) }),
    ({ seed: luck, world: at, cut }) => {
      const reading = js(luck);
      const state = { months: cut, memory: new Float64Array(reading.cells) };
      const whole = worldOf(reading, at);
      reading.run(at, { outcomes: new Float64Array(MODEL.outcomes.length), fans: null, states: [state] });
      const { outcomes, fans } = worldOf(reading, at, MODEL, { otherwise: [], since: state });
      expect(outcomes).toEqual(whole.outcomes);
      for (const [fan] of MODEL.fans.entries())
        expect(fans.subarray(fan * months + cut, (fan + 1) * months)).toEqual(
          whole.fans.subarray(fan * months + cut, (fan + 1) * months),
        );
    },
  ),
  law(
    'a shorter run is the beginning of the longer',
    fc.record({ seed, world, length: whole(10, months) }),
    ({ seed: luck, world: at, length }) => {
      const short = modelOf(HARBOUR, `months: ${length}`);
      const { fans } = worldOf(createReading(short, seedKey(luck), 'js'), at, short);
      expect([...fans]).toEqual(upTo(worldOf(js(luck), at), length));
    },
  ),
  law(
    'until a lever moves, worlds are what they were',
    fc.record({ seed, world, from: whole(0, months - 1), value: fc.double({ min: 0, max: 1, noNaN: true }) }),
    ({ seed: luck, world: at, from, value }) => {
      const moved = worldOf(js(luck), at, MODEL, withCalm(value, from));
      expect(upTo(moved, from)).toEqual(upTo(worldOf(js(luck), at), from));
    },
  ),
  law(
    'a lever that moves before the first month is a scenario with that lever',
    fc.record({ seed, world, value: fc.double({ min: 0, max: 1, noNaN: true }) }),
    ({ seed: luck, world: at, value }) => {
      const scenario = modelOf(HARBOUR, `levers: {calm: ${value}}`);
      expect(worldOf(js(luck), at, MODEL, withCalm(value, 0))).toEqual(
        worldOf(createReading(scenario, seedKey(luck), 'js'), at, scenario),
      );
    },
  ),
];
