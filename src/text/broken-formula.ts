/** One stretch of plain text between commas inside `{ }` or `[ ]`, by offsets in the file. */
export type Piece = { readonly start: number; readonly end: number };

/** What becomes of a piece that opens more brackets than it closes. */
export type Mended = {
  /** How many of the following pieces belong to it. */
  readonly taken: number;
  readonly start: number;
  readonly end: number;
};

/**
 * `{is: max(0, x)}` is, to YAML, `is: "max(0"` and a key `x)`. When a piece leaves a bracket open, finds the following
 * pieces that close it; `taken` is 0 when none do. Undefined when the piece is balanced.
 */
export function mendFormula(
  text: string,
  first: Piece,
  following: readonly (Piece | undefined)[],
): Mended | undefined {
  let open = openBrackets(text.slice(first.start, first.end));
  if (open === 0) return undefined;
  for (let i = 0; i < following.length && open > 0; i++) {
    const piece = following[i];
    if (piece === undefined) break;
    open += openBrackets(text.slice(piece.start, piece.end));
    if (open === 0) return { taken: i + 1, start: first.start, end: piece.end };
  }
  return { taken: 0, start: first.start, end: first.end };
}

function openBrackets(formula: string): number {
  let open = 0;
  for (const letter of formula) {
    if (letter === '(') open++;
    else if (letter === ')') open--;
  }
  return open;
}
