/** `reading-child.ts ENGINE MODEL WORLDS WARM_UP SECONDS RESULTS`: one reading of one model in a process of its own. */
import { writeFileSync } from 'node:fs';
import { benchModel } from './models.ts';
import { KEY } from './order.ts';
import { runReading } from './run-reading.ts';

const [engine = '', model = '', worlds, warmUp, seconds, results = ''] = process.argv.slice(2);
const order = { key: KEY, worlds: Number(worlds), warmUp: Number(warmUp), seconds: Number(seconds) };
const passes = runReading(benchModel(model), engine, order);
if (passes === null) throw new Error(`there is no engine called ${engine} here`);
writeFileSync(results, new Uint8Array(passes.results.buffer));
console.log(passes.nanoseconds);
