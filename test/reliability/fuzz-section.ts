import type { Fuzz } from './fuzz.ts';

/** What the page says of changed scenario files. */
export function fuzzSection({ files, refused, faults, middle, slow, slowest }: Fuzz, stamp: string): string {
  const [usual, tail, most] = [middle, slow, slowest].map((time) => time.toFixed(0));
  const what =
    faults.length === 0
      ? 'no throw, every complaint at a place of its file'
      : `FAULTS, the first: ${faults[0]?.split('\n')[0]}`;
  return [
    '## Changed scenario files',
    '',
    `Written ${stamp}. Shipped scenarios with a few tokens or bytes changed, loaded on the shipped model; times are of the processor.`,
    '',
    '| what is done | how often | what came of it |',
    '| --- | --- | --- |',
    `| a changed file is loaded | ${files} files, ${refused} of them refused | ${what} |`,
    `| the same, timed | ${files} files | ${usual} ms in the middle, 99 of 100 within ${tail} ms, at most ${most} ms |`,
  ].join('\n');
}
