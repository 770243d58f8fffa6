import type { Rival, Weight } from './why-choice.ts';

/** Weights smaller than this share of the largest are told together. */
const SMALL = 0.02;

/** What spoke for an option against a rival, the largest first, what is small or has no room together as the last; the same sum. */
export function weighed(
  { weights }: Pick<Rival, 'weights'>,
  room = Number.POSITIVE_INFINITY,
): readonly Weight[] {
  const most = Math.max(...weights.map(({ amount }) => Math.abs(amount)));
  const ordered = weights
    .filter(({ amount }) => amount !== 0)
    .toSorted((one, other) => Math.abs(other.amount) - Math.abs(one.amount));
  const clear = ordered.filter(({ amount }) => Math.abs(amount) >= SMALL * most).slice(0, room);
  const rest = ordered.slice(clear.length);
  const small = rest.reduce((sum, { amount }) => sum + amount, 0);
  return rest.length === 0
    ? clear
    : [...clear, { name: `${rest.length} smaller`, amount: small, because: [] }];
}

/** How many times as good the odds of an option are: e to the power of what its weights come to. */
export function timesAsGood(total: number): string {
  const ratio = Math.exp(total);
  return `${ratio >= 10 ? Math.round(ratio) : ratio.toFixed(ratio >= 1 ? 1 : 2)} times`;
}
