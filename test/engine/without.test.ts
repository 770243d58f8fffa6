import { describe, expect, it } from 'vitest';
import {
  type CountedEvent,
  type StageChange,
  withoutArrivals,
  withoutEvent,
  withoutMove,
  worldHistories,
} from '../../src/engine/index.ts';
import { HARBOUR } from '../kernel/harbour.ts';
import { modelOf } from '../language/load.ts';

const model = modelOf(HARBOUR);
const nameOf = (quantity: number): string => model.quantities[quantity]?.name ?? '';

describe.each(['js', 'wasm', 'interpreter'] as const)('a world without (%s)', (engine) => {
  const history = worldHistories(model, 'demo', engine);

  /** Every event of a few worlds with the world and the month in which it stands. */
  const all = <Event>(of: (month: ReturnType<typeof history>['months'][number]) => readonly Event[]) =>
    [0, 1, 2].flatMap((world) =>
      history(world).months.flatMap((happened, month) =>
        of(happened).map((event) => ({ world, month, event })),
      ),
    );

  it('a drawn event has none of it, and every month before as it was', () => {
    const events = all(({ counts }) => counts).filter(({ event }) => nameOf(event.quantity) !== 'luck');
    expect(new Set(events.map(({ event }) => nameOf(event.quantity)))).toEqual(new Set(['storm', 'ships']));
    for (const { world, month, event } of events.slice(0, 40)) {
      const otherwise = withoutEvent(model, event, month);
      const branch = history(world, otherwise === null ? [] : [otherwise]);
      const isIt = (one: CountedEvent): boolean => one.quantity === event.quantity;
      // The timeline sets the storm of its month 8.
      if (month !== 7) expect(branch.months[month]?.counts.filter(isIt)).toEqual([]);
      expect(branch.months.slice(0, month)).toEqual(history(world).months.slice(0, month));
    }
  });

  it('a move of a stage stays where it was, unless the move was sure', () => {
    const changes = all(({ stages }) => stages);
    expect(changes.length).toBeGreaterThan(3);
    for (const { world, month, event } of changes) {
      const otherwise = withoutMove(model, event, month);
      const branch = history(world, otherwise === null ? [] : [otherwise]);
      const isIt = (one: StageChange): boolean =>
        one.quantity === event.quantity && one.agent === event.agent;
      const isSure = model.stages[event.from] === 'loud';
      expect(branch.months[month]?.stages.some(isIt)).toBe(isSure);
    }
  });

  it('arrivals has nobody come that month', () => {
    const crew = model.kinds.findIndex(({ name }) => name === 'crew');
    const came = all(({ passages }) => passages.filter(({ is }) => is === 'came'));
    expect(came.length).toBeGreaterThan(3);
    for (const { world, month } of came) {
      const otherwise = withoutArrivals(model, crew, month);
      const branch = history(world, otherwise === null ? [] : [otherwise]);
      expect(branch.months[month]?.passages.filter(({ is }) => is === 'came')).toEqual([]);
    }
  });

  it('what was not drawn cannot be had', () => {
    const stock = model.quantities.findIndex(({ name }) => name === 'stock');
    expect(withoutEvent(model, { quantity: stock, agent: 0, value: 1 }, 3)).toBeNull();
    expect(withoutMove(model, { quantity: stock, agent: 0, from: 0, to: 1 }, 3)).toBeNull();
    expect(withoutArrivals(model, 0, 3)).toBeNull();
  });
});
