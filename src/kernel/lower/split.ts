import { type Draw, type Quantity, TOWARD } from '../../language/index.ts';
import { at } from '../at.ts';
import {
  address,
  arithmetic,
  cell,
  compare,
  constant,
  either,
  extreme,
  indexValue,
  select,
  type Value,
} from '../program/index.ts';
import { type Bound, bind, type Frame } from './frame.ts';
import { letLocal } from './let-local.ts';
import { overPlaces } from './loops.ts';
import { type Luck, uniformOf } from './luck.ts';
import { lowerWeights, type Weights } from './pick.ts';
import { writtenValue } from './terms.ts';

type Split = Draw & { readonly is: 'split' };

const ZERO = constant(0);

/**
 * Shares a count over the agents of a kind by successive binomials, in agent order; the last one with any weight takes what is left. Gives
 * the first of the cells that hold the shares.
 */
export function lowerSplit(
  frame: Frame,
  quantity: Quantity,
  draw: Split,
  luck: (toward: Bound) => Luck,
): number {
  const remaining = letLocal(frame, writtenValue(frame, draw.count, 'count'));
  const weights = lowerWeights(frame, draw);
  const left = letLocal(frame, weights.sum);
  const shares = frame.draft.cells.reserve(at(frame.draft.model.kinds, quantity.toward ?? draw.kind).size);
  overPlaces(frame, draw.kind, (loop, bound) => {
    const inner = bind(loop, TOWARD, bound);
    const weight = letLocal(inner, cell(weights.base, [bound.index, 1]));
    const uniform = letLocal(inner, uniformOf(inner, draw.site, luck(bound)));
    const parameters = [remaining, letLocal(inner, shareOf(weights, weight, left, bound))];
    const share = letLocal(inner, { is: 'drawn', distribution: 'binomial', uniform, parameters });
    inner.here.body.push(
      { do: 'store', address: address(shares, [bound.index, 1]), value: share },
      { do: 'assign', local: remaining.local, value: arithmetic('-', remaining, share) },
      { do: 'assign', local: left.local, value: arithmetic('-', left, weight) },
    );
  });
  return shares;
}

/** Chance with which one of what is left falls to an agent. */
function shareOf({ last }: Weights, weight: Value, left: Value, { index }: Bound): Value {
  const nothing = either(compare('<=', left, ZERO), compare('<=', weight, ZERO));
  const share = select(nothing, ZERO, extreme('min', constant(1), arithmetic('/', weight, left)));
  return select(compare('==', last, indexValue(index)), constant(1), share);
}
