import { describe, expect, it } from 'vitest';
import { loadTexts } from '../../src/language/index.ts';
import { modelOf } from './load.ts';
import { pointed } from './pointed.ts';

const BASE = `
months: 2025-01..2026-12
mechanisms: {habit: It goes on.}
estimates: {rate: 2, share: {simplex: {left: 0.5, right: 0.5}}}
signals: {news: {cost: 1}}
kinds: {k: {agents: [a, b], w: {starts: 0, next: {kept: {is: w, mechanism: habit}}}}}
common: {x: {starts: 0, next: x + rate * (left - right) + a.w}}
decisions: {a: {options: {go: {sends: news to b}, stay: {}}}}
timeline: [{on: 2025-03, force: a.go}]
outcomes: {end: final(x), gone: ever(chose(a.go))}
`;
const above = (...scenario: readonly string[]): string[] =>
  pointed(BASE, `from: m\n${scenario.join('\n')}\n`);

describe('a scenario takes away', () => {
  it('what is there', () => {
    expect(above('outcomes: {gone: null}')).toEqual([]);
    expect(above('outcomes: {gne: null}')).toEqual(['[gne] there is no outcome "gne" to take away (gone?)']);
    expect(above('kinds: {city: null}')).toEqual(['[city] there is no kind "city" to take away']);
    expect(above('kinds: {k: {v: null}}')).toEqual(['[v] there is no quantity of k "v" to take away']);
    expect(above('quantities: {y: null, k.v: null}')).toEqual([
      '[y] there is no common quantity "y" to take away',
      '[k.v] there is no quantity of k "v" to take away',
    ]);
    expect(above('decisions: {b: null, a: {options: {stai: null}}}')).toEqual([
      '[b] there is no decision "b" to take away',
      '[stai] there is no option of a "stai" to take away (stay?)',
    ]);
  });

  it.each([
    ['estimates: {rate: null}', '[rate] unknown name "rate"'],
    ['estimates: {share: null}', '[left] unknown name "left"'],
    ['kinds: {k: null}', '[b] there is no agent "b"'],
    ['kinds: {k: {w: null}}', '[w] a k has no quantity "w"'],
    ['signals: {news: null}', '[news] there is no signal "news"'],
    ['mechanisms: {habit: null}', '[habit] "habit" is no declared mechanism'],
    ['decisions: {a: null}', '[a.go] "a.go" names no decision'],
    ['decisions: {a: {options: {go: null}}}', '[a.go] a has no option "go"'],
    ['common: {x: null}', '[x] unknown name "x"'],
  ])('what others need: %s', (line, message) => {
    expect(above(line)).toContain(message);
  });

  it('and says so where it is missed', () => {
    const layers = [BASE, 'from: m\nestimates: {rate: null}\n'].map((text, index) => ({
      replaces: index > 0,
      files: [{ name: `${index}.yaml`, text }],
    }));
    expect(loadTexts(layers).problems[0]?.hint).toBe('"rate" is taken away in 1.yaml, line 2');
  });
});

describe('quantities: of a scenario', () => {
  it('name common quantities alone and others by their kind', () => {
    const model = modelOf(BASE, 'from: m\nquantities: {x: {is: 1}, k.w: {is: 2}}');
    expect(model.quantities.map(({ name, rule }) => [name, rule.is])).toEqual([
      ['x', 'formula'],
      ['w', 'formula'],
    ]);
  });

  it.each([
    ['kk.w: {is: 1}', '[kk.w] there is no kind "kk"'],
    ['a.w: {is: 1}', '[a.w] there is no kind "a"'],
    ['city.w: {is: 1}', '[city.w] there is no kind "city"'],
    ['common.x: {is: 1}', '[common.x] there is no kind "common"'],
    ['k.agents: {is: 1}', '[k.agents] "agents" is a word of the grammar and cannot name a quantity'],
    ['phase: {is: 1}', '[phase] "phase" is a word of the grammar and cannot name a quantity'],
  ])('%s', (line, message) => {
    expect(above(`quantities: {${line}}`)).toEqual([message]);
  });

  it('reach kinds that a later file of the model declares', () => {
    const files = [
      'quantities: {k.w: {is: 1}}\noutcomes: {end: final(a.w)}\n',
      'kinds: {k: {agents: [a]}}\n',
    ];
    expect(pointed(files.join(''))).toEqual([]);
  });
});

describe('the months of a scenario', () => {
  it('as a number keep the month in which the model begins', () => {
    expect(modelOf(BASE, 'from: m\nmonths: 120').calendar).toEqual({
      months: 120,
      first: { year: 2025, month: 1 },
    });
    expect(modelOf(BASE, 'from: m\nmonths: 120', 'from: s1\nmonths: 6').calendar.months).toBe(6);
    expect(modelOf(BASE, 'from: m\nmonths: 2026-02..2026-03').calendar).toEqual({
      months: 2,
      first: { year: 2026, month: 2 },
    });
    expect(modelOf('months: 7\noutcomes: {end: final(x)}\ncommon: {x: {is: 1}}').calendar.first).toBeNull();
  });

  it('that leave entries of the model behind say nothing, entries of its own are warned of', () => {
    expect(above('months: 2')).toEqual([]);
    expect(above('months: 2', 'timeline: [{on: 2025-03, set: {x: 1}}]')).toEqual([
      '[{] warning: this entry lies outside the run and never happens',
    ]);
  });
});

describe('what is declared and never used is warned of', () => {
  it.each([
    ['mechanisms: {idle: Nothing.}', '[idle] warning: the mechanism "idle" switches nothing'],
    ['estimates: {idle: 1}', '[idle] warning: the estimate "idle" is never used'],
    ['signals: {idle: {cost: 1}}', '[idle] warning: the signal "idle" is never sent'],
    [
      'kinds: {city: {agents: {c: {sise: 1}}, size: {fixed: 1}}}',
      '[sise] warning: no formula reads "sise" (size?)',
    ],
  ])('%s', (line, message) => {
    expect(above(line)).toEqual([message]);
  });

  it('in the topmost layer only: a scenario answers for itself', () => {
    expect(above('common: {x: {is: 1}}')).toEqual([]);
    expect(pointed(BASE.replace('rate * ', ''))).toEqual([
      '[rate] warning: the estimate "rate" is never used',
    ]);
  });

  it('not while something else is wrong', () => {
    expect(above('estimates: {idle: 1}', 'common: {y: {is: nobody}}')).toEqual([
      '[nobody] unknown name "nobody"',
    ]);
  });

  it('one share that is used uses them all', () => {
    expect(pointed(BASE.replace('left - right', 'left'))).toEqual([]);
  });
});
