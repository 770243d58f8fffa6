import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { pureParts } from '../architecture/walls.ts';

/** Branches of some code: all of them, and those that a test has taken. */
interface Branches {
  readonly total: number;
  readonly covered: number;
}

/** Where the coverage of a run of the tests is left. */
const FOLDER = 'coverage/branches';

/** Runs the tests of `npm test` that some words name, all when there are none, and gives what the page says of the branches they take. */
export function branchesSection(words: readonly string[], stamp: string): string {
  runTests(words);
  const files = branchesByFile();
  const parts = Map.groupBy(files, ([file]) => partOf(file));
  const rows = [...parts]
    .map(([part, own]) => ({ part, ...sumOf(own), isPure: pureParts.includes(part) }))
    .toSorted((one, other) => (one.part < other.part ? -1 : 1));
  const pure = rows.filter(({ isPure }) => isPure);
  return [
    '## Branches',
    '',
    `Written ${stamp}. Branches that \`npm test\` takes, as V8 counts them in the process of the tests: what runs in other processes and threads`,
    `(the executable, workers, the pseudo-terminal) counts as not taken. The core is what knows no clock, disk, screen or process (${pureParts.join(', ')}).`,
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
    '--coverage.reporter=json-summary',
    `--coverage.reportsDirectory=${FOLDER}`,
  ];
  const vitest = 'node_modules/vitest/vitest.mjs';
  execFileSync(process.execPath, [vitest, 'run', ...options, ...coverage, ...words], { stdio: 'inherit' });
}

/** Branches of every file that has any. */
function branchesByFile(): readonly (readonly [string, Branches])[] {
  const summary: Readonly<Record<string, { readonly branches: Branches }>> = JSON.parse(
    readFileSync(`${FOLDER}/coverage-summary.json`, 'utf8'),
  );
  return Object.entries(summary)
    .filter(([file, { branches }]) => file !== 'total' && branches.total > 0)
    .map(([file, { branches }]) => [relative('src', file), branches]);
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
