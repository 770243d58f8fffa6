/**
 * `npm run record [WORLDS [SEED]]`: every mechanism on and off on 4,000 worlds, every yes/no outcome over all scenarios on a
 * quarter of that; keeps what was seen in src/model/record.json and draws the page of the model from it. Takes a while.
 */
import { availableParallelism } from 'node:os';
import { type Bench, workerRunner } from '../../src/engine/index.ts';
import { type MechanismTrial, tryMechanisms } from '../../src/trials/index.ts';
import { shipped } from '../model/shipped.ts';
import { outcomeShares, tryProposals } from './outcome-shares.ts';
import { writePage } from './page.ts';
import { type ModelRecord, writeRecord } from './record.ts';

const [worlds = 4000, seed = 'tightrope'] = [Number(process.argv[2] ?? 4000), process.argv[3]];
const runner = workerRunner(availableParallelism(), new URL('../../src/engine/worker.ts', import.meta.url));
const bench: Bench = {
  start: () => ({ runner, progress: () => {} }),
  signal: new AbortController().signal,
};

const trials: MechanismTrial[] = [];
const scenario = shipped('baseline');
const without = (mechanism: string) => shipped('baseline', { without: [mechanism] });
for await (const trial of tryMechanisms({
  scenario,
  without,
  wish: { worlds, seed, engine: 'wasm' },
  bench,
})) {
  trials.push(trial);
  const { mechanism, difference, standardError, z, verdict } = trial;
  const figures = [difference, standardError, z].map((figure) => figure.toPrecision(3).padStart(10)).join('');
  console.log(`${mechanism.padEnd(34)}${figures}  ${verdict}`);
}
const fewer = { worlds: Math.ceil(worlds / 4), seed, engine: 'wasm' as const };
const record: ModelRecord = {
  seed,
  trials: { worlds, of: trials },
  shares: { worlds: fewer.worlds, of: await outcomeShares(fewer, bench) },
  proposals: await tryProposals(fewer, bench),
};
writeRecord(record);
writePage();
await runner.close();
