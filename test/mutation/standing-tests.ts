/**
 * Loads every test of a folder that mutants are held against and keeps it loaded: a mutant then costs the tests that reach it and
 * nothing else. A mutant is a number in `globalThis.__stryker__`, which the code with all mutants in it asks at every turn.
 */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { BroadcastChannel } from 'node:worker_threads';
import fc from 'fast-check';
import { describe, it, TestRunner } from 'vitest';
import { type Answer, CHANNEL, type Question, type RunTest } from './exchange.ts';
import { LEFT_OUT } from './left-out.ts';

/** How often each mutant is asked for: while files load, and by each test. */
interface Coverage {
  readonly static: Record<string, number>;
  readonly perTest: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** What mutants and tests share (the names are Stryker's). */
interface Switchboard {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: Coverage;
  /** Ours: whether what a test reaches is counted. */
  counts?: boolean;
}
const shared: { __stryker__?: Switchboard } = globalThis as never;
const board: Switchboard = shared.__stryker__ ?? {};
shared.__stryker__ = board;

// The same mutants fall each time.
fc.configureGlobal({ seed: 2026 });

const isKept = (name: string): boolean => !LEFT_OUT.some((part) => name.includes(part));

/** Whether anything in this folder of the sources has been mutated, so that its tests are wanted. */
const isMutated = (folder: string): boolean =>
  globSync(`src/${folder}/**/*.ts`).some((file) => readFileSync(file, 'utf8').includes('stryMutAct'));

/** Folders of tests that hold a folder of the sources to account: what a checked model is shows in how it runs. */
const TESTS_OF = {
  chance: ['chance'],
  language: ['language', 'interpreter'],
} as const;

const files = Object.entries(TESTS_OF)
  .filter(([folder]) => isMutated(folder))
  .flatMap(([, tests]) => tests)
  .flatMap((folder) => globSync(`test/${folder}/**/*.test.ts`))
  .filter(isKept)
  .toSorted();
for (const file of files) describe(file, () => import(`../../${file}`));

/** A test or a suite of tests, as far as it is looked at here. */
interface Task {
  readonly type: string;
  readonly name: string;
  readonly tasks?: readonly Task[];
}
interface Standing {
  readonly id: string;
  readonly file: string;
  readonly run: () => unknown;
}

/** The tests below a task, named after all that they are in; those of no file are not to be run. */
const testsIn = (task: Task, above: readonly string[] = []): readonly Standing[] => {
  const names = [...above, task.name];
  if (task.tasks !== undefined) return task.tasks.flatMap((one) => testsIn(one, names));
  const [file = ''] = above;
  return above.length === 0
    ? []
    : [{ id: names.join(' > '), file, run: TestRunner.getTestFn(task as never) }];
};

async function ran({ id, file, run }: Standing): Promise<RunTest> {
  const start = performance.now();
  let fault: string | null = null;
  try {
    await run();
  } catch (error) {
    fault = error instanceof Error ? error.message : String(error);
  }
  return { id, file, took: performance.now() - start, fault };
}

/** Milliseconds each test took with nothing changed; kept for the processes that follow one which a mutant has hung. */
const TIMES = 'test/mutation/times.json';
let times: Readonly<Record<string, number>> = existsSync(TIMES)
  ? JSON.parse(readFileSync(TIMES, 'utf8'))
  : {};

async function runAll(tests: readonly Standing[]): Promise<Answer> {
  board.counts = true;
  const results: RunTest[] = [];
  for (const test of tests) {
    board.currentTestId = test.id;
    results.push(await ran(test));
  }
  Object.assign(board, { currentTestId: undefined, counts: false });
  times = Object.fromEntries(results.map(({ id, took }) => [id, took]));
  writeFileSync(TIMES, JSON.stringify(times));
  return { is: 'all', tests: results, coverage: inTests(board.mutantCoverage) };
}

/** A mutant that tests reach counts as theirs alone: for one that is reached as files load, too, Stryker would start all anew. */
function inTests(coverage: Coverage | undefined): Coverage | undefined {
  if (coverage === undefined) return undefined;
  const reached = new Set(Object.values(coverage.perTest).flatMap(Object.keys));
  const atLoad = Object.entries(coverage.static).filter(([mutant]) => !reached.has(mutant));
  return { ...coverage, static: Object.fromEntries(atLoad) };
}

/** How many mutants each test has felled. */
const felled = new Map<string, number>();
const costOf = ({ id }: Standing): number => (times[id] ?? 0) / (1 + (felled.get(id) ?? 0));

/** Milliseconds that a test may take, with nothing changed: one that which survives the others must run costs that much a mutant. */
const LONGEST = 300;

/** Runs the tests until one fails, first those that are cheap and have felled many. */
async function runMutant(
  tests: readonly Standing[],
  { mutant, mostHits }: Question & { is: 'mutant' },
): Promise<Answer> {
  Object.assign(board, {
    activeMutant: mutant,
    hitCount: mostHits === undefined ? undefined : 0,
    hitLimit: mostHits,
  });
  let done = 0;
  const quick = tests.filter(({ id }) => (times[id] ?? 0) <= LONGEST);
  for (const test of quick.toSorted((one, other) => costOf(one) - costOf(other))) {
    const { fault, id } = await ran(test);
    done += 1;
    if (fault === null) continue;
    const endless = mostHits !== undefined && (board.hitCount ?? 0) > mostHits;
    felled.set(id, 1 + (felled.get(id) ?? 0));
    board.activeMutant = undefined;
    const again = await ran(test);
    return { is: 'mutant', ran: done, killer: { id, fault }, endless, spoilt: again.fault !== null };
  }
  board.activeMutant = undefined;
  return { is: 'mutant', ran: done, killer: null, endless: false, spoilt: false };
}

it('answers', { timeout: 0 }, async ({ task }) => {
  const tests = task.file.tasks.flatMap((one) => testsIn(one)).filter(({ id }) => isKept(id));
  const byName = new Map(tests.map((test) => [test.id, test]));
  const channel = new BroadcastChannel(CHANNEL);
  await new Promise<void>(() => {
    channel.onmessage = async (message) => {
      const question = (message as { readonly data: Question }).data;
      if (!('mutant' in question) && question.is !== 'all') return;
      channel.postMessage(
        question.is === 'all'
          ? await runAll(tests)
          : await runMutant(
              question.tests.flatMap((id) => byName.get(id) ?? []),
              question,
            ),
      );
    };
    channel.postMessage({ is: 'ready' } satisfies Answer);
  });
});
