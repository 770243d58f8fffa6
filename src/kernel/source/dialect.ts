import type { DistributionName } from '../../language/index.ts';
import type { Comparison, NumericsName, Statement, Value } from '../program/index.ts';

/** What languages with the syntax of C say differently. Everything else is printed the same for all of them. */
export interface Dialect {
  /** A double, as it may stand beside any operator. */
  number(value: number): string;
  /** A whole number or a comparison, as a double. */
  double(whole: string): string;
  /** A comparison as 1 or 0. */
  flag(test: string): string;
  /** The whole number that a double holds. */
  whole(value: string): string;
  readonly comparisons: Readonly<Record<Comparison, string>>;
  /** How the declaration of a double, of a whole number and of a fixed whole number begins. */
  readonly declares: { readonly double: string; readonly whole: string; readonly fixed: string };
  /** The name of a function. */
  readonly plain: Readonly<Record<PlainFunction, string>>;
  numerics(name: NumericsName): string;
  draw(distribution: DistributionName): string;
  routine(name: string): string;
  /** A sum of draws of numbers already printed: the key, the count, then the parameters. */
  sumOf(sum: SumOf, month: string, numbers: readonly string[]): string;
  /** What ends a run: a call of this function. */
  readonly fails: string;
  /** A local that this language writes in a way of its own; null for a plain declaration. */
  letOwn(statement: LetStatement, print: (value: Value) => string): readonly string[] | null;
}

export type PlainFunction = 'sqrt' | 'floor' | 'ceil' | 'abs' | 'min' | 'max';
export type SumOf = Extract<Value, { is: 'sum_of' }>;
export type LetStatement = Extract<Statement, { do: 'let' }>;
