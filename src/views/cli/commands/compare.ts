import { type Command, Option } from 'commander';
import {
  compareJointly,
  comparisonJson,
  type JointComparison,
  notice,
  type Pairing,
} from '../../../analysis/index.ts';
import { USUAL_SEED } from '../../../engine/index.ts';
import { findScenarios, loadScenario } from '../../../library/index.ts';
import type { Study } from '../../../study.ts';
import { EXIT, Stop } from '../shell/exit-code.ts';
import { gather } from '../shell/global-options.ts';
import { refuseUnknownOutcome } from '../shell/known-outcome.ts';
import { manifestOf } from '../shell/manifest.ts';
import {
  addPolicyOptions,
  outcomesOf,
  type PolicyOptions,
  policyQuestionOf,
} from '../shell/policy-question.ts';
import { addRunOptions, changesOf, type RunOptions } from '../shell/run-options.ts';
import { exitCodeOf, type Studies, studyAll } from '../shell/studies.ts';
import type { Perform, Task } from '../shell/task.ts';
import { changesText } from '../text/changes-text.ts';
import {
  compareLegend,
  compareText,
  compareWarnings,
  type IntervalKind,
  warningsOf,
} from '../text/compare-text.ts';
import { opening } from '../text/opening.ts';
import { neverMonth, type Policy, type PolicyQuestion, policiesOf } from '../text/policies.ts';
import { policiesJson } from '../text/policies-json.ts';
import { policiesText } from '../text/policies-text.ts';

interface CompareOptions extends RunOptions, PolicyOptions {
  readonly pairs: Pairing;
  readonly intervals: IntervalKind;
}

/** `compare`: scenarios held against one another on the same luck. */
export function addCompare(program: Command, perform: Perform): void {
  const command = program
    .command('compare')
    .description('hold scenarios against one another, world by world on the same luck')
    .argument('<scenario...>', 'two or more: names, .yaml files, or folders of them')
    .option('--outcome <name>', 'this outcome only (may be repeated)', gather)
    .addOption(
      new Option('--pairs <which>', 'against the first, or each against each')
        .choices(['first', 'all'])
        .default('first'),
    )
    .addOption(
      new Option('--intervals <kind>', 'one by one, or wider ones that hold all at once')
        .choices(['separate', 'joint'])
        .default('separate'),
    );
  addRunOptions(addPolicyOptions(command)).action((words: string[]) =>
    perform(command, (task) => compare(words, command.optsWithGlobals<CompareOptions>(), task)),
  );
}

async function compare(words: readonly string[], options: CompareOptions, task: Task): Promise<number> {
  if (isAlone(words)) throw new Stop(EXIT.input, TOO_FEW);
  const { outcome: outcomes = null, pairs, intervals, ...run } = options;
  const question = policyQuestionOf(options);
  const named = [...(outcomes ?? []), ...(question === null ? [] : outcomesOf(question))];
  const wanted = { ...run, seed: options.seed ?? seedOf(words) };
  const done = await studyAll(
    words,
    wanted,
    task,
    () => {},
    (scenario) => {
      for (const name of named) refuseUnknownOutcome(scenario, name);
    },
  );
  const studies = done.studies.filter(({ findings }) => findings.length > 0);
  if (studies.length < 2) return nothingToCompare(done, task);
  const joint = compareJointly(
    studies.map(({ result }) => result.outcomes),
    pairs,
    outcomes,
  );
  const { policies, never } =
    question === null ? { policies: [], never: null } : policiesAsked(studies, question);
  const asked = question === null ? {} : policiesJson(policies, question, never);
  if (task.json) task.terminal.json({ ...jsonOf(studies, joint, done, task), ...asked });
  else
    task.terminal.lines([
      ...opening,
      ...changesText(changesOf(run)),
      ...bothOf(studies, joint).flatMap(({ first, second, differences }) =>
        compareText(first, second, differences, intervals),
      ),
      ...(question === null ? [] : policiesText(policies, question, never)),
      ...compareWarnings(studies),
      ...compareLegend(joint, intervals),
    ]);
  return exitCodeOf(done, task);
}

/** Policies, and the month that never counts as; an outcome that has no regret is what the user asked for. */
function policiesAsked(
  studies: readonly Study[],
  question: PolicyQuestion,
): { readonly policies: readonly Policy[]; readonly never: number | null } {
  const { regret } = question;
  try {
    const never = regret === null ? null : neverMonth(studies, regret);
    return { policies: policiesOf(studies, question, never), never };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Stop(EXIT.input, `${regret?.outcome ?? ''}: ${error.message}`);
  }
}

const TOO_FEW = 'compare needs at least two scenarios';

function nothingToCompare(done: Studies, task: Task): number {
  const code = exitCodeOf(done, task);
  if (task.interruption.code() !== null)
    task.terminal.say('Stopped before there was anything to compare.', 'warning');
  if (code !== EXIT.done) return code;
  throw new Stop(EXIT.input, TOO_FEW);
}

/** One scenario, and a real one: better said before its worlds are run. */
function isAlone(words: readonly string[]): boolean {
  const [first, ...more] = findScenarios(words);
  return first?.is === 'found' && more.length === 0;
}

/** All run on the seed of the first, so that they share their luck. */
function seedOf([first = '']: readonly string[]): string {
  const [file] = findScenarios([first]);
  const scenario = file?.is === 'found' ? loadScenario(file) : null;
  return scenario?.is === 'scenario' ? (scenario.model.seed ?? USUAL_SEED) : USUAL_SEED;
}

/** The pairs with the studies that their places mean. */
function bothOf(studies: readonly Study[], { pairs }: JointComparison) {
  return pairs.flatMap(({ first, second, differences }) => {
    const [one, other] = [studies[first], studies[second]];
    return one === undefined || other === undefined ? [] : [{ first: one, second: other, differences }];
  });
}

/** For two scenarios the comparison itself; for more, or when one failed, a list of them. */
function jsonOf(
  studies: readonly Study[],
  joint: JointComparison,
  { failures }: Studies,
  task: Task,
): object {
  const { seed, engine } = studies[0]?.result ?? {};
  const comparisons = bothOf(studies, joint).map(({ first, second, differences }) =>
    comparisonJson(first.result, second.result, differences),
  );
  const rest = {
    joint: { level: joint.level, intervals: joint.intervals, method: 'Šidák 1967' },
    warnings: warningsOf(studies),
    manifests: studies.map((study) => manifestOf(study, task)),
  };
  const [only, ...more] = comparisons;
  if (more.length === 0 && failures.length === 0) return { notice, seed, engine, ...only, ...rest };
  const failed = failures.map(({ scenario, sentences }) => ({ scenario, problems: sentences }));
  return { notice, seed, engine, comparisons, failed, ...rest };
}
