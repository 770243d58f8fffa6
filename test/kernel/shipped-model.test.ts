import { describe, expect, it } from 'vitest';
import { estimateSampler } from '../../src/engine/index.ts';
import { kernelSource } from '../../src/kernel/index.ts';
import { KEY } from '../interpreter/model-of.ts';
import { shipped } from '../model/shipped.ts';
import { apart } from './apart.ts';

describe('the shipped model', () => {
  const { model } = shipped('pakistan');

  it('gives the same numbers in the kernel and in the interpreter', () => {
    const options = { key: KEY, estimates: estimateSampler(model.estimates, KEY) };
    const short = { ...model, outcomes: [], calendar: { ...model.calendar, months: 12 } };
    expect(apart(short, 1, options)).toEqual([]);
  });

  it('becomes loops over agents: its code is no longer for ten times the communities', () => {
    const many = {
      ...model,
      kinds: model.kinds.map((kind) => (kind.name === 'community' ? { ...kind, size: 1200 } : kind)),
    };
    expect(kernelSource(many).length).toBeLessThan(1.02 * kernelSource(model).length);
  });
});
