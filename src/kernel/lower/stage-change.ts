import { type Move, type Quantity, SELF } from '../../language/index.ts';
import {
  arithmetic,
  compare,
  constant,
  extreme,
  negative,
  type Procedure,
  plus,
  select,
  type Value,
} from '../program/index.ts';
import { finite, intervene } from './adjust.ts';
import { testOf } from './aggregate-step.ts';
import { bind, type Draft, type Frame, inside, isolated, openProcedure } from './frame.ts';
import { fullName } from './full-name.ts';
import { lowerFunction } from './function.ts';
import { type Local, letLocal } from './let-local.ts';
import { overPlaces } from './loops.ts';
import { monthlyLuck, uniformOf } from './luck.ts';
import { addressIn } from './over-cells.ts';
import { settle } from './settle.ts';
import { lowerFormula, writtenValue } from './terms.ts';

/** The stage each agent goes to or stays in. Stands in `next` until all of the phase change. */
export function changeStage(draft: Draft, quantity: Quantity): readonly Procedure[] {
  const { rule } = quantity;
  if (rule.is !== 'stage') throw new Error(`${quantity.name} is no stage`);
  const frame = openProcedure(draft);
  overPlaces(frame, quantity.kind, (loop, self) => {
    const inner = bind(loop, SELF, self);
    const own = { quantity, self: self.index, toward: null };
    const stage = letLocal(inner, { is: 'cell', address: addressIn(inner, draft.layout.now, own) });
    const goal = letLocal(inner, stage);
    for (const from of rule.stages) {
      const moves = rule.moves.filter((move) => move.from === from);
      if (moves.length === 0) continue;
      const row = isolated(inner);
      const words = monthlyLuck(row, quantity.kind, self.index, null);
      moveFrom(row, moves, goal, () => uniformOf(row, fullName(draft.model, quantity), words));
      const test = compare('==', stage, constant(from));
      inner.here.body.push({ do: 'when', test, body: row.here.body });
    }
    const value = finite(inner, own, intervene(inner, own, goal));
    inner.here.body.push({ do: 'store', address: addressIn(inner, draft.layout.next, own), value });
  });
  return [{ name: `next ${fullName(draft.model, quantity)}`, body: frame.procedure.body }];
}

/** The first sure move whose condition holds; else the rates compete. */
function moveFrom(frame: Frame, moves: readonly Move[], goal: Local, uniform: () => Value): void {
  const sure = moves.filter((move) => move.sure);
  const rivals = moves.filter((move) => !move.sure);
  const waits = letLocal(frame, constant(1));
  for (const move of sure) {
    const test = testOf(frame, lowerFormula(frame, move.formula, toStage(frame, move)));
    const isFirst = letLocal(frame, select(test, waits, constant(0)));
    frame.here.body.push(
      {
        do: 'assign',
        local: goal.local,
        value: select(compare('!=', isFirst, constant(0)), constant(move.to), goal),
      },
      { do: 'assign', local: waits.local, value: arithmetic('-', waits, isFirst) },
    );
  }
  if (rivals.length === 0) return;
  const inner = sure.length === 0 ? frame : isolated(frame);
  compete(inner, rivals, goal, uniform());
  if (inner !== frame) {
    frame.here.body.push({ do: 'when', test: compare('!=', waits, constant(0)), body: inner.here.body });
  }
}

const toStage = (frame: Frame, { to }: Move): string => `to ${frame.draft.model.stages[to]}`;

/** Some move comes with chance 1 - exp(-sum of rates), then each in proportion to its rate. */
function compete(frame: Frame, rivals: readonly Move[], goal: Local, uniform: Value): void {
  const sums: Value[] = [];
  for (const move of rivals) {
    const rate = extreme('max', constant(0), writtenValue(frame, move.formula, toStage(frame, move)));
    const before = sums.at(-1);
    sums.push(letLocal(frame, before === undefined ? rate : plus(before, rate)));
  }
  const all = sums.at(-1) ?? constant(0);
  const decay = lowerFunction(frame, 'exp', [{ scope: frame.here, value: negative(all) }]);
  const chance = letLocal(frame, arithmetic('-', constant(1), settle(frame, decay, frame.here)));
  const luck = letLocal(frame, uniform);
  const moved = inside(frame);
  const sought = letLocal(moved, arithmetic('*', arithmetic('/', luck, chance), all));
  const last = constant(rivals.at(-1)?.to ?? 0);
  const to = rivals.reduceRight<Value>((rest, move, index) => {
    const reached = sums[index] ?? all;
    return index === rivals.length - 1
      ? rest
      : select(compare('<', sought, reached), constant(move.to), rest);
  }, last);
  moved.here.body.push({ do: 'assign', local: goal.local, value: to });
  frame.here.body.push({ do: 'when', test: compare('<', luck, chance), body: moved.here.body });
}
