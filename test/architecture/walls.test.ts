import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wallBreaches } from './breaches.ts';
import { importCycles } from './cycles.ts';
import { impurities } from './impurities.ts';
import { root, sourceFile, sourceFiles } from './source-file.ts';
import { pureParts, walls } from './walls.ts';

const files = sourceFiles();

describe('the program', () => {
  it('imports only what the table of walls allows, by the doors', () => {
    expect(wallBreaches(files)).toEqual([]);
  });

  it('has no ring of files that import one another', () => {
    expect(importCycles(files)).toEqual([]);
  });

  it('keeps clock, luck, screen and inexact mathematics out of its pure parts', () => {
    expect(files.filter(({ part }) => pureParts.includes(part)).flatMap(impurities)).toEqual([]);
  });

  it('consists of the parts in the table', () => {
    const outside = ['launch', 'bundle'];
    const unknown = files
      .filter(({ part }) => !(part in walls) && !outside.includes(part))
      .map(({ path }) => path);
    expect(unknown).toEqual([]);
  });

  it('has one door a part, and the door says what the part is in at most six lines', () => {
    const folders = Object.keys(walls).filter((part) => existsSync(join(root, 'src', part)));
    const silent = folders.filter((part) => {
      const door = join(root, 'src', part, 'index.ts');
      const header = existsSync(door)
        ? /^\/\*\*[\s\S]*?\*\/|^(\/\/.*\n)+/.exec(readFileSync(door, 'utf8'))
        : null;
      return header === null || header[0].trimEnd().split('\n').length > 8;
    });
    expect(silent).toEqual([]);
  });
});

describe('the table of walls', () => {
  it('lists parts lowest first: none imports a later one', () => {
    const order = Object.keys(walls);
    const upward = Object.entries(walls).flatMap(([part, { imports }]) =>
      imports
        .filter((other) => !order.slice(0, order.indexOf(part)).includes(other))
        .map((other) => `${part} -> ${other}`),
    );
    expect(upward).toEqual([]);
  });
});

describe('the checks themselves', () => {
  const breachesOf = (path: string, text: string) => wallBreaches([sourceFile(path, text)]);

  it.each([
    ['src/kernel/a.ts', "import { run } from '../engine/index.ts';", 'kernel may not import engine'],
    ['src/kernel/a.ts', "import type { Run } from '../engine/index.ts';", 'kernel may not import engine'],
    ['src/kernel/a.ts', "export * from '../engine/index.ts';", 'kernel may not import engine'],
    ['src/kernel/deep/a.ts', "let a: import('../../engine/index.ts').Run;", 'kernel may not import engine'],
    ['src/kernel/a.ts', "import '../language/model.ts';", 'enter language by its index.ts'],
    ['src/kernel/a.ts', "const f = await import('node:fs/promises');", 'node:fs is for library'],
    ['src/kernel/a.ts', 'const f = await import(name);', 'computed name'],
    ['src/views/cli/a.ts', "import '../tui/index.ts';", 'views/cli may not import views/tui'],
    ['src/views/cli/a.ts', "import '../../../test/sample.ts';", 'src never imports test/sample.ts'],
    ['src/language/a.ts', "import ajv from 'ajv';", 'no door is open to ajv'],
    ['src/study.ts', "import './views/cli/index.ts';", 'study may not import views/cli'],
  ])('refuse in %s: %s', (path, text, complaint) => {
    expect(breachesOf(path, text)).toEqual([expect.stringContaining(complaint)]);
  });

  it.each([
    ['src/language/formula/a.ts', "import { all } from 'mathjs/number';"],
    [
      'src/language/formula/a.ts',
      "import { name } from '../names.ts'; export { place } from '../../text/index.ts';",
    ],
    [
      'src/main.ts',
      "import about from '../package.json' with { type: 'json' }; import { run } from './views/cli/index.ts';",
    ],
    ['src/views/cli/a.ts', "import { study } from '../../study.ts';"],
  ])('accept in %s: %s', (path, text) => {
    expect(breachesOf(path, text)).toEqual([]);
  });

  it('find a ring through an import for types', () => {
    const ring = [
      sourceFile('src/kernel/a.ts', "import type { B } from './b.ts';"),
      sourceFile('src/kernel/b.ts', "export { a } from './a.ts';"),
    ];
    expect(importCycles(ring)).toEqual(['src/kernel/a.ts -> src/kernel/b.ts -> src/kernel/a.ts']);
  });

  it.each([
    'x ** 2',
    'x **= 2',
    'Math.pow(x, 2)',
    'Math.random()',
    'Math[name](x)',
    'const { exp } = Math',
    'Date.now()',
    'new Date()',
    'console.log(x)',
    'emit(`Math.tanh(x)`)',
    "emit('Math.log(x)')",
  ])('find impure: %s', (text) => {
    expect(impurities(sourceFile('src/kernel/a.ts', text))).toHaveLength(1);
  });

  it.each([
    'Math.sqrt(x) + Math.imul(x, 3)',
    'emit(`Math.floor(x)`)',
    '// Math.exp is banned',
    '/x ** 2/.test(y)',
  ])('find pure: %s', (text) => {
    expect(impurities(sourceFile('src/kernel/a.ts', text))).toEqual([]);
  });
});

describe('the top level of the project', () => {
  const allowed = [
    ...['src', 'scenarios', 'seeds', 'test'],
    ...['package.json', 'package-lock.json', 'tsconfig.json'],
    ...['README.md', 'CHANGELOG.md', 'LICENSE', 'CITATION.cff'],
    ...['dist', 'node_modules', 'coverage'],
  ];

  it('holds nothing but its few files, folders and dotfiles', () => {
    const others = readdirSync(root).filter((name) => !name.startsWith('.') && !allowed.includes(name));
    expect(others).toEqual([]);
  });
});
