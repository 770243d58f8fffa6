import { describe, expect, it } from 'vitest';
import { modelOf } from './load.ts';
import { said } from './said.ts';

const PHASES = 'phases: [early, late]';
const END = 'outcomes: {end: final(x)}';
const X = 'x: {is: 1}';
const text = (...lines: readonly string[]) => [PHASES, ...lines, END].join('\n');
/** The quantities that have a value before the first month, in the order in which they get it. */
const begun = (...lines: readonly string[]): string[] => {
  const { starts, quantities } = modelOf(text(...lines));
  return starts.map((index) => quantities[index]?.name ?? '');
};

describe('a value before the first month', () => {
  it('is had by what never changes, by states, and by what says starts:', () => {
    expect(
      begun(
        'common: {x: {is: 1}, b: {is: 1, starts: 5}, c: {draw: "uniform(0, 1)", starts: 5}, d: {fixed: 1}, level: {starts: 0, next: level}, luck: {draw_once: "uniform(0, 1)"}}',
      ),
    ).toEqual(['b', 'c', 'd', 'level', 'luck']);
  });

  it('is had by what some agent brings', () => {
    expect(begun(`kinds: {k: {agents: {a: {w: 3}, b: {}}, w: {is: 1}, v: {is: 1}}}\ncommon: {${X}}`)).toEqual(
      ['w'],
    );
  });

  it('is had by what last() or at_start() reads, in file order where none needs another', () => {
    expect(
      begun('common: {x: {is: last(d) + at_start(b)}, b: {is: 1}, c: {starts: 0, next: c}, d: {is: 1}}'),
    ).toEqual(['b', 'c', 'd']);
  });

  it('is had by all that it takes, and they come first', () => {
    expect(begun('common: {x: {is: last(b)}, b: {is: c + 1}, c: {is: d + 1}, d: {is: 1}}')).toEqual([
      'd',
      'c',
      'b',
    ]);
  });

  it('is had by what is read in an earlier phase than its own', () => {
    const late = 'price: {phase: late, is: 1}';
    expect(begun(`common: {x: {phase: early, is: price}, ${late}}`)).toEqual(['price']);
    expect(begun(`common: {x: {phase: late, is: price}, ${late}}`)).toEqual([]);
  });

  it('is had by what an option does with it, in the phase of what it does it to', () => {
    const doing = (phase: string) =>
      begun(
        `common: {x: {phase: ${phase}, starts: 0, next: x}, price: {phase: late, is: 1}}`,
        'decisions: {ruler: {phase: late, options: {go: {does: {x: price}, expects: {x: 1}}, stay: {}}}}',
      );
    expect(doing('early')).toEqual(['x', 'price']);
    expect(doing('late')).toEqual(['x']);
  });

  it('is had by what a condition of the timeline reads', () => {
    expect(
      begun(
        'common: {x: {starts: 0, next: x}, price: {is: 1}}',
        'timeline: [{when: price > 0, set: {x: 1}}]',
      ),
    ).toEqual(['x', 'price']);
  });
});

describe('whoever enters', () => {
  const pool = (phase: string, more: string) =>
    `kinds: {k: {places: 3, agents: [a], phase: ${phase}, enters: {phase: ${phase}, count: {draw: poisson(1)}, each: {size: {draw: "normal(price, 1)"}}}, size: {starts: 0, next: size}, ${more}}}\ncommon: {x: {is: 1}, price: {phase: late, is: 1}}`;

  it('brings what is known by then', () => {
    expect(begun(pool('early', 'w: {is: 1}'))).toContain('price');
    expect(begun(pool('late', 'w: {is: 1}'))).not.toContain('price');
  });

  it('begins with what is computed earlier in the month than it comes', () => {
    expect(begun(pool('late', 'w: {phase: early, is: 1}'))).toContain('w');
    expect(begun(pool('late', 'w: {phase: late, is: 1}'))).not.toContain('w');
    expect(begun(pool('early', 'w: {phase: late, is: 1}'))).not.toContain('w');
    const drawn = begun(pool('late', 'w: {phase: early, draw: "normal(0, 1)"}'));
    expect(drawn).not.toContain('w');
  });
});

describe('what is looked back at', () => {
  it('is kept, for as long as anything asks', () => {
    const { quantities } = modelOf(
      text(
        'common: {x: {is: last(b) + at_start(c) + d}, b: {is: 1}, c: {is: 1}, d: {is: 1}, g: {is: 1}, h: {is: 1}}',
      ).replace('final(x)', '"final(x) + ever(last(g) > at_start(h))"'),
    );
    const kept = (key: 'keepsLast' | 'keepsStart') =>
      quantities.filter((one) => one[key]).map(({ name }) => name);
    expect(kept('keepsLast')).toEqual(['b', 'g']);
    expect(kept('keepsStart')).toEqual(['c', 'h']);
  });
});

describe('what is drawn has no value before', () => {
  const words =
    '"noise" is read before it is first drawn | give it starts: with the value before the first month';
  const read = (agents: string, noise = 'phase: late, draw: "normal(0, 1)"') =>
    said(
      text(
        `kinds: {k: {agents: ${agents}, noise: {${noise}}}}\ncommon: {x: {phase: early, is: "total(k, k.noise)"}}`,
      ),
    );

  it('unless it is given one, for each agent', () => {
    expect(read('[a, b]')).toEqual([{ there: 'noise', words }]);
    expect(read('{a: {noise: 1}, b: {}}').map((one) => one.words)).toEqual([words]);
    expect(read('{a: {noise: 1}, b: {noise: 2}}')).toEqual([]);
    expect(read('[a, b]', 'phase: late, starts: 0, draw: "normal(0, 1)"')).toEqual([]);
    expect(read('[a, b]', 'phase: early, draw: "normal(0, 1)"')).toEqual([]);
  });

  it('or only whoever enters later lacks it', () => {
    const pool = (agents: string) =>
      said(
        text(
          `kinds: {k: {places: 3, agents: ${agents}, enters: {count: {draw: poisson(1)}}, noise: {phase: late, draw: "normal(0, 1)"}}}\ncommon: {x: {phase: early, is: "total(k, k.noise)"}}`,
        ),
      ).map((one) => one.words);
    expect(pool('{a: {noise: 1}}')).toEqual([]);
    expect(pool('{a: {noise: 1}, b: {}}')).toEqual([words]);
    expect(pool('[]')).toEqual([words]);
  });
});

describe('a loop at the start', () => {
  it('is named, with a way out', () => {
    expect(
      said(text('common: {x: {phase: early, is: b}, b: {phase: late, is: c}, c: {phase: late, is: x}}')),
    ).toEqual([
      {
        there: 'x',
        words:
          'at the start these need each other: x -> b -> c -> x | give "x" a value before the first month with starts:',
      },
    ]);
    expect(said(text('common: {x: {phase: early, starts: 0, is: b}, b: {phase: late, is: x}}'))).toEqual([]);
  });
});
