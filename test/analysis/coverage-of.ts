import { holds } from '../../src/analysis/index.ts';
import type { Simulated } from './interval-kinds.ts';
import { uniformSource } from './uniform-source.ts';

/** Of each interval of a kind, the share of so many simulated runs in which it holds the truth. */
export function coverageOf(simulated: Simulated, runs: number, level = 0.9) {
  const uniforms = uniformSource(90);
  const held = new Map<string, number>();
  for (let run = 0; run < runs; run += 1)
    for (const { of, interval, truth } of simulated(uniforms, level))
      held.set(of, (held.get(of) ?? 0) + Number(holds(interval, truth)));
  return [...held].map(([of, count]) => ({ of, share: count / runs }));
}
