import { outcomeFindings, preciseEnough } from '../../analysis/index.ts';
import { bytesHeld, type RunRequest, runWorlds } from '../../engine/index.ts';
import type { RunResult } from '../../results/index.ts';
import { runTables } from '../tables/run-tables.ts';
import { ComparingLedger } from './comparing-ledger.ts';
import type { FolderManifest } from './manifest.ts';
import type { Again, OldRun, Reproduced } from './old-run.ts';
import { tablesAgain } from './tables-again.ts';

type Found = Omit<Reproduced, 'folder' | 'manifest'>;

/** Runs all worlds of a folder again and compares the bytes of every part and table; of a run that is not finished, those of its whole parts. */
export async function runWholeAgain(run: OldRun, again: Again): Promise<Found> {
  const { manifest, request, folder } = run;
  const nothing = { worlds: 0, compared: 0, differs: [], stopped: false, made: null };
  if (manifest.worlds === 0) return nothing;
  const ledger = new ComparingLedger(run, again.scratch);
  const wish = { ...request, enough: enoughFor(manifest), ledger };
  const { runner, progress } = again.start(request.model, manifest.worlds, bytesHeld(wish));
  const result = await runWorlds(wish, runner, progress, again.signal);
  const { worlds } = result.outcomes;
  if (result.ended === 'interrupted') return { ...nothing, worlds, differs: ledger.differs, stopped: true };
  const parts = manifest.parts.length + manifest.pathParts.length;
  if (manifest.ended === 'incomplete')
    return { worlds, compared: parts, differs: ledger.differs, stopped: false, made: null };
  const texts = manifest.design === undefined ? tablesOf(run.request, result, manifest) : {};
  const differs = [
    ...ledger.differs,
    ...endingOf(manifest, result),
    ...tablesAgain(folder, manifest.files, texts),
  ];
  const compared = parts + Object.keys(texts).length;
  return { worlds, compared, differs, stopped: false, made: { result, texts } };
}

/** When the run stopped: by the very rule it was given; where it is not finished, after its last whole part. */
function enoughFor({ ended, worlds, until }: FolderManifest): RunRequest['enough'] {
  if (ended === 'incomplete') return (outcomes) => outcomes.worlds >= worlds;
  const [rule, ...names] = until?.split(' ') ?? [];
  const width = Number(rule?.replace('half-width=', ''));
  if (rule === undefined) return undefined;
  return (outcomes) => preciseEnough(outcomes, width, names.length > 0 ? names : null);
}

const tablesOf = ({ model }: RunRequest, result: RunResult, { scenario, paths }: FolderManifest) =>
  runTables(
    { scenario: { name: scenario, model }, result, findings: outcomeFindings(result.outcomes) },
    paths > 0,
  );

/** Whether as many worlds were run, and came to the same. */
function endingOf({ worlds, hash }: FolderManifest, result: RunResult): readonly string[] {
  if (result.outcomes.worlds !== worlds)
    return [`manifest.json names ${worlds} worlds, and the run stops after ${result.outcomes.worlds}`];
  return result.hash === hash ? [] : ['manifest.json gives the worlds another hash than they have'];
}
