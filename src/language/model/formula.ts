import type { Place } from '../../text/index.ts';
import type { Expression } from '../expression.ts';

/** One formula: its text as written (for the interpreter, which parses it again), and the resolved tree (for compilers). Plain data. */
export interface Formula {
  readonly text: string;
  readonly expression: Expression;
  readonly place: Place;
}

/** One additive piece of a quantity. Switched off, a mechanism leaves `otherwise` (0 when absent). */
export interface Term {
  readonly name: string;
  readonly formula: Formula;
  readonly mechanism: number | null;
  readonly otherwise: Formula | null;
  readonly because: readonly string[];
}
