import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { outcomeFindings } from '../../src/analysis/index.ts';
import { readRunFolder } from '../../src/store/index.ts';
import { folder, store } from './stored.ts';

const page = readFileSync(new URL('../../src/store/README.md', import.meta.url), 'utf8');

const blocksOf = (language: string): readonly string[] =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, code = '']) => code);

const hasR = ((): boolean => {
  try {
    execFileSync('Rscript', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

describe('the page of readers', () => {
  it('opens a run folder in DuckDB, with the numbers that were run', async () => {
    const home = folder();
    await store(home, 300, { paths: 5 });
    const connection = await (await DuckDBInstance.create()).connect();
    const ask = async (sql: string) =>
      (await connection.runAndReadAll(sql.replaceAll("'worlds/", `'${home}/worlds/`))).getRowObjectsJson();
    const [count, summary] = blocksOf('sql')[0]?.split(';') ?? [];
    expect(await ask(count ?? '')).toEqual([{ worlds: '300', distinct_worlds: '300' }]);
    expect((await ask(summary ?? '')).length).toBe(9);
    const { outcomes, parameters } = await readRunFolder(home);
    const sum = (values: ArrayLike<number> = []) =>
      Array.from(values).reduce((total, value) => total + value, 0);
    const [found] = await ask(
      `select sum(high) as high, sum("end") as ends, sum(known) as known from 'worlds/*.parquet'`,
    );
    expect(Number(found?.high)).toBe(sum(outcomes.columns[1]));
    expect(Number(found?.ends)).toBeCloseTo(sum(outcomes.columns[0]), 9);
    expect(Number(found?.known)).toBeCloseTo(sum(parameters.columns[0]), 9);
    const never = await ask(
      `select count(*) as never from 'worlds/*.parquet' where when_high = 'Infinity'::double`,
    );
    const times = Array.from(outcomes.columns[2] ?? []);
    expect(Number(never[0]?.never)).toBe(times.filter((value) => value === Infinity).length);
    const paths = await connection.runAndReadAll(`select count(*) as rows from '${home}/paths/*.parquet'`);
    expect(paths.getRowObjectsJson()).toEqual([{ rows: '60' }]);
    connection.closeSync();
  });

  it.skipIf(!hasR)('opens its tables in base R (skipped where there is no R)', async () => {
    const home = folder();
    await store(home, 300);
    const code = `${blocksOf('r')[0]}\ncat("\\n", summary$value[summary$outcome == "high"], nrow(series), "\\n")`;
    const said = execFileSync('Rscript', ['--vanilla', '-e', code], { cwd: home, encoding: 'utf8' });
    const { outcomes } = await readRunFolder(home);
    const high = outcomeFindings(outcomes).find(({ name }) => name === 'high')?.value ?? Number.NaN;
    const [share, rows] = (said.trim().split('\n').at(-1) ?? '').trim().split(' ').map(Number);
    expect(share).toBeCloseTo(high, 6);
    expect(rows).toBe(12);
  });
});
