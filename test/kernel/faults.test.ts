import { describe, expect, it } from 'vitest';
import { compileKernel } from '../../src/kernel/index.ts';
import { NotFinite } from '../../src/language/index.ts';
import { modelOf, optionsOf } from '../interpreter/model-of.ts';
import { apart } from './apart.ts';

const TEXTS = {
  'a division by nothing': `
common: {
  left: {phase: world, starts: 3, next: left - 1},
  share: {phase: world, is: 1 / left}
}`,
  'a state that grows without end': `
kinds: {town: {phase: world, agents: [small, large], size: {starts: 1, next: "size * exp(200 * (self == large))"}}}
common: {sum: {phase: world, is: "total(town, town.size)"}}`,
  'a chance above one': `
common: {risk: {phase: world, starts: 0.5, next: risk + 0.2}, hit: {phase: world, draw: bernoulli(risk)}}`,
  'a start that is no number': `
common: {debt: {phase: world, starts: log(-1), next: debt}, sum: {phase: world, is: debt}}`,
  'nobody to read from': `
kinds:
  host: {phase: world, agents: [home], pull: {fixed: 0}, warm: {starts: 1, next: warm}}
  guest: {phase: world, agents: [ann, bob], owner: {draw_once: "pick(host, host.pull)"}, warm_there: {is: owner.warm}}`,
  'an arrival rate below nothing': `
kinds: {guest: {phase: world, places: 3, agents: [ann], enters: {count: {draw: poisson(1 - month)}, each: {age: 0}}, age: {starts: 0, next: age + 1}}}
common: {sum: {phase: world, is: "total(guest, guest.age)"}}`,
};

describe('a quantity that leaves the numbers', () => {
  for (const [name, text] of Object.entries(TEXTS)) {
    it(`stops both readings at the same cell and month: ${name}`, () => {
      const outcome = text.includes('sum:')
        ? 'final(sum)'
        : text.includes('share:')
          ? 'final(share)'
          : 'final(month)';
      const model = modelOf(`title: Fault\nmonths: 9\nphases: [world]${text}\noutcomes: {end: ${outcome}}\n`);
      const record = { outcomes: new Float64Array(1), fans: null };
      expect(() => compileKernel(model, optionsOf(model)).run(0, record)).toThrow(NotFinite);
      expect(apart(model, 2)).toEqual([]);
    });
  }

  it('a reading goes on after a world that failed', () => {
    const model = modelOf(`
title: Luck
months: 3
phases: [world]
common: {x: {phase: world, draw: "uniform(0, 1)"}, y: {phase: world, is: "1 / (x > 0.2)"}}
outcomes: {y: final(y)}
`);
    const reading = compileKernel(model, optionsOf(model));
    const fates = Array.from({ length: 20 }, (_, world) => {
      const record = { outcomes: new Float64Array(1), fans: null };
      try {
        reading.run(world, record);
        return record.outcomes[0];
      } catch (error) {
        return error instanceof NotFinite ? `${error.world}` : 'another fault';
      }
    });
    expect(new Set(fates.filter((fate) => typeof fate === 'number'))).toEqual(new Set([1]));
    fates.forEach((fate, world) => {
      if (typeof fate === 'string') expect(fate).toBe(`${world}`);
    });
    expect(fates.some((fate) => typeof fate === 'string')).toBe(true);
  });
});
