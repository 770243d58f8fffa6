import { layersHash } from '../../../library/index.ts';
import type { Manifest } from '../../../results/index.ts';
import type { Study } from '../../../study.ts';
import type { Task } from './task.ts';

/** What makes a study repeatable. */
export function manifestOf(
  { scenario, result }: Pick<Study, 'scenario' | 'result'>,
  { version, words }: Task,
): Manifest {
  const { seed, engine, ended, hash, outcomes } = result;
  return {
    tightrope: version,
    node: process.versions.node,
    engine,
    scenario: scenario.name,
    modelHash: layersHash(scenario.layers.filter(({ replaces }) => !replaces)),
    scenarioHash: layersHash(scenario.layers.filter(({ replaces }) => replaces)),
    seed,
    worlds: outcomes.worlds,
    ended,
    command: ['tightrope', ...words],
    hash,
  };
}
