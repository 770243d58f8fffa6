const NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026-03` is "Mar 26"; months without a calendar stay numbers. */
export function monthLabel(month: string, long = false): string {
  const found = /^(\d{4})-(\d{2})$/.exec(month);
  if (found === null) return month;
  const year = found[1] ?? '';
  return `${NAMES[Number(found[2]) - 1]} ${long ? year : year.slice(2)}`;
}

export const monthLabels = (months: readonly string[]): readonly string[] =>
  months.map((month) => monthLabel(month));
