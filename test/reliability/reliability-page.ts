import type { Flips } from './flips.ts';
import type { FullDisk } from './full-disk.ts';
import type { Kills } from './kills.ts';

/** What the reliability programme has found, and on what. */
export interface Findings {
  readonly date: string;
  readonly commit: string;
  readonly machine: string;
  readonly run: string;
  readonly kills: Kills;
  readonly flips: Flips;
  readonly disk: FullDisk;
  readonly workers: {
    readonly numbers: readonly number[];
    readonly same: boolean;
  };
}

/** The page that `npm run reliability` writes. */
export function reliabilityPage({
  date,
  commit,
  machine,
  run,
  kills,
  flips,
  disk,
  workers,
}: Findings): string {
  const rows = [
    [
      'kill -9 at random moments, then `--resume` with 1 to 3 workers',
      `${kills.kills} kills in ${kills.runs} runs`,
      `${kills.unequal} folders that differ from an undisturbed run`,
    ],
    [
      'one flipped bit in a file of a run folder, then `verify`',
      `${flips.flips} flips`,
      `${flips.refused} refused`,
    ],
    ['a full disk, then room and `--resume`', ...diskCells(disk)],
    [
      `${workers.numbers.join(', ')} workers`,
      `${workers.numbers.length} runs`,
      workers.same ? 'the same bytes' : 'DIFFERENT bytes',
    ],
  ];
  return [
    '# Reliability of run folders',
    '',
    `Written by \`npm run reliability\` on ${date} at commit ${commit}: ${machine}; ${run}.`,
    'The moments and places come from a fixed seed. A slice of it runs with every `npm test`.',
    '',
    '| what is done | how often | what came of it |',
    '| --- | --- | --- |',
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
    '',
  ].join('\n');
}

function diskCells(disk: FullDisk): readonly string[] {
  if (disk.is === 'untried') return ['untried', disk.because];
  return [
    'once',
    `exit code ${disk.code}, then ${disk.equal ? 'the same bytes as on a large disk' : 'OTHER bytes'}`,
  ];
}
