import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outcomeFindings, runJson } from '../../../analysis/index.ts';
import { type Bench, type RunRequest, requestOf, runRequest, type Wish } from '../../../engine/index.ts';
import type { Scenario } from '../../../library/index.ts';
import type { RunResult } from '../../../results/index.ts';
import {
  type FolderManifest,
  openRun,
  type RunIdentity,
  runTables,
  StoreFault,
} from '../../../store/index.ts';
import { count, grouped } from '../../../words/index.ts';
import { identityOf } from './identity-of.ts';
import { manifestOf } from './manifest.ts';
import type { RunOptions } from './run-options.ts';
import { type SeveralRuns, severalRuns } from './several-runs.ts';
import type { Task } from './task.ts';

/** Runs a scenario as wished, or gives null where its worlds are kept already. */
export type Run = (scenario: Scenario, wish: Wish, bench: Bench) => Promise<RunResult | null>;

/** Runs whose worlds are kept in a folder. */
export interface KeptRuns {
  readonly run: Run;
  /** Whether a run was stopped that `--resume` can go on with. */
  isUnfinished(): boolean;
  /** The runs in the order they were asked for: what came of them, or what `--json` printed of those that were there already. */
  readonly ends: readonly (RunResult | HeldEnd)[];
}

/** A run that was there already, as it was printed. */
export interface HeldEnd {
  readonly is: 'held';
  readonly json: unknown;
}

/** Keeps one run in a folder, or each of several in a folder of its own below it. */
export function keptRuns(folder: string, isSeveral: boolean, options: RunOptions, task: Task): KeptRuns {
  const several = isSeveral ? severalRuns(folder, task) : null;
  const ends: (RunResult | HeldEnd)[] = [];
  return {
    isUnfinished: () => ends.some((end) => 'ended' in end && end.ended === 'interrupted'),
    ends,
    async run(scenario, wish, bench) {
      const end = await runInto(
        { folder, several, options, task },
        scenario,
        requestOf(scenario, wish),
        bench,
      );
      ends.push(end);
      return 'is' in end ? null : end;
    },
  };
}

interface Keeping {
  readonly folder: string;
  readonly several: SeveralRuns | null;
  readonly options: RunOptions;
  readonly task: Task;
}

/** Runs a scenario into its folder, as far as it is not there already. */
async function runInto(
  keeping: Keeping,
  scenario: Scenario,
  request: RunRequest,
  bench: Bench,
): Promise<RunResult | HeldEnd> {
  const { folder, several, options, task } = keeping;
  const say = (sentence: string): void => task.terminal.say(sentence, 'warning');
  const place = several?.placeOf(scenario.name) ?? folder;
  const identity = identityOf(scenario, request, options, task);
  const opening = { resume: options.resume === true, now: () => new Date(), say };
  const opened = await openRun(place, identity, opening);
  if (opened.is === 'held') return hold(keeping, place, opened.manifest, heldText(place, opened.manifest));
  const kept = { ...request, ledger: opened.ledger };
  const result = await goingOn(
    () => runRequest(scenario, kept, bench),
    () => opened.stop(),
  );
  if (result.ended === 'interrupted') {
    say(stoppedText(place, await opened.stop()));
    return result;
  }
  const texts = opened.isRepair ? {} : textsOf(scenario, result, identity, task);
  const end = { ended: result.ended, hash: result.hash };
  const manifest = await goingOn(() => opened.finish(end, texts));
  if (opened.isRepair) return hold(keeping, place, manifest, `${place} is mended.`);
  several?.add(place, manifest);
  if (!task.terminal.quiet) task.terminal.say(writtenText(place, manifest));
  return result;
}

/** A run that is there, and is not run again. */
function hold({ several, task }: Keeping, place: string, manifest: FolderManifest, says: string): HeldEnd {
  several?.add(place, manifest);
  if (!task.terminal.quiet) task.terminal.say(says);
  return { is: 'held', json: JSON.parse(readFileSync(join(place, 'run.json'), 'utf8')) };
}

/** Does some of the work of a run; where the folder fails, that says how to go on with what is done so far. */
async function goingOn<T>(work: () => Promise<T>, stop: () => Promise<unknown> = async () => {}): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await stop().catch(() => {});
    if (!(error instanceof StoreFault)) throw error;
    throw new StoreFault(error.kind, `${error.message}. What is done is kept: run again with --resume`);
  }
}

function textsOf(
  scenario: Scenario,
  result: RunResult,
  identity: RunIdentity,
  task: Task,
): Readonly<Record<string, string>> {
  const told = { scenario, result, findings: outcomeFindings(result.outcomes) };
  const manifest = { ...manifestOf({ scenario, result }, task), command: identity.command };
  return {
    ...runTables(told, identity.paths > 0),
    'run.json': `${JSON.stringify(runJson(result, manifest), null, 1)}\n`,
  };
}

const writtenText = (place: string, { worlds, parts }: FolderManifest): string =>
  `Written: ${count(worlds, 'world')} in ${count(parts.length, 'part')}, summary.csv, series.csv, columns.csv, run.json and manifest.json in ${place}`;

const stoppedText = (place: string, { worlds, asked }: FolderManifest): string =>
  `${place}: stopped with ${grouped(worlds)} of ${count(asked, 'world')} in whole parts, and every chunk done after them.`;

const heldText = (place: string, { worlds, hash }: FolderManifest): string =>
  `${place} holds this run already: ${count(worlds, 'world')}, hash ${hash ?? ''}. Every file is what was written; nothing was run.`;
