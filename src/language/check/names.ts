import type { Place, ProblemDetails } from '../../text/index.ts';
import type { ValueType } from '../model/index.ts';
import { REDUCERS, WORLD_REDUCERS } from '../reducers.ts';
import type { Unit } from '../units/unit.ts';
import type { Role } from './role.ts';

/** What a name in a formula can stand for, gathered before any formula is read. */
export interface Names {
  readonly kinds: readonly KindNames[];
  readonly kindByName: ReadonlyMap<string, KindNames>;
  readonly agents: ReadonlyMap<string, { readonly kind: number; readonly index: number }>;
  readonly quantities: readonly QuantityNames[];
  readonly stages: ReadonlyMap<string, number>;
  readonly estimates: ReadonlyMap<string, { readonly index: number; readonly unit: Unit }>;
  readonly decisions: ReadonlyMap<string, DecisionNames>;
  /** Pair quantities by name; they are read as name(agent, agent). */
  readonly pairs: ReadonlyMap<string, readonly QuantityNames[]>;
  /** Names that a scenario took away, and where. */
  readonly removed: ReadonlyMap<string, Place>;
}

/** What to say of a name that is not there: that a scenario took it away, or else the name most like it, or the hint. */
export function absence(
  { removed }: Pick<Names, 'removed'>,
  name: string,
  guess: string | undefined,
  hint?: string,
): ProblemDetails {
  const place = removed.get(name);
  if (place !== undefined) return { hint: `"${name}" is taken away in ${place.file}, line ${place.line}` };
  return guess === undefined ? { hint } : { guess };
}

export interface KindNames {
  readonly index: number;
  readonly name: string;
  readonly size: number;
  readonly isPool: boolean;
  /** Of a pool, how many of its agents are named; the others come. */
  readonly named: number;
  readonly quantities: ReadonlyMap<string, QuantityNames>;
  readonly networks: ReadonlyMap<string, number>;
}

/** The kinds by name that agents belong to: all but `common`. */
export function kindsOfAgents({ kindByName }: Pick<Names, 'kindByName'>): ReadonlyMap<string, KindNames> {
  return new Map([...kindByName].filter(([, kind]) => kind.index !== 0));
}

export interface QuantityNames {
  readonly index: number;
  readonly name: string;
  readonly kind: number;
  readonly toward: number | null;
  readonly role: Role;
  readonly type: ValueType;
  /** Stage ids a stage quantity can take. */
  readonly stages: ReadonlySet<number>;
  readonly unit: Unit;
  readonly place: Place;
}

export interface DecisionNames {
  readonly index: number;
  readonly actor: { readonly kind: number; readonly index: number };
  readonly options: ReadonlyMap<string, { readonly index: number; readonly target: number | null }>;
}

/** Words that formulas already use: no quantity, agent, stage or estimate may be called so. */
export const RESERVED: ReadonlySet<string> = new Set([
  'self',
  'target',
  'month',
  'month_of_year',
  'named',
  'pi',
  'e',
  'i',
  'and',
  'or',
  'not',
  'in',
  'mod',
  'to',
  'xor',
  'true',
  'false',
  'if',
  'exp',
  'log',
  'sqrt',
  'sin',
  'cos',
  'tanh',
  'floor',
  'ceil',
  'round',
  'abs',
  'min',
  'max',
  'logistic',
  'logit',
  'last',
  'at_start',
  'months_in',
  'entered',
  'chose',
  'odds',
  'change',
  'heard',
  'when',
  'anyone',
  'common',
  ...REDUCERS,
  ...WORLD_REDUCERS,
  'last_months',
  'until',
  'between',
  'dropped',
  'null',
  'undefined',
  'infinity',
  'Infinity',
  'NaN',
  'uninitialized',
  'version',
  'end',
]);
