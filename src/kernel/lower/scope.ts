import type { Statement, Value } from '../program/index.ts';

/** A stretch of statements inside another one: what is worked out here holds until the stretch ends. */
export class Scope {
  readonly depth: number;
  readonly parent: Scope | null;
  readonly body: Statement[] = [];
  /** Values already worked out here, by what they are. */
  readonly known = new Map<string, Value>();

  constructor(parent: Scope | null) {
    this.parent = parent;
    this.depth = parent === null ? 0 : parent.depth + 1;
  }
}

/** Where constants belong: outside of everything. Holds no statements. */
export const EVERYWHERE = new Scope(null);

export const deeper = (one: Scope, other: Scope): Scope => (other.depth > one.depth ? other : one);

/** A value and the outermost stretch in which it can be worked out. */
export interface Lowered {
  readonly scope: Scope;
  readonly value: Value;
}
