import { describe, expect, it } from 'vitest';
import { inlineRunner, quickestEngine, runWish } from '../../src/engine/index.ts';
import { loadTexts } from '../../src/language/index.ts';

const text = `
months: 12
common:
  shock: {draw: "normal(0, 1)"}
  level: {starts: 0, next: 0.9 * level + shock}
outcomes: {end: final(level)}
`;

function scenario() {
  const { model } = loadTexts([{ replaces: false, files: [{ name: 'm.yaml', text }] }]);
  if (model === null) throw new Error('the model does not load');
  return { name: 'm', model, warnings: [] };
}

async function runHere() {
  const runner = inlineRunner();
  const bench = { start: () => ({ runner, progress: () => {} }), signal: new AbortController().signal };
  const wish = { worlds: 65, seed: 'demo', engine: quickestEngine() };
  return { ...(await runWish(scenario(), wish, bench)), engine: wish.engine };
}

describe('a machine without WebAssembly vectors', () => {
  it('runs the JavaScript, says so, and finds the same', async () => {
    const usual = await runHere();
    expect(usual).toMatchObject({ engine: 'wasm', warnings: [] });
    const given = globalThis as { WebAssembly?: unknown };
    const kept = given.WebAssembly;
    delete given.WebAssembly;
    try {
      expect(await runHere()).toMatchObject({
        engine: 'js',
        hash: usual.hash,
        warnings: [expect.stringContaining('WebAssembly with vectors is missing here')],
      });
    } finally {
      given.WebAssembly = kept;
    }
  });
});
