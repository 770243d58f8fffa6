import type { EngineName, RunEnd } from './run-result.ts';

/** What makes a run repeatable: the words that went in and the hash that came out. */
export interface Manifest {
  readonly tightrope: string;
  readonly node: string;
  readonly engine: EngineName;
  readonly scenario: string;
  /** SHA-256 of the model's text and of the scenario's. */
  readonly modelHash: string;
  readonly scenarioHash: string;
  readonly seed: string;
  readonly worlds: number;
  readonly ended: RunEnd;
  readonly command: readonly string[];
  readonly hash: string;
}
