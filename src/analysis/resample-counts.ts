import type { Uniforms } from './block-bootstrap.ts';

/** How often each of `count` things comes in one bootstrap resample of them (Efron 1979); neighbours of a block come together. */
export function resampleCounts(count: number, uniforms: Uniforms, block = 1): Uint32Array {
  const blocks = Math.ceil(count / block);
  const times = new Uint32Array(count);
  for (let drawn = 0; drawn < blocks; drawn += 1) {
    const first = block * Math.min(blocks - 1, Math.floor(uniforms() * blocks));
    for (let place = first; place < Math.min(count, first + block); place += 1)
      times[place] = (times[place] ?? 0) + 1;
  }
  return times;
}
