import type { DistributionName } from '../../language/index.ts';

/** A number that a program works out: doubles, in the order written. Trees have no side effects. */
export type Value =
  | { readonly is: 'constant'; readonly value: number }
  | { readonly is: 'local'; readonly local: number }
  | { readonly is: 'cell'; readonly address: Address }
  /** Months since the start of the run, from 0. */
  | { readonly is: 'month' }
  | { readonly is: 'index'; readonly of: Index }
  | { readonly is: 'entry'; readonly table: number; readonly at: Index }
  | {
      readonly is: 'arithmetic';
      readonly operator: '+' | '-' | '*' | '/';
      readonly left: Value;
      readonly right: Value;
    }
  | { readonly is: 'negative'; readonly of: Value }
  | { readonly is: 'rounded'; readonly function: 'sqrt' | 'floor' | 'ceil' | 'abs'; readonly of: Value }
  | { readonly is: 'extreme'; readonly function: 'min' | 'max'; readonly left: Value; readonly right: Value }
  | { readonly is: 'numerics'; readonly function: NumericsName; readonly operands: readonly Value[] }
  /** The result of a routine, by its name. */
  | { readonly is: 'call'; readonly routine: string; readonly operands: readonly Value[] }
  /** The whole e of a normal x = 2^e m > 0 with m from sqrt(1/2) to sqrt(2). */
  | { readonly is: 'exponent'; readonly of: Value }
  /** 2^k for a whole k in -1022..1023. */
  | { readonly is: 'power_of_two'; readonly of: Value }
  | { readonly is: 'select'; readonly test: Test; readonly yes: Value; readonly no: Value }
  /** 1 or 0. */
  | { readonly is: 'flag'; readonly of: Test }
  /** This month's uniform number of a row of words. */
  | { readonly is: 'uniform'; readonly row: Address }
  /** The uniform number of an address that has no row: each month, or once a world. */
  | { readonly is: 'uniform_at'; readonly site: number; readonly when: 'month' | 'once'; readonly key: Value }
  | { readonly is: 'pair_key'; readonly first: Value; readonly second: Value }
  | { readonly is: 'arrival_key'; readonly order: Value }
  | {
      readonly is: 'drawn';
      readonly distribution: DistributionName;
      readonly uniform: Value;
      readonly parameters: readonly Value[];
    }
  /** Sum of `count` draws of a distribution, item k by its own word. */
  | {
      readonly is: 'sum_of';
      readonly site: number;
      readonly when: 'month' | 'once';
      readonly key: Value;
      readonly count: Value;
      readonly distribution: DistributionName;
      readonly parameters: readonly Value[];
    };

/** Functions of src/numerics that programs call. */
export type NumericsName = 'exp' | 'log' | 'sin' | 'cos' | 'tanh' | 'inverseNormal';

export type Comparison = '<' | '<=' | '>' | '>=' | '==' | '!=';

/** A yes or no. `truth` of a number: not 0 and not NaN. */
export type Test =
  | { readonly is: 'always'; readonly holds: boolean }
  | { readonly is: 'compare'; readonly operator: Comparison; readonly left: Value; readonly right: Value }
  | { readonly is: 'equal'; readonly left: Index; readonly right: Index }
  | { readonly is: 'below'; readonly left: Index; readonly right: Index }
  | { readonly is: 'both' | 'either'; readonly left: Test; readonly right: Test }
  | { readonly is: 'not'; readonly of: Test }
  | { readonly is: 'truth'; readonly of: Value };

/** A whole number that counts places. Loop variables and tables at them are the same in all worlds; `place` differs. */
export type Index =
  | { readonly is: 'whole'; readonly value: number }
  | { readonly is: 'loop'; readonly variable: number }
  | { readonly is: 'listed'; readonly table: number; readonly at: Index }
  /** The whole number that a value holds, such as the target of a link. */
  | { readonly is: 'place'; readonly of: Value };

/** base + sum of index * stride, in cells of the memory (or rows of words). */
export interface Address {
  readonly base: number;
  readonly terms: readonly { readonly index: Index; readonly stride: number }[];
}
