import type { Formula, Model, Quantity } from '../../language/index.ts';

/** Where each agent's link points, when the model says so once and for all; null for links that a run may set. */
export function fixedTargets(model: Model, quantity: Quantity): readonly number[] | null {
  const { rule, type, between, fields, starts } = quantity;
  const kind = model.kinds[quantity.kind];
  if (type.is !== 'agent' || rule.is !== 'fixed' || between !== null || !kind || kind.pool !== null)
    return null;
  const targets: number[] = [];
  for (let place = 0; place < kind.size; place += 1) {
    const value = (rule.values.length === 1 ? rule.values[0] : rule.values[place]) ?? null;
    const target = pointsAt(fields[place] ?? starts ?? value);
    if (target === null) return null;
    targets.push(target);
  }
  return targets;
}

/** Whether a link can never hold nobody: all it is ever given are named agents. */
export function alwaysPoints(model: Model, quantity: Quantity): boolean {
  if (quantity.rule.is !== 'fixed' || quantity.between !== null) return false;
  const entry = model.kinds[quantity.kind]?.pool?.fields.find((field) => field.quantity === quantity.index);
  if (entry !== undefined && !('formula' in entry)) return false;
  const given = [...quantity.fields, ...quantity.rule.values, quantity.starts, entry?.formula ?? null];
  return given.every((formula) => formula === null || pointsAt(formula) !== null);
}

function pointsAt(formula: Formula | null): number | null {
  if (formula === null) return null;
  const { expression } = formula;
  return expression.is === 'place' && expression.of.is === 'agent' ? expression.of.index : null;
}
