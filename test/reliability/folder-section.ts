import type { FailingDisk } from './failing-disk.ts';
import type { Flips } from './flips.ts';
import type { FullDisk } from './full-disk.ts';
import type { Kills } from './kills.ts';
import type { ReadOnlyFolder } from './read-only-folder.ts';

/** What was found about run folders, and on what. */
export interface Findings {
  /** When, at which commit and on what machine. */
  readonly stamp: string;
  readonly run: string;
  readonly kills: Kills;
  readonly flips: Flips;
  readonly disk: FullDisk;
  readonly failing: FailingDisk;
  readonly readOnly: ReadOnlyFolder;
  readonly workers: {
    readonly numbers: readonly number[];
    readonly same: boolean;
  };
}

/** What the page says of run folders. */
export function folderSection(findings: Findings): string {
  const { stamp, run, kills, flips, disk, failing, readOnly, workers } = findings;
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
      'a disk that takes half a write and then fails, then a sound one and `--resume`',
      ...failingCells(failing),
    ],
    ['a folder that is read only, empty or with a run that was killed', ...readOnlyCells(readOnly)],
    [
      `${workers.numbers.join(', ')} workers`,
      `${workers.numbers.length} runs`,
      workers.same ? 'the same bytes' : 'DIFFERENT bytes',
    ],
  ];
  return [
    '## Run folders',
    '',
    `Written ${stamp}; ${run}. The moments and places come from a fixed seed.`,
    '',
    '| what is done | how often | what came of it |',
    '| --- | --- | --- |',
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
  ].join('\n');
}

function diskCells(disk: FullDisk): readonly string[] {
  if (disk.is === 'untried') return ['untried', disk.because];
  return [
    'once',
    `exit code ${disk.code}, then ${disk.equal ? 'the same bytes as on a large disk' : 'OTHER bytes'}`,
  ];
}

function failingCells(disk: FailingDisk): readonly string[] {
  if (disk.is === 'untried') return ['untried', disk.because];
  const { runs, told, unequal } = disk;
  return [`${runs} places`, `${told} ended with 74 and a sentence, then ${unequal} folders that differ`];
}

function readOnlyCells(folder: ReadOnlyFolder): readonly string[] {
  if (folder.is === 'untried') return ['untried', folder.because];
  const { empty, begun, equal } = folder;
  return [
    'once each',
    `exit codes ${empty.code} and ${begun.code}, then ${equal ? 'the bytes of an undisturbed run' : 'OTHER bytes'}`,
  ];
}
