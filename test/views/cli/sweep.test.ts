import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesOf } from '../../store/files-of.ts';
import { flip } from '../../store/flip.ts';
import { bundled, folder, json, tightrope } from './tightrope.ts';

/** A model whose worlds take so long that a program can be stopped among them. */
const DRIFT = `title: Drift
months: 60
estimates:
  pull: {is: "uniform(0, 0.9)", assumed: a guess}
  push: {is: 0.1, assumed: a guess}
mechanisms: {storm: It storms.}
common:
  shock: {draw: "normal(0, 1)"}
  level: {starts: 0, next: {pull: pull * level, push: push, storm: {is: shock, mechanism: storm, otherwise: 0}}}
fans: [level]
outcomes: {end: {is: final(level), naive: none known}, high: {is: ever(level > 4), says: It rose above four., naive: {is: 0.5, assumed: a guess}}}
`;

const EXPERIMENT = `title: Pushing
asks: What does pushing do?
design: grid
scenarios: [drift]
factors: {push: [0, 0.3, 0.6], storm: [on, off]}
worlds: 12000
outcomes: [high, end]
`;

function written(): string {
  const home = folder();
  writeFileSync(join(home, 'drift.yaml'), DRIFT);
  writeFileSync(join(home, 'e.yaml'), EXPERIMENT);
  return home;
}

beforeAll(async () => {
  expect((await bundled()).code).toBe(0);
}, 60_000);

describe('a sweep into a folder', () => {
  it('that was killed goes on, and ends as one that was not, with any number of workers', async () => {
    const home = written();
    const [whole, torn] = [join(home, 'whole'), join(home, 'torn')];
    const words = ['sweep', join(home, 'e.yaml'), '--out'];
    expect((await tightrope([...words, whole, '--workers', '2'])).code).toBe(0);
    const sign = join(torn, 'runs', '00001', 'open', 'part-00000.chunks');
    const killed = await tightrope([...words, torn, '--workers', '1'], {
      started(id) {
        const look = setInterval(() => {
          if (!existsSync(sign)) return;
          clearInterval(look);
          process.kill(id, 'SIGKILL');
        }, 5);
      },
    });
    expect(killed.signal).toBe('SIGKILL');
    expect((await tightrope(['verify', torn])).code).toBe(75);
    expect(await tightrope([...words, torn])).toMatchObject({
      code: 75,
      error: expect.stringContaining('run again with --resume'),
    });
    expect((await tightrope([...words, torn, '--workers', '1', '--resume'])).code).toBe(0);
    expect(filesOf(torn)).toEqual(filesOf(whole));
    const again = await tightrope([...words, torn]);
    expect(again).toMatchObject({ code: 0, error: expect.stringContaining('nothing was run') });
    expect(filesOf(torn)).toEqual(filesOf(whole));
    await damaged(torn, words);
  });

  async function damaged(home: string, words: readonly string[]): Promise<void> {
    expect((await tightrope(['verify', home])).code).toBe(0);
    const before = filesOf(home);
    flip(join(home, 'summary.csv'), 0.5);
    expect(await tightrope(['verify', home])).toMatchObject({
      code: 1,
      out: expect.stringContaining('summary.csv'),
    });
    expect((await tightrope([...words, home])).code).toBe(74);
    expect((await tightrope([...words, home, '--resume'])).code).toBe(0);
    expect(filesOf(home)).toEqual(before);
    expect(await tightrope([...words, home, '--worlds', '100'])).toMatchObject({
      code: 73,
      error: expect.stringContaining('worlds 12000, not 100'),
    });
  }

  it('has a manifest of the published form, and is run again without the files it was made of', async () => {
    const home = written();
    const out = join(home, 'out');
    const words = ['sweep', join(home, 'e.yaml'), '--worlds', '20', '--out', out, '--quiet'];
    expect((await tightrope(words)).code).toBe(0);
    const manifest: unknown = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
    const isOfForm = new Ajv2020().compile(await json(['schema', 'sweep-manifest']));
    expect([isOfForm(manifest), isOfForm.errors]).toEqual([true, null]);
    expect([isOfForm({ ...Object(manifest), points: 0 }), isOfForm.errors?.[0]?.instancePath]).toEqual([
      false,
      '/points',
    ]);
    rmSync(join(home, 'drift.yaml'));
    await reproduced(out);
  });

  async function reproduced(home: string): Promise<void> {
    const manifest = join(home, 'manifest.json');
    expect(await json(['reproduce', manifest])).toMatchObject({
      equal: true,
      tables: [{ compared: 4, differs: [] }],
    });
    const share = await json(['reproduce', home, '--worlds', '40%']);
    expect(share).toMatchObject({ equal: true, tables: [], runs: [{ differs: [] }, { differs: [] }] });
    expect(await tightrope(['reproduce', join(home, 'runs', '00001')])).toMatchObject({
      code: 2,
      error: expect.stringContaining('a part of a sweep'),
    });
    flip(join(home, 'runs', '00002', 'worlds', 'part-00000.parquet'), 0.5);
    flip(join(home, 'effects.csv'), 0.5);
    const again = await tightrope(['reproduce', manifest, '--quiet']);
    expect(again.code).toBe(1);
    const out = again.out.replace(/\s+/g, ' ');
    expect(out).toContain('part-00000.parquet is not what was written');
    expect(out).toContain('effects.csv is not what was written');
  }
});

it('a sweep says how much it will run, and tells every outcome and factor within 80 columns', async () => {
  const { code, out } = await tightrope(['sweep', join(written(), 'e.yaml'), '--worlds', '200', '--quiet']);
  expect(code).toBe(0);
  expect(out).toContain('6 points x 200 worlds = 1,200 runs of 60 months');
  expect(out.replace(/\s+/g, ' ')).toContain('the same 200 worlds with the same luck at every point');
  expect(out).toMatch(/push from 0 to 0\.6: [\d.]+ points more often \([\d.]+\.\.[\d.]+\)\./);
  expect(out).toContain('Naive: 50.0 %.');
  expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
});

it('a sweep prints one document, or one table, and nothing else', async () => {
  const path = join(written(), 'e.yaml');
  const document = await json(['sweep', path, '--worlds', '50']);
  expect(document).toMatchObject({
    experiment: 'e',
    luck: 'paired',
    points: expect.arrayContaining([
      expect.objectContaining({ point: 6, settings: { push: 0.6, storm: 'off' } }),
    ]),
  });
  const words = ['sweep', path, '--worlds', '50', '--quiet'];
  const tidy = (await tightrope([...words, '--table', 'tidy'])).out.trimEnd().split('\n');
  expect(tidy[0]).toBe(
    'point,scenario,seed,push,storm,outcome,form,unit,value,low,high,standard_error,worlds,naive,hash',
  );
  expect(tidy).toHaveLength(1 + 6 * 2);
  const worlds = (await tightrope([...words, '--table', 'worlds'])).out.trimEnd().split('\n');
  expect(worlds[0]).toBe('run_number,point,scenario,seed,push,storm,world,high,end');
  expect(worlds).toHaveLength(1 + 6 * 50);
});

describe('the long table of a sweep', () => {
  it('is printed as worlds are done, and kept with the same bytes in a folder that is verified and mended', async () => {
    const home = written();
    const words = ['sweep', join(home, 'e.yaml'), '--worlds', '70', '--quiet', '--table', 'long'];
    const printed = await tightrope([...words, '--workers', '2']);
    const rows = printed.out.trimEnd().split('\n');
    expect(rows[0]).toBe('run_number,point,scenario,seed,push,storm,world,month,level');
    expect(rows).toHaveLength(1 + 6 * 70 * 60);
    const out = join(home, 'out');
    const kept = await tightrope([...words, '--workers', '1', '--out', out]);
    expect([kept.code, kept.out]).toEqual([0, expect.stringContaining('Intervals hold 95 %')]);
    expect(readFileSync(join(out, 'long.csv'), 'utf8')).toBe(printed.out);
    expect(readFileSync(join(out, 'columns.csv'), 'utf8')).toContain('long.csv,level,,');
    const before = filesOf(out);
    flip(join(out, 'long.csv'), 0.5);
    expect(await tightrope(['verify', out])).toMatchObject({
      code: 1,
      out: expect.stringContaining('long.csv'),
    });
    expect((await tightrope([...words, '--out', out, '--resume'])).code).toBe(0);
    expect(filesOf(out)).toEqual(before);
  });

  it('is a run option of the file too, and is refused with its number of rows where it would be absurd', async () => {
    const home = written();
    const path = join(home, 'e.yaml');
    writeFileSync(path, `${EXPERIMENT}tables: [long, worlds]\nformat: parquet\nmost_rows: 9000\n`);
    const words = ['sweep', path, '--out', join(home, 'out'), '--worlds'];
    expect(await tightrope([...words, '26'])).toMatchObject({
      code: 2,
      error: expect.stringContaining(
        'the table "long" would have 9,360 rows (6 points x 26 worlds x 60 months), more than 9,000',
      ),
    });
    expect((await tightrope([...words, '26', '--most-rows', '9360'])).code).toBe(0);
    expect(readdirSync(join(home, 'out'))).toEqual(
      expect.arrayContaining(['long.parquet', 'worlds.parquet']),
    );
  });
});

it('mistakes of an experiment end check and sweep with 2, each at its place', async () => {
  const home = written();
  const path = join(home, 'e.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('push:', 'pusch:').replace('high,', 'hihg,'));
  for (const command of ['check', 'sweep']) {
    const { code, error } = await tightrope([command, path]);
    expect([command, code]).toEqual([command, 2]);
    expect(error).toContain('e.yaml:5:11');
    expect(error).toContain('did you mean "push"?');
    expect(error).toContain('did you mean "high"?');
  }
});
