import type { Model, Quantity } from '../language/index.ts';

/** The site of the one number that a quantity draws each month for an agent: of its draw, or of a stage's move; null when it has none. */
export function siteOf({ kinds }: Model, { rule, kind, name, toward }: Quantity): string | null {
  if (toward !== null) return null;
  if (rule.is === 'stage') return `${kinds[kind]?.name}.${name}`;
  return rule.is === 'draw' && rule.draw.is !== 'sum_of' ? rule.draw.site : null;
}
