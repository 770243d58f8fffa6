import type { OutcomeDifference } from '../../../analysis/index.ts';
import { listed, spoken } from '../../../words/index.ts';
import { points } from './outcome-rows.ts';

const SHOWN = 3;

/** The greatest changes of chances that the worlds show beyond doubt, in one sentence; what did not move is not spoken of. */
export function changesInWords(
  subject: string,
  changes: readonly OutcomeDifference[],
  hidden: ReadonlySet<string>,
): string {
  const seen = changes
    .filter(({ form, low, high, name }) => form !== 'number' && !hidden.has(name) && (low > 0 || high < 0))
    .toSorted((one, other) => Math.abs(other.value) - Math.abs(one.value))
    .slice(0, SHOWN);
  if (seen.length === 0) return `${subject}: no chance changes beyond the noise of these worlds.`;
  const parts = seen.map(({ name, value }) => {
    const word = value > 0 ? 'likelier' : 'less likely';
    return `"${spoken(name)}" ${word} by ${points(Math.abs(value))}`;
  });
  return `${subject} makes ${listed(parts)}.`;
}
