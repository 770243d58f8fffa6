import type { Model } from '../language/index.ts';

/** What a quantity of an agent is called: `copper`, `us.alignment`, `overlap(china, us)`. */
export function cellName(model: Model, quantity: number, agent: number, toward = 0): string {
  const { name = '', kind = 0, toward: other = null } = model.quantities[quantity] ?? {};
  const owner = model.kinds[kind]?.agents[agent] ?? '';
  if (other !== null) return `${name}(${owner}, ${model.kinds[other]?.agents[toward] ?? ''})`;
  return kind === 0 ? name : `${owner}.${name}`;
}

/** What an alternative of a decision is called: `hold`, `demand_exclusive us`. */
export function alternativeName(model: Model, decision: number, alternative: number): string {
  const { options = [], alternatives = [] } = model.decisions[decision] ?? {};
  const chosen = alternatives[alternative];
  const option = chosen === undefined ? undefined : options[chosen.option];
  if (option === undefined || chosen === undefined) return 'nothing open';
  const target = option.target === null ? undefined : model.kinds[option.target]?.agents[chosen.target];
  return target === undefined ? option.name : `${option.name} ${target}`;
}

/** The name of a kind, or of a quantity of a whole kind: `copper`, `patron.alignment`. */
export function quantityName({ quantities, kinds }: Model, quantity: number): string {
  const { name = '', kind = 0 } = quantities[quantity] ?? {};
  return kind === 0 ? name : `${kinds[kind]?.name ?? ''}.${name}`;
}
