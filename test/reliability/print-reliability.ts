/**
 * `npm run reliability [-- SUITE...]`: run folders under kills, flips and a full disk (`folders`), killed sweeps (`sweeps`), changed scenario files (`fuzz`), a second
 * implementation (`second`), laws of runs (`laws`), intervals (`intervals`), what `npm run mutation` has found (`mutants`), branches taken by the
 * tests (`branches`). `--kills N`, `--flips N`, `--files N`, `--worlds N` and
 * `--cases N` make them shorter. Each writes its section of the page.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { branchesSection } from './branches-section.ts';
import { folderSuite } from './folder-suite.ts';
import { fuzzScenarios } from './fuzz.ts';
import { fuzzSection } from './fuzz-section.ts';
import { intervalsSection } from './intervals-section.ts';
import { lawsSection } from './laws-section.ts';
import { mutantsSection } from './mutants-section.ts';
import { secondImplementation } from './second-implementation.ts';
import { secondSection } from './second-section.ts';
import { withSection } from './sections.ts';
import { sweepsSection } from './sweeps-section.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kills: { type: 'string', default: '200' },
    flips: { type: 'string', default: '200' },
    files: { type: 'string', default: '100000' },
    worlds: { type: 'string', default: '20000' },
    cases: { type: 'string', default: '1000' },
  },
});
const git = (...words: readonly string[]) => execFileSync('git', words, { encoding: 'utf8' }).trim();
const changed = git('status', '--porcelain') === '' ? '' : ' with changes';
const machine = `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${availableParallelism()} cores`;
const stamp = `on ${new Date().toISOString().slice(0, 10)} at commit ${git('rev-parse', '--short', 'HEAD')}${changed}: ${machine}`;

/** Where `npm run mutation` leaves what it finds. */
const MUTANTS = 'coverage/mutation/incremental.json';

const suites: Readonly<Record<string, () => Promise<string> | string>> = {
  folders: () => folderSuite({ kills: Number(values.kills), flips: Number(values.flips), stamp }),
  sweeps: () => sweepsSection(Number(values.kills), stamp),
  second: () => {
    const second = secondImplementation('reliability', Number(values.worlds));
    console.log(second);
    return secondSection(second, stamp);
  },
  laws: () => lawsSection(Number(values.cases), stamp),
  intervals: () => intervalsSection(Number(values.cases), stamp),
  ...(existsSync(MUTANTS) ? { mutants: () => mutantsSection(MUTANTS, stamp) } : {}),
  branches: () => branchesSection([], stamp),
  fuzz: () => {
    const fuzz = fuzzScenarios(Number(values.files), 2026);
    console.log(fuzz);
    return fuzzSection(fuzz, stamp);
  },
};

const page = new URL('README.md', import.meta.url);
for (const name of positionals.length > 0 ? positionals : Object.keys(suites)) {
  const suite = suites[name];
  if (suite === undefined) {
    console.error(`there is no suite "${name}": ${Object.keys(suites).join(', ')}`);
    process.exit(2);
  }
  const section = await suite();
  writeFileSync(page, withSection(readFileSync(page, 'utf8'), name, section));
}
