import { describe, expect, it } from 'vitest';
import { estimateSampler } from '../../src/engine/index.ts';
import { KEY } from '../interpreter/model-of.ts';
import { apart } from '../kernel/apart.ts';
import { expectAgreement } from '../kernel/expect-agreement.ts';
import { shipped } from '../model/shipped.ts';

describe('the kernel and the interpreter, at length', () => {
  it('agree on 500 models drawn at random', () => {
    expectAgreement(500, 3);
  });

  it('agree on whole worlds of the shipped model', () => {
    const { model } = shipped('pakistan');
    expect(apart(model, 8, { key: KEY, estimates: estimateSampler(model.estimates, KEY) })).toEqual([]);
  });
});
