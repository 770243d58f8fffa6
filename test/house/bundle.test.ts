import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runNode } from './run-node.ts';
import { withPackages, workplace } from './workplace.ts';

/** A small project with the real bundle script and a program that prints `word`. */
const project = (word: string, more: Readonly<Record<string, string>> = {}) =>
  withPackages(
    workplace(['src/bundle.mjs', 'package.json', 'package-lock.json'], {
      'src/main.ts': program(word),
      ...more,
    }),
  );
const program = (word: string) => `const word: string = '${word}';\nconsole.log(word);\n`;
const bundle = (home: string) => runNode([`${home}/src/bundle.mjs`]);
const run = async (home: string) => (await runNode([`${home}/dist/main.mjs`])).out;

describe('the bundle', () => {
  it('is made in silence, and not made again while nothing changes', async () => {
    const home = project('one');
    expect(await bundle(home)).toEqual({ code: 0, signal: null, out: '', error: '' });
    const made = statSync(`${home}/dist/main.mjs`);
    await bundle(home);
    expect(statSync(`${home}/dist/main.mjs`)).toMatchObject({ ino: made.ino, mtimeMs: made.mtimeMs });
    expect(await run(home)).toBe('one\n');
  });

  it('is made again when a source changes', async () => {
    const home = project('one');
    await bundle(home);
    writeFileSync(`${home}/src/main.ts`, program('two'));
    await bundle(home);
    expect(await run(home)).toBe('two\n');
  });

  it('has a worker of its own once there is one', async () => {
    const home = project('one', { 'src/engine/worker.ts': program('worker') });
    await bundle(home);
    expect(readdirSync(`${home}/dist`).toSorted()).toEqual(['main.mjs', 'sources.sha256', 'worker.mjs']);
  });

  it('keeps what the program works out ahead, and not the maker of it', async () => {
    const home = project('one', {
      'src/ahead.ts': `process.stdout.write('{"help.json": "all of it"}');\n`,
    });
    await bundle(home);
    expect(readdirSync(`${home}/dist`).toSorted()).toEqual(['help.json', 'main.mjs', 'sources.sha256']);
    expect(readFileSync(`${home}/dist/help.json`, 'utf8')).toBe('all of it');
  });

  it('stays as it was when the sources cannot be bundled, and says where', async () => {
    const home = project('one');
    await bundle(home);
    writeFileSync(`${home}/src/main.ts`, 'const = 1;\n');
    const { code, error } = await bundle(home);
    expect(code).toBe(1);
    expect(error).toContain('src/main.ts:1:7');
    expect(error).not.toContain('    at ');
    expect(await run(home)).toBe('one\n');
    expect(readdirSync(`${home}/dist`).toSorted()).toEqual(['main.mjs', 'sources.sha256']);
  });

  it('says in one sentence what is missing where development packages are', async () => {
    const home = workplace(['src/bundle.mjs', 'package.json', 'package-lock.json'], {
      'src/main.ts': program('one'),
    });
    const { code, error } = await bundle(home);
    expect(code).toBe(1);
    expect(error).toMatch(/^Tightrope cannot be built without rolldown: [^.\n]+\.\n$/);
  });

  it('survives two makers at once', async () => {
    const home = project('one');
    const endings = await Promise.all([bundle(home), bundle(home)]);
    expect(endings.map(({ code }) => code)).toEqual([0, 0]);
    expect(existsSync(`${home}/dist/worker.mjs`)).toBe(false);
    expect(await run(home)).toBe('one\n');
  });
});
