import { type Command, InvalidArgumentError } from 'commander';
import { preciseEnough } from '../../../analysis/index.ts';
import { USUAL_SEED, type Wish } from '../../../engine/index.ts';
import type { Changes } from '../../../library/index.ts';
import { EXIT, Stop } from './exit-code.ts';
import { engineOf, type GlobalOptions, gather, wholeNumber } from './global-options.ts';

/** What may be said about a run. */
export interface RunOptions extends GlobalOptions {
  readonly worlds?: number;
  readonly seed?: string;
  readonly workers?: number;
  readonly set?: readonly string[];
  readonly without?: readonly string[];
  readonly months?: string;
  readonly until?: number;
  readonly outcome?: readonly string[];
  readonly out?: string;
  readonly resume?: boolean;
  readonly keep?: number;
  /** Whether the variance of outcomes is parted into luck and what is not known. */
  readonly parted?: boolean;
}

const MOST_WORLDS = 100_000_000;
const MOST_WORKERS = 256;

/** A run until it is precise enough stops here at the latest, unless `--worlds` says otherwise. */
const UNTIL_WORLDS = 100_000;

/** Adds the options of everything that runs worlds. */
export function addRunOptions(command: Command): Command {
  return addChanges(command)
    .option(
      '--worlds <n>',
      "simulated futures (default: the scenario's own, else 1,000)",
      wholeNumber(1, MOST_WORLDS),
    )
    .option(
      '--seed <text>',
      `all luck follows from it (default: the scenario's own, else ${USUAL_SEED})`,
      seedOf,
    )
    .option('--workers <n>', 'threads (default: as many as the machine has)', wholeNumber(1, MOST_WORKERS));
}

/** Adds what ends a run as soon as it is precise enough. */
export function addUntil(command: Command): Command {
  return command
    .option(
      '--until <half-width=w>',
      'stop when every interval of a yes/no outcome is as narrow as ±w',
      halfWidthOf,
    )
    .option('--outcome <name>', 'with --until: look at this outcome (may be repeated)', gather);
}

/** Adds the options that change a scenario. */
export function addChanges(command: Command): Command {
  return command
    .option('--set <name=value>', 'give an estimate a value (may be repeated)', gather)
    .option('--without <mechanism>', 'switch a mechanism off (may be repeated)', gather)
    .option('--months <span>', 'months to simulate, like 2025-04..2035-12 or 120');
}

/** Adds what writes a run into a folder. */
export function addOut(command: Command): Command {
  return command
    .option('--out <dir>', 'keep every world, tables and a manifest in this folder')
    .option('--resume', 'with --out: go on with a run that was stopped, or mend one that was damaged')
    .option('--keep <paths=n>', 'with --out: keep every month of the first n worlds', pathsOf);
}

/** An empty seed is a variable that a script forgot to fill. */
export function seedOf(text: string): string {
  if (text.trim() !== '') return text;
  throw new InvalidArgumentError('It must not be empty.');
}

function pathsOf(text: string): number {
  const value = Number(/^paths=(\d+)$/.exec(text)?.[1] ?? Number.NaN);
  if (value >= 1 && value <= MOST_WORLDS) return value;
  throw new InvalidArgumentError('Write it as paths=100.');
}

function halfWidthOf(text: string): number {
  const value = Number(/^half-width=(.+)$/.exec(text)?.[1] ?? Number.NaN);
  if (value > 0 && Number.isFinite(value)) return value;
  throw new InvalidArgumentError('Write it as half-width=0.01.');
}

/** What a command line changes in its scenarios. */
export function changesOf({
  set = [],
  without = [],
  months,
}: Pick<RunOptions, 'set' | 'without' | 'months'>): Changes {
  return {
    set: set.map((text) => {
      const at = text.indexOf('=');
      if (at < 1 || at === text.length - 1)
        throw new Stop(EXIT.input, `--set ${text}: write it as NAME=VALUE`);
      return { name: text.slice(0, at).trim(), value: text.slice(at + 1).trim() };
    }),
    without,
    months: months ?? null,
  };
}

/** How much a command line asks to run. */
export function wishOf(options: RunOptions): Wish {
  const { worlds, seed, until, outcome, out } = options;
  if (outcome !== undefined && until === undefined)
    throw new Stop(EXIT.input, '--outcome says what --until looks at: give both');
  if (out === undefined && (options.resume === true || options.keep !== undefined))
    throw new Stop(EXIT.input, '--resume and --keep are about a folder: give --out DIR too');
  return {
    worlds: worlds ?? (until === undefined ? null : UNTIL_WORLDS),
    seed: seed ?? null,
    engine: engineOf(options),
    companions: options.parted === true,
    enough: until === undefined ? undefined : (table) => preciseEnough(table, until, outcome ?? null),
  };
}
