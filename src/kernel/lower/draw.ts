import type { DistributionName, Draw, Formula } from '../../language/index.ts';
import {
  arithmetic,
  both,
  compare,
  constant,
  extreme,
  flag,
  numerics,
  plus,
  rounded,
  select,
  type Value,
} from '../program/index.ts';
import { freshLocal } from './draft.ts';
import type { Frame } from './frame.ts';
import { type Luck, uniformOf } from './luck.ts';
import { lowerPick } from './pick.ts';
import { keep, settle } from './settle.ts';
import { lowerFormula, writtenValue } from './terms.ts';

const NOT_A_NUMBER = constant(Number.NaN);

/** One value of a draw, worked out in the innermost stretch. */
export function lowerDraw(frame: Frame, draw: Exclude<Draw, { is: 'split' }>, luck: Luck): Value {
  if (draw.is === 'pick') return lowerPick(frame, draw, uniformOf(frame, draw.site, luck));
  const parameters = parametersOf(frame, draw.parameters);
  if (draw.is === 'simple') {
    const uniform = named(frame, uniformOf(frame, draw.site, luck));
    return named(frame, distributed(frame, draw.distribution, uniform, parameters));
  }
  const drawn = writtenValue(frame, draw.count, 'count');
  const count = extreme('min', rounded('floor', drawn), constant(draw.atMost));
  const site = frame.draft.words.site(draw.site);
  const { distribution } = draw;
  return named(frame, {
    is: 'sum_of',
    site,
    when: luck.when,
    key: luck.key,
    count,
    distribution,
    parameters,
  });
}

/** Parameters by name, those that hold for longer worked out further out. */
function parametersOf(frame: Frame, formulas: readonly Formula[]): readonly Value[] {
  return formulas.map((formula) => {
    const kept = keep(frame, lowerFormula(frame, formula), frame.here);
    return settle(frame, kept, frame.here);
  });
}

function named(frame: Frame, value: Value): Value {
  const local = freshLocal(frame.draft);
  frame.here.body.push({ do: 'let', local: local.local, value });
  return local;
}

/** The plainest distributions are written out, as src/chance has them; the rest are called. */
function distributed(
  frame: Frame,
  distribution: DistributionName,
  uniform: Value,
  parameters: readonly Value[],
): Value {
  const [first = NOT_A_NUMBER, second = NOT_A_NUMBER] = parameters;
  switch (distribution) {
    case 'bernoulli': {
      const fits = both(compare('>=', first, constant(0)), compare('<=', first, constant(1)));
      return select(fits, flag(compare('<', uniform, first)), NOT_A_NUMBER);
    }
    case 'uniform': {
      const value = plus(first, arithmetic('*', arithmetic('-', second, first), uniform));
      return select(compare('<=', first, second), value, NOT_A_NUMBER);
    }
    case 'normal':
      return normal(frame, uniform, first, second);
    case 'lognormal':
      return numerics('exp', named(frame, normal(frame, uniform, first, second)));
    default:
      return { is: 'drawn', distribution, uniform, parameters };
  }
}

function normal(frame: Frame, uniform: Value, mean: Value, deviation: Value): Value {
  const value = plus(mean, arithmetic('*', deviation, named(frame, numerics('inverseNormal', uniform))));
  return select(compare('>=', deviation, constant(0)), value, NOT_A_NUMBER);
}
