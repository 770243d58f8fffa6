import type { SeriesTable } from './series-table.ts';
import type { WorldsTable } from './worlds-table.ts';

/** Which reading of the model computed the worlds. */
export type EngineName = 'js' | 'interpreter' | 'wasm' | 'wasm-f32';

/** Why a run ended: all worlds asked for, an interval narrow enough, or the user. */
export type RunEnd = 'complete' | 'precise' | 'interrupted';

/** What one would say of an outcome without the model, or that nobody knows. */
export type NaiveBaseline =
  | { readonly value: number; readonly because: string }
  | { readonly value: null; readonly because: 'none known' };

/** What running one scenario leaves behind: everything analysis needs, and nothing that needs the engine. */
export interface RunResult {
  readonly scenario: string;
  readonly title: string;
  readonly seed: string;
  readonly engine: EngineName;
  readonly ended: RunEnd;
  /** ISO months (`2025-04`) in order, or `1`, `2`, … for a model without a calendar. */
  readonly months: readonly string[];
  readonly outcomes: WorldsTable;
  readonly series: SeriesTable;
  /** The first worlds again, with the same estimates and other luck; null or absent when there are none. */
  readonly companions?: WorldsTable | null;
  /** By outcome name. */
  readonly naive: Readonly<Record<string, NaiveBaseline>>;
  /** `worldsHash(outcomes)`: never depends on workers, chunks, engine or view. */
  readonly hash: string;
  readonly warnings: readonly string[];
}
