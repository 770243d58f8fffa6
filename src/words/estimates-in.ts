/** Indices of the estimates that the formulas of a part of a model read. Trees of mathjs are left out: they say the same once more. */
export function estimatesIn(part: unknown): ReadonlySet<number> {
  const found = new Set<number>();
  const look = (one: unknown): void => {
    if (Array.isArray(one)) for (const item of one) look(item);
    else if (typeof one === 'object' && one !== null) {
      if ('is' in one && one.is === 'estimate' && 'estimate' in one && typeof one.estimate === 'number')
        found.add(one.estimate);
      for (const [key, value] of Object.entries(one)) if (key !== 'node' && key !== 'place') look(value);
    }
  };
  look(part);
  return found;
}
