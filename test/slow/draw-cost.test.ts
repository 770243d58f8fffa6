import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { costs } from './draw-cost.ts';

const program = fileURLToPath(new URL('./draw-cost.ts', import.meta.url));

describe('the cost of a draw, in units of Math.exp', () => {
  it.each(costs)('%s', (name, expression, most) => {
    const printed = execFileSync(process.execPath, [program, expression], { encoding: 'utf8' });
    const [unit = Number.NaN, cost = Number.NaN] = printed.split(' ').map(Number);
    console.log(
      `${name.padEnd(38)} ${cost.toFixed(1).padStart(8)} ns ${(cost / unit).toFixed(1).padStart(7)}`,
    );
    expect(cost / unit).toBeLessThan(most);
  });
});
