import { describe, expect, it } from 'vitest';
import { type Allowance, longFiles, longFunctions } from './allowances.ts';
import { fileSize, functionSizes, type Sized } from './sizes.ts';
import { sourceFile, sourceFiles } from './source-file.ts';

const files = sourceFiles();

/** What is over the limit without an allowance, has outgrown its allowance, or no longer needs it. */
function oversizes(
  sizes: readonly Sized[],
  limit: number,
  allowances: readonly Allowance[],
): readonly string[] {
  const allowed = new Map(allowances.map(({ name, lines }) => [name, lines]));
  const grown = sizes
    .filter(({ name, lines }) => lines > Math.max(limit, allowed.get(name) ?? 0))
    .map(({ name, lines }) => `${name} has ${lines} lines, ${allowed.get(name) ?? limit} allowed`);
  const long = new Set(sizes.filter(({ lines }) => lines > limit).map(({ name }) => name));
  return [
    ...grown,
    ...[...allowed.keys()].filter((name) => !long.has(name)).map((name) => `${name} needs no allowance`),
  ];
}

describe('sizes', () => {
  it('keep every file of the program within 250 lines', () => {
    expect(oversizes(files.map(fileSize), 250, longFiles)).toEqual([]);
  });

  it('keep every function within 40 lines', () => {
    expect(oversizes(files.flatMap(functionSizes), 40, longFunctions)).toEqual([]);
  });

  it('keep the executable within 30 lines and the program paragraph within 40', () => {
    const linesOf = (path: string) => files.map(fileSize).find(({ name }) => name === path)?.lines ?? 0;
    expect(linesOf('src/main.ts')).toBeLessThanOrEqual(30);
    expect(linesOf('src/study.ts')).toBeLessThanOrEqual(40);
  });

  it('are measured by name, nested functions included', () => {
    const text =
      'export function outer() {\n  const inner = () => {\n    return 1;\n  };\n  return inner;\n}\n';
    const file = sourceFile('src/text/a.ts', text);
    expect(fileSize(file)).toEqual({ name: 'src/text/a.ts', lines: 6 });
    expect(functionSizes(file)).toEqual([
      { name: 'src/text/a.ts#outer', lines: 6 },
      { name: 'src/text/a.ts#inner', lines: 3 },
    ]);
  });

  it('complain of growth and of allowances that are no longer needed', () => {
    const sizes = [
      { name: 'a', lines: 12 },
      { name: 'b', lines: 8 },
      { name: 'c', lines: 11 },
    ];
    const allowances = ['a', 'b'].map((name) => ({ name, lines: 11, because: 'a trial' }));
    expect(oversizes(sizes, 10, allowances)).toEqual([
      'a has 12 lines, 11 allowed',
      'c has 11 lines, 10 allowed',
      'b needs no allowance',
    ]);
  });
});

describe('file names', () => {
  it('are whole words in kebab case, none of them a catch-all', () => {
    const shape = /^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*\.(ts|tsx|mjs)$/;
    const catchAll = /(^|[/-])(utils?|helpers?|managers?|misc|common|stuff)([/.-]|$)/;
    const paths = files.map(({ path }) => path);
    expect(paths.filter((path) => !shape.test(path) || catchAll.test(path))).toEqual([]);
  });
});
