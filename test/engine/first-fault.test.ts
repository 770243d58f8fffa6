import { expect, it } from 'vitest';
import { inlineRunner, type RunRequest, runWorlds } from '../../src/engine/index.ts';
import { modelOf } from '../language/load.ts';

/** A model in which now and then a quantity leaves the numbers, or an outcome that is none comes of sound quantities. */
const model = modelOf(`
months: 3
common:
  shock: {draw: "normal(0, 1)"}
  other: {draw: "normal(0, 1)"}
  level: {starts: 0, next: 0.5 * level + 0 * log(1 - shock)}
outcomes: {end: final(log(0.5 - other))}
`);

async function faultOf(engine: RunRequest['engine'], seed: string): Promise<unknown> {
  const request = { scenario: 'm', model, seed, worlds: 200, engine };
  try {
    await runWorlds(request, inlineRunner(), () => {}, new AbortController().signal);
  } catch (error) {
    return { ...(error as object) };
  }
  return null;
}

it('the first failing world is the same whether worlds run alone or side by side', async () => {
  const kinds = new Set<unknown>();
  for (let seed = 0; seed < 40; seed += 1) {
    const fault = await faultOf('js', `seed ${seed}`);
    kinds.add((fault as Error | null)?.name);
    expect(await faultOf('wasm', `seed ${seed}`)).toEqual(fault);
  }
  expect(kinds).toEqual(new Set(['NotFinite', 'OutcomeNotNumber']));
});
