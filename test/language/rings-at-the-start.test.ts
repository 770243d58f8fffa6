import { describe, expect, it } from 'vitest';
import { pointed } from './pointed.ts';

const pointedAt = (common: string, agents = '[a]', more = ''): string[] =>
  pointed(`mechanisms: {habit: It goes on.}
kinds: {k: {agents: ${agents}, w: {starts: 0, next: {is: w, mechanism: habit}}${more}}}
common: {${common}}
outcomes: {end: final(late)}
`);

describe('two values before the first month that need each other make a ring', () => {
  it.each([
    'starts: late, next: early',
    'starts: last(late), next: early',
    'starts: 1 + at_start(late), next: early',
    'starts: 1, next: early, between: [late, 9]',
    'starts: 1, next: early, between: [0, late]',
    'starts: late, draw: "normal(0, 1)"',
    'fixed: late',
    'fixed: 1, between: [0, late]',
    'draw_once: "normal(late, 1)"',
    'draw_once: "normal(0, 1)", between: [0, late]',
    'is: late',
    'is: 1, between: [0, late]',
    'is: {one: 1, two: {is: 2, mechanism: habit, otherwise: late}}',
  ])('%s', (early) => {
    const [found, ...others] = pointedAt(`early: {${early}}, late: {fixed: early}`);
    expect(found).toBe('[early] at the start these need each other: early -> late -> early');
    expect(others).toEqual([]);
  });

  it.each([
    ['starts: 0, next: v', '{a: {v: late}}'],
    ['is: 1', '{a: {v: late}}'],
    ['draw: "normal(0, 1)"', '{a: {v: late}, b: {v: 1}}'],
    ['draw_once: "normal(0, 1)"', '{b: {}, a: {v: late}}'],
    ['fixed: 1', '{a: {v: late}}'],
    ['starts: late', '{a: {}}'],
    ['values: {a: late}', '[a]'],
    ['one_of: [on, off]', '{a: {v: "if(late > 0, on, off)"}}'],
  ])('also through what an agent brings: %s, %s', (rule, agents) => {
    const read = rule.startsWith('one_of') ? 'a.v == on' : 'a.v';
    expect(pointedAt(`late: {fixed: ${read}}`, agents, `, v: {${rule}}`)).toEqual([
      '[late] at the start these need each other: late -> v -> late',
    ]);
  });

  it.each([
    'starts: 1, next: late',
    'starts: 1, draw: "normal(late, 1)"',
    'starts: 1, is: late',
    'starts: 1, next: {is: 1, mechanism: habit, otherwise: late}',
  ])('and what is read in months only makes none: %s', (early) => {
    expect(pointedAt(`early: {${early}}, late: {fixed: early}`)).toEqual([]);
  });
});
