import type { Box, CaseTable, CaseTest, Limit } from '../../../analysis/index.ts';
import { inputOf } from '../../../analysis/index.ts';

/** What is asked about: `beijing_chills`, `debt above 40`. */
export function caseWords(outcome: string, test: CaseTest): string {
  if (test.is === 'yes') return outcome;
  return test.is === 'equals' ? `${outcome} equal to ${test.value}` : `${outcome} ${test.is} ${test.than}`;
}

/** `demand lean is above 0.8`; numbers in full, so that the words hold the same rows. */
export function limitWords(table: CaseTable, limit: Limit): string {
  const input = inputOf(table, limit);
  if (limit.is === 'range') {
    const unit = input.is === 'number' && input.unit !== '' ? ` ${input.unit}` : '';
    return `${input.name} is ${rangeWords(limit.low, limit.high)}${unit}`;
  }
  const labels = input.is === 'category' ? input.labels : [];
  const kept = labels.filter((_, place) => limit.kept[place] === 1);
  const lost = labels.filter((_, place) => limit.kept[place] === 0);
  if (kept.length <= lost.length || kept.length === 1) return `${input.name} is ${listed(kept, 'or')}`;
  return `${input.name} is not ${listed(lost, 'or')}`;
}

function rangeWords(low: number, high: number): string {
  if (high === Infinity) return `above ${low}`;
  return low === -Infinity ? `below ${high}` : `between ${low} and ${high}`;
}

/** The limits of a box in one phrase. */
export const boxWords = (table: CaseTable, box: Box): string =>
  listed(
    box.map((limit) => limitWords(table, limit)),
    'and',
  );

/** `a`, `a and b`, `a, b and c`. */
function listed(words: readonly string[], last: 'and' | 'or'): string {
  const before = words.slice(0, -1);
  const final = words.at(-1) ?? '';
  return before.length === 0 ? final : `${before.join(', ')} ${last} ${final}`;
}
