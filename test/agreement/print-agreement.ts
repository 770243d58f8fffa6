/** `npm run agree [-- --worlds N --engines a,b --seed TEXT] [SCENARIO...]`: do the readings of the model give the same numbers? */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { agreeOnAll, allScenarios } from './agree-on-all.ts';
import type { Agreement } from './compare-readings.ts';
import { ENGINES, isEngine } from './engines.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    worlds: { type: 'string', default: '50' },
    engines: { type: 'string', default: 'interpreter,js' },
    seed: { type: 'string', default: 'tightrope' },
  },
});
const worlds = Number(values.worlds);
const engines = values.engines.split(',').filter(isEngine);
const scenarios = positionals.length > 0 ? positionals : allScenarios();
const strange = scenarios.filter((name) => !allScenarios().includes(name));
if (!Number.isInteger(worlds) || worlds < 1) stop('--worlds takes a whole number from 1 on');
if (engines.length !== values.engines.split(',').length || engines.length < 2)
  stop(`--engines takes two or more of ${ENGINES.join(', ')}, with commas between them`);
if (strange.length > 0) stop(`no scenario is called ${strange.join(', ')}`);

const grouped = (value: number): string => value.toLocaleString('en');
const row = (name: string, ...columns: readonly string[]): void =>
  console.log(`${name.padEnd(30)} ${columns.map((one) => one.padStart(14)).join(' ')}`);
const say = ({ scenario, worlds: played, compared, differing, examples }: Agreement): void => {
  row(scenario, ...[played, compared, differing].map(grouped));
  for (const example of examples) console.log(`  ${example}`);
};

row(engines.join(' against '), 'worlds', 'values', 'differing');
const found = await agreeOnAll(
  { scenarios, worlds, engines, seed: values.seed },
  availableParallelism(),
  say,
);
const sum = (of: (one: Agreement) => number): number => found.reduce((all, one) => all + of(one), 0);
const differing = sum((one) => one.differing);
row(
  `${found.length} scenarios`,
  ...[sum((one) => one.worlds), sum((one) => one.compared), differing].map(grouped),
);
process.exitCode = differing === 0 ? 0 : 1;

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}
