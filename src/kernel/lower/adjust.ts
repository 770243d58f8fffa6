import type { Formula, Intervention } from '../../language/index.ts';
import {
  ALWAYS,
  both,
  constant,
  equal,
  extreme,
  plus,
  type Test,
  type Value,
  whole,
} from '../program/index.ts';
import { freshLocal } from './draft.ts';
import { type Frame, isolated } from './frame.ts';
import type { Cell } from './over-cells.ts';
import { settle } from './settle.ts';
import { isActive } from './switches.ts';
import { lowerFormula, writtenValue } from './terms.ts';

/** A value after the timeline has added to it and then set it. */
export function intervene(frame: Frame, cell: Cell, value: Value): Value {
  const { adds, sets } = cell.quantity;
  const names = [...adds, ...sets].filter((one) => touches(one, cell));
  if (names.length === 0) return value;
  const local = freshLocal(frame.draft);
  frame.here.body.push({ do: 'let', local: local.local, value });
  const apply = (one: Intervention, next: (given: Value) => Value): void => {
    const inner = isolated(frame);
    const given = writtenValue(inner, one.formula, frame.draft.model.timeline[one.entry]?.name);
    inner.here.body.push({ do: 'assign', local: local.local, value: next(given) });
    frame.here.body.push({ do: 'when', test: acts(frame, one, cell), body: inner.here.body });
  };
  for (const one of adds) if (touches(one, cell)) apply(one, (given) => plus(local, given));
  for (const one of sets) if (touches(one, cell)) apply(one, (given) => given);
  return local;
}

const touches = ({ agent }: Intervention, { self }: Cell): boolean =>
  agent === null || self.is !== 'whole' || self.value === agent;

function acts(frame: Frame, { entry, agent }: Intervention, { self }: Cell): Test {
  return both(isActive(frame, entry), agent === null ? ALWAYS : equal(self, whole(agent)));
}

/** A value held between the bounds of its quantity. */
export function bounded(frame: Frame, { quantity }: Cell, value: Value): Value {
  if (quantity.between === null) return value;
  const [low, high] = quantity.between.map((bound) => boundValue(frame, bound));
  return extreme('min', extreme('max', value, low ?? constant(0)), high ?? constant(0));
}

const boundValue = (frame: Frame, bound: Formula): Value =>
  settle(frame, lowerFormula(frame, bound, 'between'), frame.here);

/** The name of a value that has been found to be finite. */
export function finite(frame: Frame, { quantity, self }: Cell, value: Value): Value {
  if (isSurelyFinite(value)) return value;
  const local = freshLocal(frame.draft);
  frame.here.body.push({ do: 'let', local: local.local, value });
  frame.here.body.push({ do: 'finite', quantity: quantity.index, agent: self, value: local });
  return local;
}

/** Whether a value cannot help being finite. */
function isSurelyFinite(value: Value): boolean {
  if (value.is === 'constant') return Number.isFinite(value.value);
  if (value.is === 'select') return isSurelyFinite(value.yes) && isSurelyFinite(value.no);
  return value.is === 'flag' || value.is === 'month' || value.is === 'index';
}
