import type { Command } from 'commander';
import { notice } from '../../../analysis/index.ts';
import { loadScenario, publishedFile } from '../../../library/index.ts';
import { type Check, verifyPublished } from '../../../published/index.ts';
import { EXIT } from '../shell/exit-code.ts';
import type { Perform, Task } from '../shell/task.ts';
import { workplaceOn } from '../shell/workplace.ts';
import { opening } from '../text/opening.ts';
import { caseText, verdictText } from '../text/verify-text.ts';

interface VerifyOptions {
  readonly thorough?: boolean;
}

/** `verify`: published results held against this program. */
export function addVerify(program: Command, perform: Perform): void {
  const command: Command = program
    .command('verify')
    .description('published results run on this engine: citation, published, measured, verdict')
    .option('--thorough', 'a million draws of each distribution instead of 200,000')
    .action((options: VerifyOptions) => perform(command, (task) => verify(options, task)));
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
