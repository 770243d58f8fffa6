import { at } from './at.ts';
import { type Contribution, note, noteStep, type Worth } from './watch.ts';

/**
 * How one alternative comes to be worth more or less than another: signed contributions in logits, in the order in which they act, whose sum from 0
 * is exactly the difference of the two logits in doubles; what doubles lose on the way is `rounding`.
 */
export function differenceOfWorths(one: Worth, other: Worth): readonly Contribution[] {
  const contributions: Contribution[] = [];
  one.pieces.forEach(({ is, name, amount }, index) => {
    const { amount: against } = at(other.pieces, index);
    note(contributions, is, name, one.precision * (amount - against));
  });
  note(contributions, 'targets', 'targets', other.crowd - one.crowd);
  const sum = contributions.reduce((total, { amount }) => total + amount, 0);
  noteStep(contributions, 'rounding', 'rounding', sum, one.logit - other.logit);
  return contributions;
}
