import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seedKey } from '../../src/chance/index.ts';
import { createReading } from '../../src/engine/index.ts';
import { modelOf } from '../language/load.ts';

interface Bay {
  readonly room: number;
  readonly storms: number;
  /** How many of the unit of this text make one of the other. */
  readonly scale?: number;
  readonly more?: string;
}

/** A small model: two villages fish one bay. */
const bay = ({ room, storms, scale = 1, more = '' }: Bay): string => `
months: 24
estimates: {room: ${room * scale}, storms: ${storms}}
common:
  storm: {draw: bernoulli(storms)}
  wrecks: {draw: poisson(3 * storms)}
  fish: {starts: room, between: [0, room], next: {stock: fish, births: 0.2 * fish * (1 - fish / room), catch: "-total(village, village.catch)"}}
kinds:
  village:
    agents: {north: {thrift: 0.25}, south: {thrift: 0.5}}
    thrift: {says: How far it holds back.}
    catch: {is: "(1 - storm) * 0.0625 * fish * (1 - thrift * (1 - fish / room))"}
  boat: {count: 3, state: {one_of: [afloat, lost], moves: {afloat: {lost: storms / 8}}}}
${more}
outcomes:
  stock: final(fish)
  poor: ever(fish < 0.5 * room)
  storms: sum_over(storm)
  wrecks: sum_over(wrecks)
  lost: "final(count(boat, boat.state == lost))"
`;

const WORLDS = 12;

/** The outcomes of some worlds by name. */
function worldsOf(text: string): readonly ReadonlyMap<string, number>[] {
  const model = modelOf(text);
  const reading = createReading(model, seedKey('metamorphic'), 'js');
  const fans = new Float64Array(model.fans.length * model.calendar.months);
  return Array.from({ length: WORLDS }, (_, world) => {
    const outcomes = new Float64Array(model.outcomes.length);
    reading.run(world, { outcomes, fans });
    return new Map(model.outcomes.map(({ name }, at) => [name, outcomes[at] ?? Number.NaN]));
  });
}

/** What can happen more or less often. */
const EVENTS = ['storms', 'wrecks', 'lost'];

const eventsOf = (world: ReadonlyMap<string, number> | undefined): readonly number[] =>
  EVENTS.map((name) => world?.get(name) ?? Number.NaN);

const room = fc.integer({ min: 10, max: 10_000 });
const storms = fc.double({ min: 0, max: 1, noNaN: true });
const runs = { numRuns: 10 };

describe('whatever the numbers of a model', () => {
  it('nothing happens where nothing can', () => {
    fc.assert(
      fc.property(room, (size) => {
        for (const world of worldsOf(bay({ room: size, storms: 0 })))
          expect(eventsOf(world)).toEqual([0, 0, 0]);
      }),
      runs,
    );
  });

  it('a higher hazard never means fewer events in any world', () => {
    fc.assert(
      fc.property(room, storms, storms, (size, one, other) => {
        const few = worldsOf(bay({ room: size, storms: Math.min(one, other) }));
        const many = worldsOf(bay({ room: size, storms: Math.max(one, other) }));
        for (const [at, world] of few.entries()) {
          const more = eventsOf(many[at]);
          for (const [event, count] of eventsOf(world).entries())
            expect(more[event]).toBeGreaterThanOrEqual(count);
        }
      }),
      runs,
    );
  });

  it('another unit is another scale of the same worlds', () => {
    fc.assert(
      fc.property(room, storms, fc.integer({ min: -8, max: 8 }), (size, chance, power) => {
        // Powers of two lose no digit, so that worlds can be equal to the last bit.
        const scale = 2 ** power;
        const plain = worldsOf(bay({ room: size, storms: chance }));
        const scaled = worldsOf(bay({ room: size, storms: chance, scale }));
        const expected = plain.map(
          (world) => new Map([...world, ['stock', scale * (world.get('stock') ?? 0)]]),
        );
        expect(scaled).toEqual(expected);
      }),
      runs,
    );
  });

  it('what nobody reads changes nothing', () => {
    fc.assert(
      fc.property(room, storms, (size, chance) => {
        const more =
          '  idle: {count: 2, luck: {draw: "normal(0, 1)"}, mood: {starts: 0, next: 0.5 * mood + luck}}';
        expect(worldsOf(bay({ room: size, storms: chance, more }))).toEqual(
          worldsOf(bay({ room: size, storms: chance })),
        );
      }),
      runs,
    );
  });

  it('the order of what is written changes nothing, nor do names that carry no luck', () => {
    fc.assert(
      fc.property(room, storms, (size, chance) => {
        const text = bay({ room: size, storms: chance });
        const lines = text.split('\n');
        const at = lines.findIndex((line) => line.startsWith('  storm:'));
        const swapped = lines
          .with(at, lines[at + 1] ?? '')
          .with(at + 1, lines[at] ?? '')
          .join('\n');
        expect(worldsOf(swapped)).toEqual(worldsOf(text));
        expect(worldsOf(text.replaceAll('fish', 'shoal').replaceAll('thrift', 'care'))).toEqual(
          worldsOf(text),
        );
      }),
      runs,
    );
  });
});
