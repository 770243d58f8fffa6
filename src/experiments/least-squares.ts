/**
 * For each column of a matrix, the weights of its rows that give the coefficient of least squares: the rows of (X'X)^-1 X'. Null where the
 * columns cannot be told apart.
 */
export function leastSquares(rows: readonly (readonly number[])[]): readonly Float64Array[] | null {
  const size = rows[0]?.length ?? 0;
  const inverse = inverted(
    Array.from({ length: size }, (_, one) =>
      Array.from({ length: size }, (__, other) =>
        rows.reduce((sum, row) => sum + (row[one] ?? 0) * (row[other] ?? 0), 0),
      ),
    ),
  );
  return (
    inverse?.map((line) =>
      Float64Array.from(rows, (row) =>
        line.reduce((sum, value, column) => sum + value * (row[column] ?? 0), 0),
      ),
    ) ?? null
  );
}

/** The inverse of a symmetric matrix by Gauss and Jordan with pivots; null where it is next to singular. */
function inverted(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] | null {
  const size = matrix.length;
  const lines = matrix.map((line, at) =>
    Float64Array.from([...line, ...line.map((_, column) => (column === at ? 1 : 0))]),
  );
  for (let column = 0; column < size; column += 1) {
    const pivots = lines.slice(column).map((line) => Math.abs(line[column] ?? 0));
    const most = Math.max(...pivots);
    if (!(most > 1e-9 * (matrix[0]?.[0] ?? 1))) return null;
    const pivot = column + pivots.indexOf(most);
    const [chosen, other] = [lines[pivot], lines[column]];
    if (chosen === undefined || other === undefined) return null;
    [lines[column], lines[pivot]] = [chosen, other];
    const scale = chosen[column] ?? 1;
    chosen.forEach((value, at) => {
      chosen[at] = value / scale;
    });
    for (const line of lines) {
      const factor = line[column] ?? 0;
      if (line === chosen || factor === 0) continue;
      line.forEach((value, at) => {
        line[at] = value - factor * (chosen[at] ?? 0);
      });
    }
  }
  return lines.map((line) => [...line.subarray(size)]);
}
