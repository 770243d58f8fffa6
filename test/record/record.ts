import { readFileSync, writeFileSync } from 'node:fs';
import type { MechanismTrial } from '../../src/trials/index.ts';

/** What was seen when the model was last held against its own expectations; the page of the model is drawn from it. */
export interface ModelRecord {
  readonly seed: string;
  readonly trials: { readonly worlds: number; readonly of: readonly MechanismTrial[] };
  readonly shares: { readonly worlds: number; readonly of: readonly OutcomeShares[] };
  readonly proposals: readonly Proposal[];
}

/** How often a yes/no outcome comes about in the baseline and in the scenarios where that is rarest and most frequent. */
export interface OutcomeShares {
  readonly outcome: string;
  readonly baseline: number;
  readonly low: ScenarioShare;
  readonly high: ScenarioShare;
}

interface ScenarioShare {
  readonly scenario: string;
  readonly share: number;
}

/** A definition that separates worlds better than the one in use, and what it gives. */
export interface Proposal {
  readonly outcome: string;
  readonly estimate: string;
  readonly value: number;
  readonly baseline: number;
  readonly high: ScenarioShare;
}

const place = new URL('../../src/model/record.json', import.meta.url);

export const readRecord = (): ModelRecord => JSON.parse(readFileSync(place, 'utf8'));

/** Numbers are kept to six digits: enough to judge by, and the same on every machine that prints them. */
export function writeRecord(record: ModelRecord): void {
  const short = (_: string, value: unknown): unknown =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(6)) : value;
  writeFileSync(place, `${JSON.stringify(record, short, 2)}\n`);
}
