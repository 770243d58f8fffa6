import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { outcomeFindings } from '../../src/analysis/index.ts';
import { inlineRunner, type Runner, type RunRequest, runWorlds } from '../../src/engine/index.ts';
import { resolvedText } from '../../src/language/index.ts';
import { type Opening, openRun, type RunIdentity, runTables } from '../../src/store/index.ts';
import { modelOf } from '../language/load.ts';

/** A small model with every kind of outcome, drawn estimates, shares, and entrants that may find no place. */
const TEXT = `
months: 12
fans: [level]
estimates:
  known: {is: "normal(0, 1)", assumed: a guess}
  parts: {simplex: {left: 0.4, right: 0.6}, concentration: 20, assumed: a guess}
common:
  shock: {draw: "normal(0, 1)"}
  level: {starts: known, next: 0.9 * level + left * shock + right * 0.1}
  guests: {is: "count(guest, 1)"}
kinds:
  guest:
    places: 3
    enters: {count: {draw: poisson(0.4)}, each: {}}
    leaves: 0
outcomes:
  end: final(level)
  high: ever(level > 2)
  when_high: first(level > 2)
  lost: final(guests)
`;

/** A folder of its own for a test, gone when the test has ended. */
export function folder(): string {
  const home = mkdtempSync(join(tmpdir(), 'store-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return home;
}

export const request = (worlds: number, text = TEXT): RunRequest => ({
  scenario: 'small',
  model: modelOf(text),
  seed: 'demo',
  worlds,
  engine: 'js',
});

const identityOf = (wanted: RunRequest, text = TEXT, paths = 0): RunIdentity => ({
  request: wanted,
  title: 'Small',
  read: text,
  resolved: resolvedText([{ replaces: false, files: [{ name: 'small.yaml', text }] }], wanted.model),
  modelHash: '0'.repeat(64),
  scenarioHash: '0'.repeat(64),
  overrides: { set: [], without: [], months: null },
  until: null,
  paths,
  command: ['tightrope'],
  version: '0',
  notice: 'A test.',
});

/** How a test opens a folder; what was said is kept. */
export function opening(resume = true): Opening & { readonly said: string[] } {
  const said: string[] = [];
  return { resume, now: () => new Date(0), say: (sentence) => said.push(sentence), said };
}

/** Runs so many worlds into a folder; `stopAfter` ends it early by a fault once so many worlds are done. */
export async function store(
  home: string,
  worlds: number,
  {
    runner = inlineRunner(),
    paths = 0,
    stopAt = Number.POSITIVE_INFINITY,
    open = opening(),
    text = TEXT,
  }: {
    readonly runner?: Runner;
    readonly paths?: number;
    readonly stopAt?: number;
    readonly open?: Opening;
    readonly text?: string;
  } = {},
): Promise<'held' | 'stopped' | 'done'> {
  const wanted = request(worlds, text);
  const opened = await openRun(home, identityOf(wanted, text, paths), open);
  if (opened.is === 'held') return 'held';
  const stop = new AbortController();
  const progress = (done: number): void => {
    if (done >= stopAt) stop.abort();
  };
  const { ledger } = opened;
  const result = await runWorlds({ ...wanted, ledger }, runner, progress, stop.signal);
  if (result.ended === 'interrupted') {
    await opened.stop();
    return 'stopped';
  }
  const told = {
    scenario: { name: 'small', model: wanted.model },
    result,
    findings: outcomeFindings(result.outcomes),
  };
  await opened.finish(
    { ended: result.ended, hash: result.hash },
    opened.isRepair ? {} : runTables(told, paths > 0),
  );
  return 'done';
}
