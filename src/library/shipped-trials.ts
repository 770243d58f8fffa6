import { join } from 'node:path';
import { packageFolder } from './package-folder.ts';
import { readTextFile } from './read-text-file.ts';

/** What one mechanism of the shipped model did to the outcome that its author named, on worlds of the baseline that share their luck. */
export interface ShippedTrial {
  readonly mechanism: string;
  readonly outcome: string;
  readonly worlds: number;
  readonly with: number;
  readonly without: number;
  readonly verdict: string;
}

/** The trials that the record of the shipped model keeps; none where it cannot be read. */
export function shippedTrials(): readonly ShippedTrial[] {
  const read = readTextFile(join(packageFolder(), 'src', 'model', 'record.json'), 'src/model/record.json');
  if ('refusal' in read) return [];
  const record: unknown = JSON.parse(read.file.text);
  if (!has(record, 'trials') || !has(record.trials, 'of') || !Array.isArray(record.trials.of)) return [];
  return record.trials.of.filter(isTrial);
}

const has = <Name extends string>(value: unknown, name: Name): value is Readonly<Record<Name, unknown>> =>
  typeof value === 'object' && value !== null && name in value;

const holds = (one: unknown, name: string, type: 'number' | 'string'): boolean =>
  has(one, name) && typeof one[name] === type;

const isTrial = (one: unknown): one is ShippedTrial =>
  ['mechanism', 'outcome', 'verdict'].every((name) => holds(one, name, 'string')) &&
  ['worlds', 'with', 'without'].every((name) => holds(one, name, 'number'));
