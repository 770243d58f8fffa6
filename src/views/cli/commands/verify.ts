import type { Command } from 'commander';
import { notice } from '../../../analysis/index.ts';
import { loadScenario, publishedFile } from '../../../library/index.ts';
import { type Check, verifyPublished } from '../../../published/index.ts';
import { runFoldersIn, type VerifiedRun, verifyRun, verifySweep } from '../../../store/index.ts';
import { EXIT, Stop } from '../shell/exit-code.ts';
import type { Perform, Task } from '../shell/task.ts';
import { workplaceOn } from '../shell/workplace.ts';
import { opening } from '../text/opening.ts';
import { verifiedJson, verifiedText } from '../text/verified-text.ts';
import { caseText, verdictText } from '../text/verify-text.ts';

interface VerifyOptions {
  readonly thorough?: boolean;
}

/** `verify`: published results held against this program. */
export function addVerify(program: Command, perform: Perform): void {
  const command: Command = program
    .command('verify')
    .description('published results run on this engine, or every file of a run folder held against its hash')
    .argument('[dir]', 'a run folder')
    .option('--thorough', 'a million draws of each distribution instead of 200,000')
    .action((folder: string | undefined, options: VerifyOptions) =>
      perform(command, (task) => (folder === undefined ? verify(options, task) : verifyFolder(folder, task))),
    );
}

/** Verifies every run that a folder holds. */
async function verifyFolder(folder: string, { terminal, json }: Task): Promise<number> {
  const runs: VerifiedRun[] = [];
  const sweep = verifySweep(folder);
  if (sweep?.manifest.ended === 'incomplete')
    throw new Stop(
      EXIT.incomplete,
      `${folder} holds a sweep that is not finished: run it again with --resume`,
    );
  if (sweep !== null && sweep.damage.length > 0) runs.push({ folder, manifest: null, damage: sweep.damage });
  for (const one of runFoldersIn(folder)) runs.push(await verifyRun(one));
  const holds = runs.every(({ damage }) => damage.length === 0);
  if (json) terminal.json({ notice, holds, runs: runs.map(verifiedJson) });
  else terminal.lines([...opening, ...runs.flatMap(verifiedText)]);
  if (!holds) return EXIT.failed;
  return runs.some(({ manifest }) => manifest?.ended === 'incomplete') ? EXIT.incomplete : EXIT.done;
}

async function verify({ thorough = false }: VerifyOptions, task: Task): Promise<number> {
  const { terminal, interruption, engine } = task;
  const workplace = workplaceOn(terminal, null, interruption.signal);
  const effort = thorough ? 'thorough' : 'usual';
  const checks: Check[] = [];
  if (!task.json) terminal.lines(opening);
  try {
    for await (const ofCase of verifyPublished({ scenario: shipped, engine, effort, bench: workplace })) {
      workplace.settle();
      checks.push(...ofCase);
      if (!task.json) terminal.lines(caseText(ofCase));
    }
  } finally {
    await workplace.close();
  }
  const holds = checks.every((check) => check.holds);
  if (interruption.signal.aborted) terminal.say('Stopped before all results were run.', 'warning');
  if (task.json) terminal.json({ notice, holds, checks });
  else terminal.lines(verdictText(checks));
  return interruption.code() ?? (holds ? EXIT.done : EXIT.failed);
}

/** A published model file, which ships with the program: it loads, or the installation is broken. */
function shipped(file: string) {
  const scenario = loadScenario(publishedFile(file));
  if (scenario.is === 'failed') throw new Error(scenario.message);
  return scenario;
}
