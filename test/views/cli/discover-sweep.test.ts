import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { bundled, folder, json, tightrope } from './tightrope.ts';

/** Bleaches where it is hot, the effort is above 18 a year, and storms blow. */
const REEF = `title: Reef
months: 3
estimates:
  heat: {is: "uniform(0, 1)", assumed: a guess}
  catch: {is: "uniform(0, 12)", unit: 1/year, assumed: a guess}
  effort: {is: 12, unit: 1/year, assumed: a guess}
mechanisms: {storm: It storms.}
common:
  blow: {is: {storm: {is: 1, mechanism: storm, otherwise: 0}}}
  bleached: {is: "if(heat > 0.5 and effort > 1.5 and blow > 0, 1, 0)"}
outcomes: {bleaches: ever(bleached > 0), load: final(catch + effort)}
`;

const EXPERIMENT = `title: Reefs
design: grid
scenarios: [reef]
factors: {effort: [6, 12, 24, 36], storm: [on, off]}
worlds: 100
`;

beforeAll(async () => {
  expect((await bundled()).code).toBe(0);
}, 60_000);

it('discover reads the worlds of all points of a sweep: factors and drawn estimates explain what came of them', async () => {
  const home = folder();
  writeFileSync(join(home, 'reef.yaml'), REEF);
  writeFileSync(join(home, 'e.yaml'), EXPERIMENT);
  const out = join(home, 'out');
  expect((await tightrope(['sweep', join(home, 'e.yaml'), '--out', out, '--quiet'])).code).toBe(0);
  const found = JSON.parse(
    JSON.stringify(await json(['discover', out, '--outcome', 'bleaches', '--halves', '2'])),
  );
  expect(found).toMatchObject({
    of: 'worlds',
    shared: { points: 8, worlds: 100 },
    inputs: ['effort', 'storm', 'heat', 'catch'],
    rows: 800,
  });
  const { box } = found.searches[0];
  expect([box.coverage, box.density]).toEqual([1, 1]);
  const limits = box.limits.toSorted((one: { input: string }, other: { input: string }) =>
    one.input < other.input ? -1 : 1,
  );
  expect(limits).toMatchObject([
    { input: 'effort', low: expect.any(Number), high: null },
    { input: 'heat', low: expect.any(Number), high: null },
    { input: 'storm', labels: ['on'] },
  ]);
  // As the file writes it, a year.
  expect(limits[0].low).toBeGreaterThan(12);
  expect(limits[0].low).toBeLessThanOrEqual(24);
  const said = (await tightrope(['discover', out, '--outcome', 'bleaches', '--halves', '0'])).out;
  expect(said.split('\n').filter((line) => line.length > 80)).toEqual([]);
  expect(said.replaceAll(/\s+/g, ' ')).toContain('Each of 8 points has the same 100 worlds');
  appendFileSync(join(out, 'points.csv'), '\n');
  expect(await tightrope(['discover', out, '--outcome', 'bleaches'])).toMatchObject({
    code: 74,
    error: expect.stringContaining('points.csv is not what was written'),
  });
});
