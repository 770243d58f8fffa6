import { describe, expect, it } from 'vitest';
import { modelOf } from './load.ts';
import { pointed } from './pointed.ts';
import { said } from './said.ts';

const model = (entry: string): string => `
months: 2025-01..2026-12
estimates: {rate: 2}
kinds:
  k: {agents: [a, b], fixed_one: {fixed: rate}, w: {starts: 0, next: w}, pair: {toward: k, is: 1}}
  pool: {places: 3, agents: [n], enters: {count: {draw: poisson(1)}}, stage: {one_of: [on, off]}}
common: {x: {starts: 0, next: x}, constant: {fixed: 1}, once: {draw_once: "normal(0, 1)"}, sum: {is: 1}, noise: {draw: "normal(0, 1)"}}
decisions: {a: {options: {go: {}, give: {target: k, where: target != a}}}}
timeline:
  - ${entry}
outcomes: {end: final(x)}
`;

describe('an entry of the timeline', () => {
  it.each([
    [
      '{on: 2025-03, set: {constant: 2}}',
      '[constant] "constant" never changes in a world; the timeline cannot set it',
    ],
    ['{on: 2025-03, add: {once: 2}}', '[once] "once" never changes in a world; the timeline cannot add it'],
    [
      '{on: 2025-03, set: {k.fixed_one: 2}}',
      '[k.fixed_one] "fixed_one" never changes in a world; the timeline cannot set it',
    ],
    ['{on: 2025-03, set: {k.pair: 2}}', '[k.pair] "pair" is told per pair; the timeline cannot set it'],
    ['{on: 2025-03, add: {n.stage: off}}', '[n.stage] a stage cannot be added to: use set'],
    ['{on: 2025-03, set: {n.stage: lost}}', '[lost] "lost" is no stage'],
    ['{on: 2025-03, set: {n.stage: 1}}', '[1] the name of a stage of this quantity is needed here'],
    [
      '{on: 2025-03, set: {k.pair: "pair(a, b)"}}',
      '[k.pair] "pair" is told per pair; the timeline cannot set it',
    ],
    ['{on: 2025-03, set: {b.piar: 2}}', '[b.piar] there is no quantity "b.piar" (b.pair?)'],
    ['{on: 2025-03, set: {smu: 2}}', '[smu] there is no quantity "smu" (sum?)'],
    [
      '{on: 2025-03, set: {pol.stage: off}}',
      '[pol.stage] "pol" is neither an agent nor a kind (pool.stage?)',
    ],
    ['{on: 2025-03, set: {comon.x: 1}}', '[comon.x] "comon" is neither an agent nor a kind'],
    [
      '{on: 2025-03, set: {pool_2.stage: off}}',
      '[pool_2.stage] "pool_2" is neither an agent nor a kind (pool.stage?)',
    ],
    ['{on: 2025-03, set: {w: 2}}', '[w] there is no quantity "w" (k.w?)'],
    ['{on: 2025-03, set: {b.sum: 2}}', '[b.sum] there is no quantity "b.sum"'],
    ['{on: 2025-03, set: {rate: 2}}', '[rate] there is no quantity "rate"'],
    [
      '{on: 2025-03, set: {x: "normal(0, 1)"}}',
      '[normal] "normal" is luck: it cannot stand inside a formula',
    ],
    ['{on: 2025-03, set: {sum: sum + 1}}', '[sum] "sum" reads itself within one month'],
    ['{from: 2025-05, until: 2025-03, set: {x: 2}}', '[{] this entry ends before it begins'],
    ['{on: 5, set: {x: 2}}', '[5] on: needs a month'],
    ['{on: 2024-12, set: {x: 2}}', '[{] warning: this entry lies outside the run and never happens'],
    ['{from: 2027-01, set: {x: 2}}', '[{] warning: this entry lies outside the run and never happens'],
    ['{until: 2024-12, set: {x: 2}}', '[{] warning: this entry lies outside the run and never happens'],
    ['{if: x > 1, set: {x: 2}}', '[x > 1] if: is decided once, by estimates and numbers'],
    ['{if: month > 1, set: {x: 2}}', '[month > 1] if: is decided once, by estimates and numbers'],
    ['{when: self.w > 1, set: {x: 2}}', '[self] there is no "self" here'],
    ['{when: a, set: {x: 2}}', '[a] a number is needed here, this is an agent'],
    ['{when: noise > 0, set: {x: 2}}', '[noise] "noise" is read before it is first drawn'],
    ['{on: 2025-03, force: a.give to a}', '[a.give to a] "a" is no target of a.give'],
    ['{on: 2025-03, force: a.go to b}', '[a.go to b] "b" is no target of a.go'],
    ['{on: 2025-03, forbid: b.go}', '[b.go] "b.go" names no decision'],
    ['{on: 2025-03, forbid: a.gone}', '[a.gone] a has no option "gone"'],
    ['{on: 2025-03, set: {}}', '[{] this entry does nothing: write set, add, sends, force or forbid'],
    ['{on: 2025-03, force: []}', '[{] this entry does nothing: write set, add, sends, force or forbid'],
  ])('%s', (entry, message) => {
    expect(pointed(model(entry))).toEqual([message]);
  });

  it.each([
    '{on: 2025-03, set: {x: x + 1, noise: 2 * x, k.w: w + fixed_one, n.stage: off}}',
    '{on: 2025-03, add: {x: noise, noise: sum, b.w: self.w}}',
    '{if: rate > 1, set: {x: 2}}',
    '{when: "chose(a.go) and last(x) > 1 and heard(a, b, 1) < 1", at_most: once, set: {x: 2}}',
    '{on: 2025-03, force: [a.go, a.give to b], forbid: a.give on b}',
  ])('%s', (entry) => {
    expect(pointed(model(entry))).toEqual([]);
  });

  it.each([
    '{on: 2026-12, set: {x: 2}}',
    '{on: 2025-01, set: {x: 2}}',
    '{from: 2026-12, set: {x: 2}}',
    '{until: 2025-01, set: {x: 2}}',
    '{from: 2025-03, until: 2025-03, set: {x: 2}}',
  ])('at the edge of the run is in it: %s', (entry) => {
    expect(pointed(model(entry))).toEqual([]);
  });

  it.each([
    ['{on: 5, set: {x: 2}}', 'on: needs a month | months are written 2026-03'],
    [
      '{on: 2027-01, set: {x: 2}}',
      'this entry lies outside the run and never happens | the run is 2025-01..2026-12',
    ],
    [
      '{if: rate > 1, when: x > 1, set: {x: 2}}',
      'an entry has if: or when:, not both | join them: when: scripted and reserves < 5',
    ],
    [
      '{if: x > 1, set: {x: 2}}',
      'if: is decided once, by estimates and numbers | what changes from month to month belongs under when:',
    ],
  ])('says what to do about it: %s', (entry, words) => {
    expect(said(model(entry)).map((one) => one.words)).toEqual([words]);
  });

  it('of plain months counts from 1', () => {
    const plain = model('{from: 1, until: 3, set: {x: 1}}').replace('months: 2025-01..2026-12', 'months: 24');
    expect(modelOf(plain).timeline[0]).toMatchObject({ from: 0, until: 2 });
    expect(said(plain.replace('from: 1', 'from: 2025-01'))).toEqual([
      { there: '2025-01', words: 'from: needs a month | this model counts plain months: on: 12' },
    ]);
  });
});
