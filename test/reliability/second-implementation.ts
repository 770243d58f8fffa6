import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { seedKey, siteHash, word } from '../../src/chance/index.ts';
import { createReading } from '../../src/engine/index.ts';
import { loadTexts } from '../../src/language/index.ts';

/** What comes of holding the program against the same scenario in R: why it could not be, or how far the two are apart. */
export type SecondImplementation =
  | { readonly is: 'untried'; readonly because: string }
  | {
      readonly is: 'tried';
      readonly worlds: number;
      /** Worlds whose first draw is another word. */
      readonly otherWords: number;
      /** Worlds with another ruin, purse or number of customers: numbers that must be equal. */
      readonly otherCounts: number;
      /** Largest difference of takings, as a share of them: sums of normal numbers, whose last digits may differ. */
      readonly apart: number;
    };

const path = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** Runs both on the same seed; R must be there as `Rscript`. */
export function secondImplementation(seed: string, worlds: number): SecondImplementation {
  const { error, status, stdout, stderr } = spawnSync(
    'Rscript',
    ['--vanilla', path('market-town.R'), seed, String(worlds)],
    { encoding: 'utf8', maxBuffer: 1e9 },
  );
  if (error !== undefined) return { is: 'untried', because: 'there is no Rscript here' };
  if (status !== 0) throw new Error(`R ended with ${status}: ${stderr}`);
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => line.split(' ').map(Number));
  const own = ourRows(seed, worlds);
  const pairs = own.map((row, world) => [row, rows[world] ?? []] as const);
  const differ = (columns: readonly number[]): number =>
    pairs.filter(([one, other]) => columns.some((column) => one[column] !== other[column])).length;
  const apart = pairs.map(([one, other]) => Math.abs((other[4] ?? Number.NaN) / (one[4] ?? 0) - 1));
  return {
    is: 'tried',
    worlds,
    otherWords: differ([0]),
    otherCounts: differ([1, 2, 3]),
    apart: Math.max(...apart),
  };
}

/** The same columns from the program: the word of the first coin, then the outcomes. */
function ourRows(seed: string, worlds: number): readonly (readonly number[])[] {
  const file = { name: 'market-town.yaml', text: readFileSync(path('market-town.yaml'), 'utf8') };
  const { model } = loadTexts([{ files: [file], replaces: false }]);
  if (model === null) throw new Error('market-town.yaml does not load');
  const key = seedKey(seed);
  const reading = createReading(model, key, 'js');
  const outcomes = new Float64Array(model.outcomes.length);
  const fans = new Float64Array(model.fans.length * model.calendar.months);
  return Array.from({ length: worlds }, (_, world) => {
    reading.run(world, { outcomes, fans });
    return [word(key, world, 0, siteHash('common.coin'), 0), ...outcomes];
  });
}
