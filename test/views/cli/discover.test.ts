import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { uniformStream } from '../../../src/chance/index.ts';
import { bundled, folder, json, tightrope } from './tightrope.ts';

beforeAll(async () => {
  expect((await bundled()).code).toBe(0);
}, 60_000);

/** Tables as another program might write them: a row number, inputs, a cost, and whether it was dear. */
function written(change: (lines: string[]) => void = () => {}): string {
  const uniforms = uniformStream('table', 'test');
  const lines = Array.from({ length: 300 }, (_, row) => {
    const [lean, price] = [uniforms(), 100 * uniforms()];
    const policy = uniforms() < 0.5 ? '"firm, open"' : 'soft';
    const cost = lean * price + (policy === 'soft' ? 20 : 0);
    return [
      row + 1,
      lean.toFixed(3),
      price.toFixed(2),
      policy,
      cost.toFixed(3),
      cost > 60 ? 'yes' : 'no',
    ].join();
  });
  lines.unshift('run,demand lean,price,policy,cost,dear');
  change(lines);
  const path = join(folder(), 'table.csv');
  writeFileSync(path, `\ufeff${lines.join('\r\n')}\r\n`);
  return path;
}

const documentOf = async (...words: string[]) =>
  JSON.parse(JSON.stringify(await json(['discover', ...words])));

describe('discover', () => {
  it('prints the way down, the box as one sentence and its checks, within 80 columns', async () => {
    const { code, out, error } = await tightrope([
      'discover',
      written(),
      '--outcome',
      'dear',
      '--boxes',
      '2',
    ]);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out.split('\n')[0]).toMatch(/^Teaching model/);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
    const words = out.replaceAll(/\s+/g, ' ');
    expect(words).toContain(
      'Not used: run (counts the rows), cost (is an outcome too: it decides dear alone).',
    );
    expect(words).toMatch(
      /dear: in \d+\.\d % of rows where .*demand lean is above 0\.\d+.*; covers \d+\.\d % of them\./,
    );
    expect(words).toMatch(/dear: in \d+\.\d % of the other rows where/);
    expect(words).toContain('which the search had not seen');
    expect(out).not.toMatch(/undefined|NaN|Infinity|\[object/);
  });

  it('gives all of it as JSON, the limits holding the very rows that are counted', async () => {
    const path = written();
    const { searches, rows, cases, inputs } = await documentOf(path, '--outcome', 'dear', '--halves', '4');
    expect({ rows, inputs }).toEqual({ rows: 300, inputs: ['demand lean', 'price', 'policy'] });
    const [{ trajectory, box }] = searches;
    expect(trajectory[0]).toMatchObject({ peel: 0, rows, cases, coverage: 1, limits: [] });
    expect(box).toMatchObject({
      coverage: box.cases / cases,
      density: box.cases / box.rows,
      check: { halves: 4 },
    });
    expect(box.low).toBeLessThan(box.density);
    for (const { quasiP, halves } of box.limits) {
      expect(quasiP).toBeLessThan(0.05);
      expect(halves).toBeGreaterThanOrEqual(1);
    }
  });

  it('asks of a number what counts, and takes the inputs that are named', async () => {
    const path = written();
    const { code, error } = await tightrope(['discover', path, '--outcome', 'cost']);
    expect({ code, error }).toEqual({
      code: 2,
      error: 'tightrope: cost is no yes/no: say with --above, --below or --equals what counts as a case\n',
    });
    const words = [
      '--outcome',
      'cost',
      '--above',
      '50',
      '--inputs',
      'policy,price',
      '--choose',
      '5',
      '--halves',
      '2',
    ];
    const { inputs, rule, searches } = await documentOf(path, ...words);
    expect(inputs).toEqual(['policy', 'price']);
    expect(rule).toContain('peel 5');
    expect(searches[0].box.limits).toEqual(
      searches[0].trajectory[5].limits.map((one: object) => ({
        ...one,
        quasiP: expect.any(Number),
        halves: expect.any(Number),
      })),
    );
  });

  it.each<[string, readonly string[], (lines: string[]) => void, string]>([
    ['an unknown column', ['--outcome', 'deer'], () => {}, 'there is no column "deer": did you mean "dear"?'],
    ['no case', ['--outcome', 'cost', '--above', '1e9'], () => {}, 'none of the rows is a case'],
    [
      'a short row',
      ['--outcome', 'dear'],
      (lines) => void lines.splice(3, 1, '4,0.5'),
      'table.csv:4:1  this row has 2 cells',
    ],
    [
      'a word among numbers',
      ['--outcome', 'dear', '--inputs', 'price'],
      (lines) => void lines.splice(7, 1, '7,0.5,12;5,soft,3,no'),
      'table.csv:8:1  "12;5" in column "price" is no number',
    ],
  ])('refuses %s', async (_, words, change, said) => {
    const { code, out, error } = await tightrope(['discover', written(change), ...words]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(said);
  });

  it('reads the worlds of a run folder: what was drawn explains what came of it, in its unit', async () => {
    const home = join(folder(), 'run');
    const run = ['run', 'test/fixtures/cli/harbour.yaml', '--worlds', '400', '--out', home, '--quiet'];
    expect((await tightrope(run)).code).toBe(0);
    const { of, inputs, rows, searches } = await documentOf(home, '--outcome', 'rich', '--halves', '3');
    expect({ of, inputs, rows }).toEqual({ of: 'worlds', inputs: ['toll'], rows: 400 });
    expect(searches[0].box.limits).toMatchObject([{ input: 'toll', high: null, halves: 3 }]);
    expect(searches[0].box.sentence).toMatch(/^rich: in .* of worlds where toll is above [\d.]+/);
    const asked = await documentOf(
      home,
      '--outcome',
      'rich',
      '--inputs',
      'toll,chest_at_end',
      '--halves',
      '0',
    );
    expect(asked.searches[0].box.limits).toMatchObject([{ input: 'chest_at_end' }]);
    expect(asked.searches[0].box).toMatchObject({ coverage: 1, density: 1 });
  });

  it('says that there is no such file, with a guess', async () => {
    const path = written();
    const { code, error } = await tightrope(['discover', path.replace('.csv', '.cvs'), '--outcome', 'dear']);
    expect({ code, error }).toEqual({ code: 2, error: expect.stringContaining('did you mean "table.csv"?') });
  });

  it('leaves out rows in which something is missing, and tells how many', async () => {
    const path = written((lines) => void lines.splice(5, 2, '5,,7,soft,3,no', '6,0.5,NA,soft,3,no'));
    const { incomplete, rows } = await documentOf(path, '--outcome', 'dear', '--halves', '0');
    expect({ incomplete, rows }).toEqual({ incomplete: 2, rows: 298 });
  });
});
