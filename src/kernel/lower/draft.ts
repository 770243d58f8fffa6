import type { Expression, Model } from '../../language/index.ts';
import { Cells, type Layout, layOut } from '../layout.ts';
import type { Index, Value } from '../program/index.ts';
import type { Frame } from './frame.ts';
import { EVERYWHERE, type Lowered, Scope } from './scope.ts';
import { Tables } from './tables.ts';
import { WordRows } from './words.ts';

/** A program being written: the memory, tables and words handed out so far. */
export interface Draft {
  readonly model: Model;
  readonly cells: Cells;
  readonly layout: Layout;
  readonly tables: Tables;
  readonly words: WordRows;
  /** What stays the same during a world, worked out once at its start. */
  readonly world: Scope;
  /** The next free number of a local or loop variable. */
  readonly fresh: () => number;
  /** How a part of a formula is worked out. */
  readonly lower: (frame: Frame, expression: Expression) => Lowered;
}

export function startDraft(model: Model, lower: Draft['lower']): Draft {
  const cells = new Cells();
  const layout = layOut(model, cells);
  let used = 0;
  const fresh = (): number => {
    used += 1;
    return used;
  };
  const world = new Scope(EVERYWHERE);
  return { model, cells, layout, tables: new Tables(), words: new WordRows(model), world, fresh, lower };
}

export const freshLocal = (draft: Draft): Value & { is: 'local' } => ({ is: 'local', local: draft.fresh() });
export const freshLoop = (draft: Draft): Index & { is: 'loop' } => ({ is: 'loop', variable: draft.fresh() });
