import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inlineRunner, type Ledger, PART, runWorlds } from '../../src/engine/index.ts';
import { outcomeColumns } from '../../src/results/index.ts';
import { outcomeShelf } from '../../src/store/chunks/outcome-shelf.ts';
import { folder, request } from './stored.ts';

const never = new AbortController().signal;
const runner = inlineRunner();

/** A ledger that writes nothing down and has a shelf in a folder of its own. */
function shelved(worlds: number): Ledger {
  const { model } = request(worlds);
  return {
    shelf: outcomeShelf(join(folder(), 'outcomes.bin'), model, worlds),
    begin() {},
    restore: async () => {},
    lacks: () => 'all',
    enter() {},
    close: async () => {},
  };
}

it('outcomes that are laid by part by part come to what a run that holds them all comes to', async () => {
  const worlds = PART + 200;
  const held = await runWorlds(request(worlds), runner, () => {}, never);
  const laid = await runWorlds({ ...request(worlds), ledger: shelved(worlds) }, runner, () => {}, never);
  expect(laid.hash).toBe(held.hash);
  expect(laid.outcomes.worlds).toBe(worlds);
  const own = outcomeColumns(held.outcomes);
  outcomeColumns(laid.outcomes).forEach(({ name, form, values }, place) => {
    expect([name, form]).toEqual([own[place]?.name, own[place]?.form]);
    expect(values).toEqual(own[place]?.values);
  });
  expect(laid.warnings).toEqual(held.warnings);
});

it('a run that stops when it is precise enough sees the same outcomes on a shelf', async () => {
  const worlds = 6000;
  const seen: number[] = [];
  const stopping = {
    ...request(worlds),
    enough: (outcomes: Parameters<typeof outcomeColumns>[0]) => {
      const [first] = outcomeColumns(outcomes);
      seen.push(outcomes.worlds, first?.values[outcomes.worlds - 1] ?? Number.NaN);
      return outcomes.worlds >= 3000;
    },
  };
  const held = await runWorlds(stopping, runner, () => {}, never);
  const once = seen.splice(0);
  const laid = await runWorlds({ ...stopping, ledger: shelved(worlds) }, runner, () => {}, never);
  expect([laid.ended, laid.outcomes.worlds, laid.hash]).toEqual(['precise', 3072, held.hash]);
  expect(seen).toEqual(once);
});

it('a run that is stopped has on its shelf what it has done', async () => {
  const stop = new AbortController();
  const progress = (done: number): void => {
    if (done >= 640) stop.abort();
  };
  const laid = await runWorlds({ ...request(2000), ledger: shelved(2000) }, runner, progress, stop.signal);
  const short = await runWorlds(request(laid.outcomes.worlds), runner, () => {}, never);
  expect(laid).toMatchObject({ ended: 'interrupted', hash: short.hash });
});
