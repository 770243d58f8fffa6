/** The part of a list of `length` that shows place `at` within `height` rows, kept near the middle. */
export function windowOf(
  length: number,
  at: number,
  height: number,
): { readonly from: number; readonly until: number } {
  if (length <= height) return { from: 0, until: length };
  const from = Math.min(length - height, Math.max(0, at - Math.floor(height / 2)));
  return { from, until: from + height };
}

/** A place within a list, ends being walls. */
export const within = (at: number, length: number): number => Math.max(0, Math.min(length - 1, at));
