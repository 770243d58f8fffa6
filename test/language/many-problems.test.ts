import { describe, expect, it } from 'vitest';
import { loadTexts } from '../../src/language/index.ts';

const lines = (many: number, line: (at: number) => string): string =>
  Array.from({ length: many }, (_, at) => `  ${line(at + 1)}\n`).join('');

/** A model with so many quantities with a key that does nothing, and so many entries that never happen. */
function found(stray: number, late = 0) {
  const text = `common:
  x: {starts: 0, next: x}
${lines(stray, (at) => `x${at}: {is: 1, at_most: 3}`)}${late === 0 ? '' : `timeline:\n${lines(late, (at) => `- {on: ${100 + at}, set: {x: 1}}`)}`}
outcomes: {end: final(x)}
`;
  const { model, problems } = loadTexts([{ replaces: false, files: [{ name: 'm.yaml', text }] }]);
  const errors = problems.filter(({ severity }) => severity === 'error');
  return {
    loads: model !== null,
    errors: errors.map(({ what }) => what),
    warnings: problems.length - errors.length,
  };
}
const TOO_MANY = 'more than 200 problems: the rest is not looked at';

describe('a model with many problems', () => {
  it('is told all of them', () => {
    const { errors, loads } = found(200);
    expect(loads).toBe(false);
    expect(errors).toHaveLength(200);
    expect(errors).not.toContain(TOO_MANY);
  });

  it('is told no more than two hundred', () => {
    for (const many of [201, 210]) {
      const { errors, loads } = found(many);
      expect(loads).toBe(false);
      expect(errors).toHaveLength(201);
      expect(errors.at(-1)).toBe(TOO_MANY);
    }
  });

  it('is warned fifty times, and loads', () => {
    expect(found(0, 50)).toEqual({ loads: true, errors: [], warnings: 50 });
    expect(found(0, 70)).toEqual({ loads: true, errors: [], warnings: 50 });
  });

  it('is told of errors however many warnings there are', () => {
    expect(found(10, 60)).toMatchObject({ warnings: 50, loads: false });
    expect(found(10, 60).errors).toHaveLength(10);
  });
});

describe('a model too large to be checked', () => {
  it('is refused at once: what else is wrong with it is not looked at', () => {
    const text = `common: {x: {is: nobody}}
kinds: {crowd: {count: 2000, meets: {toward: crowd, values: {}}}}
outcomes: {end: final(x)}
`;
    const { model, problems } = loadTexts([{ replaces: false, files: [{ name: 'm.yaml', text }] }]);
    expect(model).toBeNull();
    expect(problems).toEqual([
      {
        place: { file: 'm.yaml', line: 2, column: 30, length: 5 },
        what: 'a world keeps at most 2,000,000 numbers, and here are more',
        hint: '"meets" alone is 4,000,000: one for each pair of a crowd and a crowd',
        severity: 'error',
      },
    ]);
  });
});
