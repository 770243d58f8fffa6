import { describe, expect, it } from 'vitest';
import { said } from './said.ts';

const END = 'outcomes: {end: final(x)}';
const COMMON = 'common: {x: {starts: 0, next: x}}';
const KIND = 'kinds: {k: {agents: [a, b], w: {is: 1}}}';
const warned = (...lines: readonly string[]) => said([...lines, END].join('\n'));

describe('an estimate that no formula reads', () => {
  const words = (name: string) => `the estimate "${name}" is never used | no formula reads it`;

  it('is warned of', () => {
    expect(warned('estimates: {idle: 1, rate: 2}', 'common: {x: {is: rate}}')).toEqual([
      { there: 'idle', words: words('idle') },
    ]);
  });

  it('also as a share, unless another share of its whole is read', () => {
    const shares = 'estimates: {one: {simplex: {a: 0.5, b: 0.5}}, two: {simplex: {c: 0.5, d: 0.5}}, rate: 1}';
    expect(warned(shares, 'common: {x: {is: a * rate}}')).toEqual([
      { there: 'c', words: words('c') },
      { there: 'd', words: words('d') },
    ]);
  });
});

describe('a mechanism that switches nothing', () => {
  const [habit, ...lines] = ['mechanisms: {habit: It goes on.}', KIND, COMMON];

  it('is warned of, with where it could be named', () => {
    const words =
      'the mechanism "habit" switches nothing | name it in a term, an option, a signal or an entry of the timeline: mechanism: name';
    expect(warned(habit ?? '', ...lines)).toEqual([{ there: 'habit', words }]);
  });

  it.each([
    'quantities: {x: {is: {is: 1, mechanism: habit}}}',
    'quantities: {x: {starts: 0, next: {one: {is: 1, mechanism: habit}}}}',
    'signals: {news: {from: k, to: k, when: month > 1, mechanism: habit}}',
    'decisions: {a: {options: {go: {mechanism: habit}, stay: {}}}}',
    'decisions: {a: {value: {joy: {is: 1, mechanism: habit}}, options: {go: {}, stay: {}}}}',
    'timeline: [{on: 1, set: {x: 1}, mechanism: habit}]',
  ])('is none of these: %s', (line) => {
    expect(said([habit, ...lines, END].join('\n'), `from: m\n${line}\nmechanisms: {habit: Anew.}\n`)).toEqual(
      [],
    );
  });
});

describe('a signal that is never sent', () => {
  it('is warned of, with who could send it', () => {
    const words = 'the signal "news" is never sent | an option or the timeline sends it, or a rule: when:';
    expect(warned('signals: {news: {from: k, to: k}}', KIND, COMMON)).toEqual([{ there: 'news', words }]);
  });

  it.each([
    'signals: {news: {from: k, to: k, when: month > 1}}',
    'signals: {news: {}}\ntimeline: [{on: 1, sends: news from a to b}]',
    'signals: {news: {}}\ndecisions: {a: {options: {go: {sends: news to b}, stay: {}}}}',
  ])('is none of these: %s', (lines) => expect(warned(lines, KIND, COMMON)).toEqual([]));
});

describe('a field that no formula reads', () => {
  const withFields = (agents: string, formula: string) =>
    warned(
      `kinds: {k: {agents: {${agents}}, size: {fixed: 1}, wide: {is: size}}}`,
      `common: {x: {is: "${formula}"}}`,
    );

  it('may be a quantity misspelt', () => {
    expect(withFields('a: {sise: 1}', 'a.size')).toEqual([
      { there: 'sise', words: 'no formula reads "sise" | did you mean size' },
    ]);
    expect(withFields('a: {colour: 1}', 'a.size')).toEqual([
      { there: 'colour', words: 'no formula reads "colour" | a field is a quantity of its own' },
    ]);
  });

  it.each(['a.sise', 'last(a.sise)', 'at_start(a.sise)'])('is none when this is read: %s', (formula) => {
    expect(withFields('a: {sise: 1}', formula)).toEqual([]);
  });

  it('is none when it starts a quantity with a line of its own', () => {
    expect(withFields('a: {wide: 1}', 'a.size')).toEqual([]);
  });
});

describe('a model without outcomes', () => {
  const words =
    'this model has no outcomes: nothing is reported | outcomes: {late: final(price)} reports the price in the last month';

  it('is warned of where the topmost file begins', () => {
    expect(said('common: {x: {is: 1}}')).toEqual([{ there: 'c', words }]);
    expect(said(`common: {x: {is: 1}}\n${END}`, 'from: m\noutcomes: {end: null}')).toEqual([
      { there: 'f', words },
    ]);
  });
});
