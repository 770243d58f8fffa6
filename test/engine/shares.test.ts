import { expect, it } from 'vitest';
import { seedKey } from '../../src/chance/index.ts';
import { estimateSampler } from '../../src/engine/index.ts';
import { modelOf } from '../language/load.ts';

const TEXT = `
months: 2
estimates: {mix: {simplex: {a: 0.2, b: 0.3, c: 0.5}, concentration: 20}}
common: {x: {is: a + b + c}}
outcomes: {x: final(x)}
`;

it('shares that are left when one is set keep their proportions', () => {
  const key = seedKey('shares');
  const whole = estimateSampler(modelOf(TEXT).estimates, key);
  const rest = estimateSampler(modelOf(TEXT, 'levers: {a: 0.4}').estimates, key);
  for (let world = 0; world < 20; world += 1) {
    const [, b = 0, c = 0] = whole(world);
    const [set, left = 0, last = 0] = rest(world);
    expect(set).toBe(0.4);
    expect(left + last).toBeCloseTo(1, 12);
    expect(left / last).toBeCloseTo(b / c, 9);
  }
});
