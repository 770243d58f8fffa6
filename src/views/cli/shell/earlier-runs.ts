import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../../../results/index.ts';

/** What a manifest says of each of its runs; of one that was stopped a longer one may take the place. */
export type EarlierRun = Pick<
  Manifest,
  'scenario' | 'modelHash' | 'scenarioHash' | 'seed' | 'worlds' | 'ended' | 'hash'
>;

/** The runs that a folder holds: none without a manifest, null with one that is not ours. */
export function earlierRuns(folder: string): readonly EarlierRun[] | null {
  const path = join(folder, 'manifest.json');
  if (!existsSync(path)) return [];
  try {
    const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof manifest !== 'object' || manifest === null) return null;
    const runs: unknown = 'runs' in manifest ? manifest.runs : [manifest];
    return Array.isArray(runs) && runs.every(isRun) ? runs : null;
  } catch {
    return null;
  }
}

function isRun(run: unknown): run is EarlierRun {
  if (typeof run !== 'object' || run === null) return false;
  const words = ['scenario', 'modelHash', 'scenarioHash', 'seed', 'ended', 'hash'];
  const texts = new Map<string, unknown>(Object.entries(run));
  return (
    words.every((word) => typeof texts.get(word) === 'string') && typeof texts.get('worlds') === 'number'
  );
}

/** Whether nothing is lost when the later runs take the place of the earlier ones. */
export const covers = (later: readonly EarlierRun[], earlier: readonly EarlierRun[]): boolean =>
  earlier.every((one) => later.some((other) => replaces(other, one)));

/** Whether a later run shows already that it is another one: it has a scenario in common that came out otherwise. */
export const clashes = (later: readonly EarlierRun[], earlier: readonly EarlierRun[]): boolean =>
  earlier.some(
    (one) =>
      earlier.filter(({ scenario }) => scenario === one.scenario).length === 1 &&
      later.some(({ scenario, ended }) => scenario === one.scenario && ended !== 'interrupted') &&
      !later.some((other) => replaces(other, one)),
  );

const replaces = (later: EarlierRun, earlier: EarlierRun): boolean =>
  later.scenario === earlier.scenario &&
  (later.hash === earlier.hash ||
    (earlier.ended === 'interrupted' &&
      later.worlds >= earlier.worlds &&
      later.seed === earlier.seed &&
      later.modelHash === earlier.modelHash &&
      later.scenarioHash === earlier.scenarioHash));
