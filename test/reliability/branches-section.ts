import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pureParts } from '../architecture/walls.ts';
import { branchesTakenIn, branchKey, type FileBranches } from './child-branches.ts';

/** Branches of some code: all of them, and those that a test has taken. */
interface Branches {
  readonly total: number;
  readonly covered: number;
}

/** Where the coverage of a run of the tests is left, and that of the programs they start. */
const FOLDER = 'coverage/branches';
const CHILDREN = 'coverage/children';

/** Runs the tests of `npm test` that some words name, all when there are none, and gives what the page says of the branches they take. */
export async function branchesSection(words: readonly string[], stamp: string): Promise<string> {
  runTests(words);
  const files = await branchesByFile();
  const parts = Map.groupBy(files, ([file]) => partOf(file));
  const rows = [...parts]
    .map(([part, own]) => ({ part, ...sumOf(own), isPure: pureParts.includes(part) }))
    .toSorted((one, other) => (one.part < other.part ? -1 : 1));
  const pure = rows.filter(({ isPure }) => isPure);
  return [
    '## Branches',
    '',
    `Written ${stamp}. Branches that \`npm test\` takes, as V8 counts them in the process of the tests and in the commands and workers they start,`,
    `from the sources then; what is killed, and the screens in a pseudo-terminal, count for nothing. The core is what knows no clock, disk, screen or process (${pureParts.join(', ')}).`,
    '',
    '| code | branches | taken | share |',
    '| --- | --- | --- | --- |',
    rowOf('core', sumOf(pure.map((row) => ['', row]))),
    rowOf('all', sumOf(files)),
    ...rows.map((row) => rowOf(`src/${row.part}`, row)),
  ].join('\n');
}

const rowOf = (name: string, { total, covered }: Branches): string =>
  `| ${name} | ${total} | ${covered} | ${((100 * covered) / total).toFixed(1)} % |`;

function runTests(words: readonly string[]): void {
  const options = ['--config', 'test/vitest.config.ts', '--project', 'normal', '--reporter', 'dot'];
  const coverage = [
    '--coverage.enabled',
    '--coverage.provider=v8',
    '--coverage.include=src/**/*.{ts,tsx}',
    '--coverage.reporter=json',
    `--coverage.reportsDirectory=${FOLDER}`,
  ];
  rmSync(CHILDREN, { recursive: true, force: true });
  mkdirSync(CHILDREN, { recursive: true });
  const vitest = 'node_modules/vitest/vitest.mjs';
  execFileSync(process.execPath, [vitest, 'run', ...options, ...coverage, ...words], {
    stdio: 'inherit',
    env: { ...process.env, COVER_COMMANDS: resolve(CHILDREN) },
  });
}

/** Branches of every file that has any. */
async function branchesByFile(): Promise<readonly (readonly [string, Branches])[]> {
  const found: Readonly<Record<string, FileBranches>> = JSON.parse(
    readFileSync(`${FOLDER}/coverage-final.json`, 'utf8'),
  );
  const taken = await branchesTakenIn(CHILDREN, `${pathToFileURL('src')}/`);
  return Object.entries(found).flatMap(([file, { branchMap, b }]) => {
    const ways = Object.entries(branchMap).flatMap(([id, place]) => {
      const elsewhere = taken.get(file)?.get(branchKey(place));
      return (b[id] ?? []).map((count, way) => count + (elsewhere?.[way] ?? 0));
    });
    const covered = ways.filter((count) => count > 0).length;
    return ways.length === 0 ? [] : [[relative('src', file), { total: ways.length, covered }]];
  });
}

/** The part of the program that a file belongs to: `views/cli` and the like, or the folder or file right under `src`. */
const partOf = (file: string): string =>
  file
    .replace(/\.tsx?$/, '')
    .split('/')
    .slice(0, file.startsWith('views/') ? 2 : 1)
    .join('/');

const sumOf = (files: readonly (readonly [string, Branches])[]): Branches => ({
  total: files.reduce((sum, [, { total }]) => sum + total, 0),
  covered: files.reduce((sum, [, { covered }]) => sum + covered, 0),
});
