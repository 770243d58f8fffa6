import { spawn } from 'node:child_process';
import { existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundled, folder, json, tightrope } from './tightrope.ts';

const ruin = 'test/fixtures/cli/ruin.yaml';

beforeAll(async () => {
  expect((await bundled()).code).toBe(0);
}, 60_000);

describe('bad usage and bad input end with 2 and one sentence', () => {
  it.each([
    [['rnu', 'baseline'], 'there is no command "rnu": did you mean "run"?'],
    [['baselin'], 'there is no command "baselin": did you mean "run baseline"?'],
    [['run'], "missing required argument 'scenario'"],
    [['run', 'basline'], 'there is no scenario or file "basline": did you mean "baseline"?'],
    [['run', 'nowhere/x.yaml'], 'there is no file nowhere/x.yaml'],
    [
      ['run', 'test/fixtures/cli/rain.yaml'],
      'there is no file test/fixtures/cli/rain.yaml: did you mean "ruin.yaml"?',
    ],
    [['run', 'test/docs'], 'the folder test/docs holds no .yaml file'],
    [['run', ruin, '--world', '5'], "unknown option '--world': did you mean --worlds?"],
    [['run', ruin, '--worlds', '0'], 'It must be a whole number from 1'],
    [['run', ruin, '--worlds', '1e3'], 'It must be a whole number from 1'],
    [['run', ruin, '--seed', ''], 'It must not be empty.'],
    [['run', ruin, '--workers', '0'], 'It must be a whole number from 1'],
    [['run', ruin, '--set', 'x'], '--set x: write it as NAME=VALUE'],
    [['run', ruin, '--until', '0.01'], 'Write it as half-width=0.01.'],
    [
      ['run', ruin, '--until', 'half-width=0.1', '--outcome', 'ruind'],
      'ruin has no outcome "ruind": did you mean "ruined"?',
    ],
    [['run', ruin, '--outcome', 'ruined'], '--outcome says what --until looks at: give both'],
    [['run', ruin, '--resume'], '--resume and --keep are about a folder: give --out DIR too'],
    [['run', ruin, '--keep', 'all', '--out', 'x'], 'Write it as paths=100.'],
    [['run', ruin, '--engine', 'c'], 'Allowed choices are auto, wasm, wasm-f32, js, interpreter.'],
    [['run', ruin, '--set', 'coins=4'], 'there is no estimate "coins" to set'],
    [['run', ruin, '--without', 'luck'], 'there is no mechanism "luck" to switch off'],
    [['compare', ruin], 'compare needs at least two scenarios'],
    [['world', ruin], "required option '--index <k>' not specified"],
    [['world', ruin, '--index', '1', '--why', 'coin'], 'there is no quantity "coin": did you mean "coins"?'],
    [['world', ruin, '--index', '1', '--month', '201'], '--month 201: this scenario runs from 1 to 200'],
    [['world', 'test/fixtures/cli', '--index', '1'], 'test/fixtures/cli is a folder: name one scenario'],
    [
      ['why', 'tol', '--in', 'test/fixtures/cli/harbour.yaml'],
      'there is no estimate "tol": did you mean "toll"?',
    ],
    [['evidence', 'nothing_like_it'], 'nothing in the evidence is called "nothing_like_it"'],
    [['model', '--odd', '--mechanisms'], 'give one of --odd, --mechanisms, --facts and --code'],
    [['model', ruin, '--code', 'coin'], 'no code is about "coin": did you mean "coins"?'],
  ])('%s', async (words, sentence) => {
    const { code, error } = await tightrope(words);
    expect(error).toContain(sentence);
    expect(error).not.toMatch(/\n\s+at /);
    expect(code).toBe(2);
  });

  it.each([
    [['--set', 'upkep=3'], '--set upkep=3: there is no estimate "upkep" to set: did you mean "upkeep"?'],
    [['--set', 'upkeep=dear'], '--set upkeep=dear: an estimate is a number or one distribution of numbers'],
    [['--set', 'up keep=3'], '--set up keep=3: '],
    [['--without', 'lukc'], '--without lukc: there is no mechanism "lukc" to switch off'],
    [
      ['--months', '0'],
      '--months 0: "months" must be a span like 2025-04..2030-12, or a number of months from 1',
    ],
  ])('name the option that is wrong, as it was typed: %s', async (typed, sentence) => {
    const { code, error } = await tightrope(['run', 'test/fixtures/cli/harbour.yaml', ...typed]);
    expect({ code, first: error.split('\n')[0] }).toEqual({
      code: 2,
      first: expect.stringContaining(sentence),
    });
    expect(error).not.toContain(' | ');
  });
});

describe('an interrupted run', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('prints what it has on %s and ends with %i', async (signal, code) => {
    const words = ['run', ruin, '--worlds', '10000000', '--workers', '1', '--seed', 'long'];
    const ending = await tightrope(words, {
      started: (id) => setTimeout(() => process.kill(id, signal), 500),
    });
    expect(ending.code).toBe(code);
    const worlds = /([\d,]+) worlds \(stopped early\)/.exec(ending.out)?.[1]?.replaceAll(',', '') ?? '';
    expect(Number(worlds) % 64).toBe(0);
    const again = await json(['run', ruin, '--worlds', worlds, '--seed', 'long']);
    expect(ending.out).toContain(`hash ${again.hash}`);
  });
});

describe('output', () => {
  it('ends quietly when its reader has gone', async () => {
    const words = ['src/launch.mjs', 'model', '--odd'];
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
    let error = '';
    child.stderr.on('data', (bytes) => {
      error += String(bytes);
    });
    child.stdout.destroy();
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, error }).toEqual({ code: 141, error: '' });
  });

  it.runIf(existsSync('/dev/full'))('ends with 74 when nothing more can be written', async () => {
    const child = spawn(process.execPath, ['src/launch.mjs', 'list'], {
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
    });
    let error = '';
    child.stderr?.on('data', (bytes) => {
      error += String(bytes);
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(74);
    expect(error).toContain('the output cannot be written');
  });

  it.runIf(existsSync('/dev/full'))('keeps its exit code when nothing can be said of an error', async () => {
    const child = spawn(process.execPath, ['src/launch.mjs', 'run', 'basline'], {
      stdio: ['ignore', 'ignore', openSync('/dev/full', 'w')],
    });
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(2);
  });

  it('is coloured when asked, and never with NO_COLOR', async () => {
    const always = await tightrope(['list', '--color', 'always']);
    expect(always.out).toContain('\u001b[');
    const none = await tightrope(['list'], { environment: { NO_COLOR: '1', FORCE_COLOR: '1' } });
    expect(none.out).not.toContain('\u001b[');
    const plain = await tightrope(['list', '--color', 'always', '--plain']);
    expect(plain.out).not.toContain('\u001b[');
  });

  it('is ASCII alone when asked', async () => {
    const { out } = await tightrope([
      'run',
      'test/fixtures/cli/harbour.yaml',
      '--worlds',
      '50',
      '--charset',
      'ascii',
    ]);
    expect(out).toMatch(/\+-/);
    expect(out).toMatch(/^[\n -~]*$/);
  });
});

describe('a folder for the run', () => {
  it('holds tables, their columns and a manifest with hashes', async () => {
    const home = join(folder(), 'deep', 'run');
    const { code, error } = await tightrope(['run', ruin, '--worlds', '100', '--out', home]);
    expect({ code, error }).toEqual({ code: 0, error: expect.stringContaining('manifest.json') });
    const [names = '', first = ''] = readFileSync(join(home, 'summary.csv'), 'utf8').split('\n');
    expect(names.split(',').slice(0, 8)).toEqual([
      'scenario',
      'outcome',
      'form',
      'unit',
      'worlds',
      'value',
      'low',
      'high',
    ]);
    expect(first).toMatch(/^ruin,ruined,probability,,100,0\.\d+,/);
    expect(readFileSync(join(home, 'series.csv'), 'utf8').split('\n')).toHaveLength(2 + 2 * 200);
    const columns = readFileSync(join(home, 'columns.csv'), 'utf8');
    for (const name of names.split(',')) expect(columns).toContain(`\nsummary.csv,${name},`);
    expect(readFileSync(join(home, 'scenario.yaml'), 'utf8')).toBe(readFileSync(ruin, 'utf8'));
    expect(JSON.parse(readFileSync(join(home, 'manifest.json'), 'utf8'))).toMatchObject({
      scenario: 'ruin',
      worlds: 100,
      hash: (await json(['run', ruin, '--worlds', '100'])).hash,
      command: ['tightrope', 'run', ruin, '--worlds', '100', '--seed', 'tightrope', '--engine', 'wasm'],
      files: { 'summary.csv': { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } },
    });
  });

  it('may be written again by the same run, never by another', async () => {
    const home = folder();
    const words = ['run', ruin, '--worlds', '64', '--out', home, '--quiet'];
    expect((await tightrope(words)).code).toBe(0);
    expect((await tightrope(words)).code).toBe(0);
    const other = await tightrope([...words, '--seed', 'another']);
    expect(other).toMatchObject({ code: 73, error: expect.stringContaining('holds another run') });
  });

  it('ends with 73 when it cannot be made', async () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    const { code, error } = await tightrope(['run', ruin, '--out', join(file, 'below')]);
    expect({ code, error }).toEqual({ code: 73, error: expect.stringContaining('cannot make the folder') });
  });
});
