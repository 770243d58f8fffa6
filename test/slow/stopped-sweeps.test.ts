import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesOf } from '../store/files-of.ts';
import { bundled, folder, tightrope } from '../views/cli/tightrope.ts';

const DRIFT = `title: Drift
months: 60
estimates: {pull: {is: "uniform(0, 0.9)", assumed: a guess}, push: {is: 0.1, assumed: a guess}}
mechanisms: {storm: It storms.}
common:
  shock: {draw: "normal(0, 1)"}
  level: {starts: 0, next: {pull: pull * level, push: push, storm: {is: shock, mechanism: storm, otherwise: 0}}}
outcomes: {end: {is: final(level), naive: none known}, high: {is: ever(level > 4), naive: none known}}
`;

const EXPERIMENT = `title: Pushing
design: grid
scenarios: [drift]
factors: {push: [0, 0.3, 0.6], storm: [on, off]}
worlds: 20000
`;

beforeAll(async () => {
  expect((await bundled()).code).toBe(0);
}, 120_000);

describe('a sweep that is interrupted', { timeout: 300_000 }, () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'by %s ends with 75, whole files and the line that goes on, and ends as one that was not',
    async (signal) => {
      const home = folder();
      writeFileSync(join(home, 'drift.yaml'), DRIFT);
      writeFileSync(join(home, 'e.yaml'), EXPERIMENT);
      const [whole, torn] = [join(home, 'whole'), join(home, 'torn')];
      const words = ['sweep', join(home, 'e.yaml'), '--quiet', '--out'];
      expect((await tightrope([...words, whole])).code).toBe(0);
      // In the first run of the sweep, then in the second.
      for (const run of ['00001', '00002']) {
        const sign = join(torn, 'runs', run, 'open');
        const again = run === '00001' ? [] : ['--resume'];
        const ending = await tightrope([...words, torn, '--workers', '1', ...again], {
          started(id) {
            const look = setInterval(() => {
              if (!existsSync(sign) || !readdirSync(sign).some((name) => name.endsWith('.chunks'))) return;
              clearInterval(look);
              process.kill(id, signal);
            }, 5);
          },
        });
        expect(ending.code).toBe(75);
        const line = `To go on: tightrope ${[...words, torn, '--workers', '1', '--resume'].join(' ')}`;
        expect(ending.error).toContain(line);
        const left = readdirSync(torn, { recursive: true }).map(String);
        expect(left.filter((name) => name.endsWith('.fresh') || name.endsWith('lock'))).toEqual([]);
        expect((await tightrope(['verify', torn])).code).toBe(75);
      }
      expect((await tightrope([...words, torn, '--resume'])).code).toBe(0);
      expect(filesOf(torn)).toEqual(filesOf(whole));
      expect((await tightrope(['verify', torn])).code).toBe(0);
    },
  );
});
