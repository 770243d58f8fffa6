import type { MathNode } from 'mathjs/number';
import type { Offsets, Scope } from './scope.ts';

/** A call as the functions of this folder see it. */
export interface Call {
  readonly node: MathNode;
  readonly name: string;
  readonly args: readonly MathNode[];
  readonly scope: Scope;
  readonly offsets: Offsets;
}
