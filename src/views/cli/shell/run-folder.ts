import type { Study } from '../../../study.ts';
import { clashes, covers, earlierRuns } from './earlier-runs.ts';
import { EXIT, Stop } from './exit-code.ts';
import { manifestOf } from './manifest.ts';
import type { Task } from './task.ts';
import { makeFolder, writeRun } from './write-run.ts';

/** A folder that a run is written into. A folder that holds another run is left alone. */
export interface RunFolder {
  /** Writes what is done so far, so that a run that is killed leaves it; not more often than a tenth of the time allows. */
  keep(studies: readonly Study[]): void;
  /** Writes everything. Ends with exit code 73 when that cannot be. */
  finish(studies: readonly Study[]): void;
}

const SHARE_OF_TIME = 10;

/** Makes the folder now: better to hear that it cannot be made before a long run than after it. */
export function runFolder(folder: string, task: Task, now: () => number): RunFolder {
  makeFolder(folder);
  const earlier = earlierRuns(folder);
  const another = `${folder} holds another run: name another folder, or remove this one first`;
  if (earlier === null) throw new Stop(EXIT.cannotWrite, another);
  let rested = 0;
  const manifestsOf = (studies: readonly Study[]) => studies.map((study) => manifestOf(study, task));
  return {
    keep(studies) {
      const runs = manifestsOf(studies);
      if (clashes(runs, earlier)) throw new Stop(EXIT.cannotWrite, another);
      const started = now();
      if (started < rested || !covers(runs, earlier)) return;
      writeRun(folder, studies, runs);
      rested = now() + SHARE_OF_TIME * (now() - started);
    },
    finish(studies) {
      const runs = manifestsOf(studies);
      if (covers(runs, earlier)) {
        const names = writeRun(folder, studies, runs);
        if (!task.terminal.quiet) task.terminal.say(`Written: ${names.join(', ')} in ${folder}`);
      } else if (task.interruption.code() === null) throw new Stop(EXIT.cannotWrite, another);
      else task.terminal.say(`${folder} holds more than this, from a run before, and is left as it is.`);
    },
  };
}
