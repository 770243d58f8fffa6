import type { Model } from '../../language/index.ts';
import { Cells, layOut } from '../layout.ts';
import type { Index, Value } from '../program/index.ts';
import type { Draft } from './frame.ts';
import { EVERYWHERE, Scope } from './scope.ts';
import { Tables } from './tables.ts';
import { WordRows } from './words.ts';

export function startDraft(model: Model, lower: Draft['lower']): Draft {
  const cells = new Cells();
  const layout = layOut(model, cells);
  let used = 0;
  const fresh = (): number => {
    used += 1;
    return used;
  };
  const world = new Scope(EVERYWHERE);
  return {
    model,
    cells,
    layout,
    tables: new Tables(),
    words: new WordRows(model),
    world,
    noNumbers: [],
    fresh,
    lower,
  };
}

export const freshLocal = (draft: Draft): Value & { is: 'local' } => ({ is: 'local', local: draft.fresh() });
export const freshLoop = (draft: Draft): Index & { is: 'loop' } => ({ is: 'loop', variable: draft.fresh() });
