import type { Model } from '../language/index.ts';
import type { Cell } from './explain-quantity.ts';

/** Kinds with more agents are not told one by one. */
const FEW = 8;

/** The cells of followed quantities that belong to other agents of small kinds than those followed: grievance elsewhere, where one province's is followed. */
export function siblingCells({ fans, quantities, kinds }: Model): readonly Cell[] {
  const followed = new Set(fans.map(({ quantity, agent }) => `${quantity} ${agent}`));
  return [...new Set(fans.map(({ quantity }) => quantity))].flatMap((quantity) => {
    const { pool = null, size = 0 } = kinds[quantities[quantity]?.kind ?? 0] ?? {};
    if (pool !== null || size > FEW) return [];
    return Array.from({ length: size }, (_, agent) => ({ quantity, agent, toward: 0 })).filter(
      ({ agent }) => !followed.has(`${quantity} ${agent}`),
    );
  });
}
