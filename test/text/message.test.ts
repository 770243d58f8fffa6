import { describe, expect, it } from 'vitest';
import { frame, frames, hasErrors, headline, nearest, placesIn, problem } from '../../src/text/index.ts';

const SOURCE = 'kinds:\n  patron:\n    trust: {is: excluive_rights + 0.1}\n';
const placeOf = placesIn(SOURCE, 'scenarios/x.yaml');
const at = (words: string): ReturnType<typeof placeOf> => placeOf(SOURCE.indexOf(words), words.length);

describe('messages', () => {
  const unknown = problem(at('excluive_rights'), 'unknown name "excluive_rights"', {
    guess: 'exclusive_rights',
    hint: 'names of a patron: trust, exclusive_rights',
  });

  it('start with place, cause and guess', () => {
    expect(headline(unknown)).toBe(
      'scenarios/x.yaml:3:17  unknown name "excluive_rights": did you mean "exclusive_rights"?',
    );
  });

  it('show the line, carets under the words, and the hint', () => {
    expect(frame(unknown, SOURCE).split('\n').slice(1)).toEqual([
      '  3 |     trust: {is: excluive_rights + 0.1}',
      '    |                 ^^^^^^^^^^^^^^^',
      '    = names of a patron: trust, exclusive_rights',
    ]);
  });

  it('name warnings and tell them from errors', () => {
    const warning = problem(at('patron'), 'nothing reads this', { severity: 'warning' });
    expect(headline(warning)).toBe('scenarios/x.yaml:2:3  warning: nothing reads this');
    expect([hasErrors([warning]), hasErrors([warning, unknown])]).toEqual([false, true]);
  });

  it('come in reading order, each once, and are counted when many', () => {
    const first = problem(at('kinds'), 'first');
    const text = frames([unknown, first, first], new Map([['scenarios/x.yaml', SOURCE]]));
    expect(text.match(/scenarios\/x.yaml:\d/g)).toEqual(['scenarios/x.yaml:1', 'scenarios/x.yaml:3']);
    const many = Array.from({ length: 60 }, (_, i) => problem(at('kinds'), `fault ${i}`));
    expect(frames(many, new Map())).toMatch(/\.\.\. and 10 more problems$/);
  });

  it('keep control characters and endless lines off the screen', () => {
    const bad = problem(placeOf(0, 5), 'x\u001b[31m\ny', { hint: 'a\u0007b' });
    expect(bad).toMatchObject({ what: 'x[31m y', hint: 'ab' });
    const long = `${'a'.repeat(5000)}oops${'b'.repeat(5000)}`;
    const lines = frame(problem(placesIn(long, 'f')(5000, 4), 'here'), long).split('\n');
    const [shown = '', carets = ''] = lines.slice(1);
    expect(shown.length).toBeLessThan(120);
    expect(shown.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('oops');
  });

  it('line up under tabs', () => {
    const text = 'a:\t\tb';
    const [, shown, carets] = frame(problem(placesIn(text, 'f')(4, 1), 'b'), text).split('\n');
    expect([shown, carets]).toEqual(['  1 | a:\t\tb', '    |   \t\t^']);
  });
});

describe('the nearest word', () => {
  const words = ['is', 'next', 'starts', 'because', 'between', 'mechanism', 'toward'];
  it.each([
    ['nxet', 'next'],
    ['start', 'starts'],
    ['becuase', 'because'],
    ['mechnism', 'mechanism'],
    ['si', 'is'],
    ['towards', 'toward'],
  ])('%s -> %s', (slip, meant) => expect(nearest(slip, words)).toBe(meant));

  it.each(['sponsor', 'x', '', 'because_of_that', 'a'.repeat(100_000)])('nothing is near %.20s', (word) => {
    expect(nearest(word, words)).toBeUndefined();
  });
});
