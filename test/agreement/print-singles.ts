/** `npm run singles [-- --worlds N --seed TEXT] [SCENARIO...]`: how far do the outcomes in singles lie from those in doubles? */
import { parseArgs } from 'node:util';
import { shipped } from '../model/shipped.ts';
import { allScenarios } from './agree-on-all.ts';
import { singlesApart } from './singles.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { worlds: { type: 'string', default: '1000' }, seed: { type: 'string', default: 'tightrope' } },
});
const worlds = Number(values.worlds);
const scenarios = positionals.length > 0 ? positionals : ['baseline'];
const strange = scenarios.filter((name) => !allScenarios().includes(name));
if (!Number.isInteger(worlds) || worlds < 2) stop('--worlds takes a whole number from 2 on');
if (strange.length > 0) stop(`no scenario is called ${strange.join(', ')}`);

for (const scenario of scenarios) {
  row(`${scenario}, ${worlds} worlds`, 'in doubles', 'in singles', 'st. errors', 'worlds apart');
  for (const { outcome, doubles, singles, errors, worldsApart } of await singlesApart(
    shipped(scenario),
    worlds,
    values.seed,
  ))
    row(outcome, doubles.toPrecision(7), singles.toPrecision(7), errors.toFixed(4), String(worldsApart));
}

function row(name: string, ...columns: readonly string[]): void {
  console.log(`${name.padEnd(34)} ${columns.map((one) => one.padStart(13)).join(' ')}`);
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}
