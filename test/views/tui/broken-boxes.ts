/** What is wrong with the boxes of a frame: a corner without its side, or a side that does not come down to a corner. */
export function brokenBoxes(rows: readonly string[]): readonly string[] {
  const at = (row: number, column: number): string => [...(rows[row] ?? '')][column] ?? '';
  const wrong: string[] = [];
  rows.forEach((row, from) => {
    [...row].forEach((corner, column) => {
      const end = { '╭': '╰', '╮': '╯' }[corner];
      if (end === undefined) return;
      let below = from + 1;
      while (at(below, column) === '│') below += 1;
      if (below === from + 1 || at(below, column) !== end)
        wrong.push(`${corner} at ${from},${column} comes down to "${at(below, column)}" in row ${below}`);
    });
  });
  return wrong;
}
