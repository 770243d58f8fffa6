/** A figure of the run that a text asks for. */
export type FigureWish =
  | { readonly is: 'outcome' | 'change'; readonly outcome: string }
  | { readonly is: 'quantity'; readonly quantity: string; readonly month: string }
  | { readonly is: 'choice'; readonly decision: string }
  | { readonly is: 'driver'; readonly place: number }
  | { readonly is: 'drivers' | 'worlds' };

/** A text in pieces: words as they are, and figures that the run fills in. */
export type Words = readonly (string | FigureWish)[];

/** What may stand in braces, for messages. */
export const FIGURES =
  '{outcome NAME}, {change NAME}, {quantity NAME MONTH}, {choice DECIDER}, {driver 1}, {drivers}, {worlds}';

/** The pieces of a text; what stands in braces and is no figure comes back as `strange`. */
export function wordsOf(text: string): { readonly words: Words; readonly strange: readonly string[] } {
  const words: (string | FigureWish)[] = [];
  const strange: string[] = [];
  for (const piece of text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(\{[^{}]*\})/)) {
    if (piece === '') continue;
    if (!piece.startsWith('{')) {
      words.push(piece);
      continue;
    }
    const wish = wishOf(piece.slice(1, -1).trim().split(/\s+/));
    if (wish === null) strange.push(piece);
    else words.push(wish);
  }
  return { words, strange };
}

function wishOf([is = '', name = '', month = '', ...more]: readonly string[]): FigureWish | null {
  if (more.length > 0) return null;
  const isAlone = name !== '' && month === '';
  switch (is) {
    case 'outcome':
    case 'change':
      return isAlone ? { is, outcome: name } : null;
    case 'quantity':
      return name !== '' && month !== '' ? { is, quantity: name, month } : null;
    case 'choice':
      return isAlone ? { is, decision: name } : null;
    case 'driver':
      return isAlone && /^[1-9]$/.test(name) ? { is, place: Number(name) } : null;
    case 'drivers':
    case 'worlds':
      return name === '' ? { is } : null;
    default:
      return null;
  }
}
