import { describe, expect, it } from 'vitest';
import { kernelSource } from '../../src/kernel/index.ts';
import { modelOf } from '../interpreter/model-of.ts';
import { SMALL_MODELS } from './small-models.ts';

const model = (name: string) => modelOf(SMALL_MODELS[name] ?? '');

describe('generated code', () => {
  const source = kernelSource(model('decisions, signals and the timeline'));

  it('carries each formula beside its code, under the full name of what it works out', () => {
    expect(source).toMatch(/\/\/ --- next patron\.warmth\n[\s\S]*?\/\/ kept: 0\.5 \* warmth/);
    expect(source).toMatch(/\/\/ --- weigh home\n/);
    expect(source).toMatch(/\/\/ option home\.court/);
    expect(source).toMatch(/\/\/ --- patron\.favour\n/);
  });

  it('keeps texts of the model in comments of one line, whatever they hold', () => {
    const title = 'Line\u2028alert(1)\nalert(2)\r\u2029alert(3)';
    const code = kernelSource({ ...model('functions and operators'), title });
    expect(code).toContain('// Line alert(1) alert(2) alert(3)\n');
    expect(code).not.toMatch(/^\s*alert/m);
  });

  it('runs agents in loops, and a total over those that point at an agent in one pass', () => {
    const code = kernelSource(model('aggregates, links and networks'));
    const people = /\/\/ --- land\.people\n([\s\S]*?)\/\/ ---/.exec(code)?.[1] ?? '';
    // One loop empties the sums, one adds the towns up, one writes the lands: never a loop within a loop.
    expect(people.match(/for \(/g)).toHaveLength(3);
    expect(people).not.toMatch(/for [\s\S]*\n {6,}for /);
  });

  it('works out only once a world what does not change in it', () => {
    const code = kernelSource(
      modelOf(`
title: Fixed
months: 3
phases: [world]
estimates: {rate: 0.3}
kinds: {town: {phase: world, agents: [a, b, c], size: {starts: 1, next: "size * exp(rate)"}}}
outcomes: {size: final(a.size)}
`),
    );
    const next = /\/\/ --- next town\.size\n([\s\S]*?)\/\/ ---/.exec(code)?.[1] ?? '';
    expect(next.replaceAll(/\/\/.*/g, '')).not.toContain('exp');
    expect(/\/\/ --- what stays the same\n([\s\S]*?)\n\}/.exec(code)?.[1]).toContain('exp(');
  });
});
