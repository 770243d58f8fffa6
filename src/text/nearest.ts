/**
 * The candidate most like the word, or undefined when none is near. Near is one slip (a letter added, lost, changed,
 * or two swapped) for words of up to four letters, two for longer ones; of equals the first wins.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = word.length <= 4 ? 2 : 3;
  if (word.length > LONGEST_WORD) return undefined;
  const rows = [0, 1, 2].map(() => new Int32Array(LONGEST_WORD + 4));
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const slips = slipsBetween(word, candidate, least, rows);
    if (slips < least && slips < candidate.length) [best, least] = [candidate, slips];
  }
  return best;
}

const LONGEST_WORD = 80;

/**
 * Optimal string alignment distance (Damerau 1964; Levenshtein 1966), or `least` when it is no smaller. Only the band of
 * the table where smaller distances can lie is filled (Ukkonen 1985): names by the thousand are compared with one word.
 */
function slipsBetween(a: string, b: string, least: number, rows: readonly Int32Array[]): number {
  let [older, previous, row] = rows;
  if (older === undefined || previous === undefined || row === undefined) return least;
  for (let j = 0; j <= b.length; j++) previous[j] = j;
  let before = 0;
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - least);
    const to = Math.min(b.length, i + least);
    row[from - 1] = from === 1 ? i : least;
    let smallest = row[from - 1] ?? least;
    for (let j = from; j <= to; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let slips = (previous[j - 1] ?? 0) + (same ? 0 : 1);
      if (j > i - least) slips = Math.min(slips, (row[j - 1] ?? 0) + 1);
      if (j < i + least) slips = Math.min(slips, (previous[j] ?? 0) + 1);
      const swapped =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) slips = Math.min(slips, (older[j - 2] ?? 0) + 1);
      row[j] = slips;
      smallest = Math.min(smallest, slips);
    }
    if (smallest >= least && before >= least) return least;
    before = smallest;
    [older, previous, row] = [previous, row, older];
  }
  return Math.min(previous[b.length] ?? least, least);
}
