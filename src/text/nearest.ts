/**
 * The candidate most like the word, or undefined when none is near. Near is one slip (a letter added, lost, changed,
 * or two swapped) for words of up to four letters, two for longer ones; of equals the first wins.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = word.length <= 4 ? 2 : 3;
  if (word.length > 80) return undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const slips = slipsBetween(word, candidate);
    if (slips < least && slips < candidate.length) [best, least] = [candidate, slips];
  }
  return best;
}

/** Optimal string alignment distance (Damerau 1964; Levenshtein 1966). */
function slipsBetween(a: string, b: string): number {
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? (older[j - 2] ?? 0) + 1 : change;
      row.push(Math.min(change, swap, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    [older, previous] = [previous, row];
  }
  return previous[b.length] ?? 0;
}
