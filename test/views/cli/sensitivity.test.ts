import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { sensitivitySchema } from '../../../src/sensitivity/index.ts';
import { bundled, folder, json, tightrope } from './tightrope.ts';

beforeAll(async () => {
  expect((await bundled()).code).toBe(0);
}, 60_000);

/** A model of somebody's own: two estimates, one of them idle, and luck. */
function ownModel(): string {
  const path = join(folder(), 'own.yaml');
  writeFileSync(
    path,
    `title: A model of somebody's own
months: 2
estimates:
  push: "uniform(0, 4)"
  idle: "uniform(0, 1)"
  fixed: 2
common:
  shock: {draw: "normal(0, 1)"}
  value: {is: push + fixed + shock + 0 * idle}
outcomes:
  value: final(value)
  high: final(value > 4)
  same: final(fixed + 0 * value)
`,
  );
  return path;
}

describe('sensitivity', () => {
  it.each(['given-data', 'sobol', 'morris'])(
    'prints a document of its published form: %s',
    async (method) => {
      const isOfForm = new Ajv2020().compile(sensitivitySchema());
      const found = await json(['sensitivity', ownModel(), '--method', method, '--worlds', '128']);
      expect([isOfForm(found), isOfForm.errors]).toEqual([true, null]);
      expect(isOfForm({ ...found, more: 1 })).toBe(false);
    },
  );

  it.each(['given-data', 'sobol', 'morris'])(
    'prints a table and a sentence for every outcome within 80 columns: %s',
    async (method) => {
      const words = ['sensitivity', ownModel(), '--method', method, '--worlds', '256'];
      const { code, out, error } = await tightrope(words);
      expect([code, error]).toEqual([0, '']);
      expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
      expect(out).toContain('value (a number)\n');
      expect(out).toContain('high (yes or no)\n');
      expect(out).toContain('The same in every run, so nothing to explain: same.');
      expect(out).toMatch(/^ {2}push +\d/m);
      expect(out).not.toMatch(/^ {2}idle/m);
    },
  );

  it('gives one document, the same from workers and without', async () => {
    const words = ['sensitivity', ownModel(), '--method', 'sobol', '--outcome', 'value', '--worlds', '256'];
    const [one, two] = [await json([...words, '--workers', '1']), await json([...words, '--workers', '2'])];
    expect(two).toEqual(one);
    expect(one).toMatchObject({
      method: 'sobol',
      worlds: 256,
      runs: 256 * 5,
      looked: 2,
      others: 0,
      lucky: true,
      constant: [],
      outcomes: [
        {
          outcome: 'value',
          reads: 'number',
          factors: [{ factor: 'push' }, { factor: 'idle' }],
          others: null,
        },
      ],
    });
  });

  it('takes changes of the scenario, and names to look at', async () => {
    const words = ['sensitivity', ownModel(), '--set', 'push=1', '--method', 'morris', '--worlds', '8'];
    expect(await json([...words, '--outcome', 'value'])).toMatchObject({ looked: 1 });
    const { code, error } = await tightrope([...words, '--estimates', 'push,idle', '--quiet']);
    expect(code).toBe(2);
    expect(error).toBe(
      'tightrope: estimate "push" is a number here, 1, and does not vary: give it a distribution or leave it out\n',
    );
  });

  it('refuses what would take hours, and says what would fit', async () => {
    const { code, out, error } = await tightrope(['sensitivity', 'baseline', '--method', 'sobol']);
    expect([code, out]).toEqual([2, '']);
    expect(error).toMatch(/^tightrope: Sobol indices of 334 estimates .* or take at most --worlds \d+\n$/);
  });
});
