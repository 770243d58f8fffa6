import type { Address, Index, Test, Value } from './value.ts';

/** One thing a program does. Locals and loop variables have numbers of their own, each named once in a program. */
export type Statement =
  | { readonly do: 'let'; readonly local: number; readonly value: Value }
  | { readonly do: 'assign'; readonly local: number; readonly value: Value }
  | { readonly do: 'store'; readonly address: Address; readonly value: Value }
  /** For variable = 0, 1, .. count - 1, the same in all worlds. */
  | {
      readonly do: 'loop';
      readonly variable: number;
      readonly count: number;
      readonly body: readonly Statement[];
    }
  /** For each taken place of a pool, in order. */
  | {
      readonly do: 'places';
      readonly kind: number;
      readonly variable: number;
      readonly body: readonly Statement[];
    }
  /**
   * For each entry of a list between the places `starts[of]` and `starts[of + 1]`: the members of a network. `degree` is their number where all
   * agents have as many.
   */
  | {
      readonly do: 'members';
      readonly variable: number;
      readonly starts: number;
      readonly list: number;
      readonly degree: number | null;
      readonly of: Index;
      readonly body: readonly Statement[];
    }
  /** Only in the worlds where the test holds. */
  | { readonly do: 'when'; readonly test: Test; readonly body: readonly Statement[] }
  /** Again and again, in each world as long as its test holds. Only in routines. */
  | { readonly do: 'while'; readonly test: Test; readonly body: readonly Statement[] }
  /** A stretch with locals of its own. */
  | { readonly do: 'block'; readonly body: readonly Statement[] }
  /** Stop the run unless the value is finite. */
  | { readonly do: 'finite'; readonly quantity: number; readonly agent: Index; readonly value: Value }
  /** The place got a new holder, whose key stands in memory: its rows of words are stale. */
  | { readonly do: 'rekey'; readonly kind: number; readonly place: Index }
  /** A place of the pool was taken or left. */
  | { readonly do: 'recount'; readonly kind: number }
  /** The source formula of what follows. */
  | { readonly do: 'note'; readonly text: string };

/** A stretch of a program that runs as a whole and has a name. */
export interface Procedure {
  readonly name: string;
  readonly body: readonly Statement[];
}
