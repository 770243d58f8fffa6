import { signs } from './signs.ts';

/** `npm run signs [WORLDS]`: the signs H1 to H5 that were expected before any run, and what was found. */
const worlds = Number(process.argv[2] ?? 1000);
console.log(
  `Signs expected before any run, ${worlds.toLocaleString('en')} worlds, 95 % intervals of paired differences`,
);
for (const { id, says, expected, found, verdict } of signs(worlds)) {
  console.log(`${id}  ${says}`);
  console.log(`    expected ${expected}; ${verdict}`);
  console.log(`    ${found}`);
}
