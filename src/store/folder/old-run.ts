import type { Runner, RunRequest } from '../../engine/index.ts';
import type { Model } from '../../language/index.ts';
import type { RunResult } from '../../results/index.ts';
import type { FolderManifest } from './manifest.ts';

/** What running the worlds of a folder again came to. */
export interface Reproduced {
  readonly folder: string;
  readonly manifest: FolderManifest;
  /** Worlds that were run again. */
  readonly worlds: number;
  /** Files that were made again and compared. */
  readonly compared: number;
  /** One sentence for each file that came out otherwise, with its name. */
  readonly differs: readonly string[];
  /** Whether it was stopped before all was run. */
  readonly stopped: boolean;
  /** What all worlds came to, and the tables by file name, where the whole run was run again. */
  readonly made: { readonly result: RunResult; readonly texts: Readonly<Record<string, string>> } | null;
}

/** How large a share of the worlds is run again (above 0, at most 1), and who does it and hears of the worlds done. */
export interface Again {
  readonly share: number;
  /** A folder for what need not be kept. */
  readonly scratch: string;
  readonly signal: AbortSignal;
  /** Whether the run parted luck from what is not known, as `run` does. */
  readonly parted: boolean;
  /** What was run, where estimates were set by a design that the folder does not hold; absent: what the manifest says. */
  readonly requestOf?: ((model: Model, manifest: FolderManifest) => RunRequest) | undefined;
  /** `bytes` are what the outcomes of the worlds take in memory at once. */
  start(model: Model, worlds: number, bytes: number): Running;
}

/** Who runs worlds, and who hears of those done. */
export interface Running {
  readonly runner: Runner;
  readonly progress: (worlds: number) => void;
}

/** A run folder that is run again. */
export interface OldRun {
  readonly folder: string;
  readonly manifest: FolderManifest;
  readonly request: RunRequest;
}
