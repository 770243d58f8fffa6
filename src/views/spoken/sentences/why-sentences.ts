import { figure, spoken, type WhyInWorld } from '../../../words/index.ts';
import { spokenMonth, unitWords } from './figures.ts';

const SHOWN = 8;

/** Why a quantity is where it is in a month of a world: what it did, then what pushed it most. */
export function whySentences(why: WhyInWorld): readonly string[] {
  const { quantity, unit, month, explains, before, after, stages, contributions } = why;
  const to = stages?.after ?? figure(after);
  const went =
    explains === 'change' && before !== null
      ? `went from ${stages?.before ?? figure(before)} to ${to}`
      : `is ${to}`;
  const pushes = contributions
    .filter(({ is, amount }) => is !== 'before' && amount !== 0)
    .toSorted((one, other) => Math.abs(other.amount) - Math.abs(one.amount));
  const rest = pushes.length - SHOWN;
  return [
    `In ${spokenMonth(month)} ${spoken(quantity)} ${went}${unitWords(unit)}.`,
    ...pushes.slice(0, SHOWN).map(({ is, name, amount }) => {
      const by = `${amount > 0 ? 'Up' : 'Down'} by ${figure(Math.abs(amount))}`;
      return `${by}: ${is === 'limit' ? 'cut off at its limit' : `${LABELS[is] ?? ''}${name}`}.`;
    }),
    ...(rest > 0 ? [`${rest} smaller ones are left out.`] : []),
    ...(pushes.length === 0 ? ['Nothing pushed it.'] : []),
  ];
}

const LABELS: Readonly<Record<string, string>> = {
  draw: 'luck, ',
  option: 'what was chosen, ',
  timeline: 'an event, ',
  fixed: 'given, ',
};
