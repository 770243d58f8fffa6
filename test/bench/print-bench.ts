/** `npm run bench [-- --rounds N --only a,b --peers --long --json]`: how fast, against what, and does it reach its goals? */
import { parseArgs } from 'node:util';
import { bench, PARTS } from './bench.ts';
import { goalLine } from './goal.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: PARTS.join(',') },
    peers: { type: 'boolean', default: false },
    long: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const only = values.only.split(',');
const strange = only.filter((name) => !PARTS.some((part) => part === name));
if (!Number.isInteger(rounds) || rounds < 1) stop('--rounds takes a whole number from 1 on');
if (strange.length > 0) stop(`--only takes some of ${PARTS.join(', ')}, with commas between them`);

const say = (line: string): void => {
  if (!values.json) console.log(line);
  else console.error(line);
};
const parts = PARTS.filter((part) => only.includes(part));
const wish = { rounds, parts, withPeers: values.peers, isLong: values.long, say };
const found = await bench(wish).catch((error: unknown) =>
  stop(error instanceof Error ? error.message : String(error)),
);
if (values.json) console.log(JSON.stringify(found, null, 2));
else for (const goal of found.goals) console.log(goalLine(goal));

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}
