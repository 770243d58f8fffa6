import type { WorldView } from '../language/index.ts';
import { at } from './at.ts';
import type { Layout } from './layout.ts';

/** Looks into a world by what its cells hold. */
export function viewOf(layout: Layout, cell: (index: number) => number): WorldView {
  return {
    value: (quantity, agent, toward) =>
      cell(at(layout.now, quantity) + agent * at(layout.widths, quantity) + toward),
    occupied: (kind, place) => {
      const base = layout.occupied[kind] ?? null;
      return base === null || cell(base + place) === 1;
    },
    choice: (decision) => cell(at(layout.decisions, decision).choice),
    odds: (decision, alternative) => cell(at(layout.decisions, decision).odds + alternative),
    active: (entry) => cell(layout.active + entry) === 1,
  };
}
