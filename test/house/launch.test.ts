import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import about from '../../package.json' with { type: 'json' };
import { runNode } from './run-node.ts';
import { withPackages, workplace } from './workplace.ts';

/** A launcher beside a bundle of our own making. */
const launcher = (program: string) =>
  workplace(['src/launch.mjs', 'package.json'], { 'dist/main.mjs': program });

/** Makes this Node say that it is an old one; only the launcher hears it, not what the launcher starts. */
const pretendOld =
  "data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'18.20.0'}})";
const launch = (home: string, ...words: string[]) => [`${home}/src/launch.mjs`, ...words];
const launchOld = (home: string, ...words: string[]) => ['--import', pretendOld, ...launch(home, ...words)];

const sayWords =
  'console.log(JSON.stringify([process.versions.node, process.argv.slice(2)])); process.exitCode = 75;';
const waitForSignal = "console.log('ready'); setInterval(() => {}, 1000);";
const stopCleanly = `process.on('SIGINT', () => { console.log('stopped'); process.exit(130); }); ${waitForSignal}`;

describe('the launcher', () => {
  it('answers --version from package.json, before any bundle exists', async () => {
    const home = workplace(['src/launch.mjs', 'package.json'], {});
    expect(await runNode(launch(home, '--version'))).toMatchObject({ code: 0, out: `${about.version}\n` });
  });

  it.each([['--help'], ['-h'], ['help'], ['run', '--help'], ['run', '-h'], ['help', 'run']])(
    'answers %s %s from what the bundle keeps, without loading it',
    async (...words) => {
      const texts = { '': 'of all\n', run: 'of run\n' };
      const home = workplace(['src/launch.mjs', 'package.json'], {
        'dist/help.json': JSON.stringify(texts),
        'dist/main.mjs': "console.log('loaded');",
      });
      const out = words.includes('run') ? texts.run : texts[''];
      expect(await runNode(launch(home, ...words))).toMatchObject({ code: 0, out, error: '' });
    },
  );

  it.each([
    ['nothing kept', {}, ['--help']],
    ['an unknown command', { 'dist/help.json': '{"": "of all"}' }, ['rum', '--help']],
    ['more words', { 'dist/help.json': '{"": "of all", "run": "of run"}' }, ['run', 'x', '--help']],
  ])('leaves help to the program: %s', async (_, kept, words) => {
    const home = workplace(['src/launch.mjs', 'package.json'], { 'dist/main.mjs': sayWords, ...kept });
    const { out } = await runNode(launch(home, ...words));
    expect(JSON.parse(out)[1]).toEqual(words);
  });

  it('runs the bundle in the same process, with its words and its exit code', async () => {
    const { code, out } = await runNode(launch(launcher(sayWords), 'run', 'baseline', '--json'));
    expect([code, JSON.parse(out)]).toEqual([75, [process.versions.node, ['run', 'baseline', '--json']]]);
  });

  it('says in one sentence that Node is too old, and exits with 1', async () => {
    const { code, out, error } = await runNode(launchOld(launcher(sayWords), 'run'));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toMatch(/^Tightrope needs Node 22 or newer, and this is Node 18\.20\.0: [^.\n]+\.\n$/);
  });
});

describe.skipIf(process.platform === 'win32')('the launcher below npm', () => {
  it('stops when the shell between them is gone', async () => {
    const home = launcher(
      `process.on('SIGTERM', () => { console.log('stopped'); process.exit(143); }); ${waitForSignal}`,
    );
    // A shell that is killed as npm kills it: the program is left behind, and its output stays open until it ends.
    const shell = `const shell = require('node:child_process').spawn('sh', ['-c', '"$0" "$1"; true', process.execPath, process.argv[1]], {
      stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, npm_lifecycle_event: 'start' } });
      shell.stdout.on('data', (said) => { process.stdout.write(said); shell.kill('SIGTERM'); });`;
    const { out } = await runNode(['--eval', shell, ...launch(home)]);
    expect(out).toBe('ready\nstopped\n');
  });
});

/** Whether `npm ci` could bring Node 24 to this kind of machine. */
function isNodePackaged(): boolean {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  try {
    createRequire(import.meta.url).resolve(`node-${system}-${process.arch}/package.json`);
    return true;
  } catch {
    return false;
  }
}

describe.runIf(isNodePackaged())('the launcher on an old Node', () => {
  it('runs the packaged Node 24 with the same words, and passes its exit code on', async () => {
    const { code, out } = await runNode(launchOld(withPackages(launcher(sayWords)), 'run', 'a b'));
    expect([code, JSON.parse(out)]).toEqual([75, [expect.stringMatching(/^24\./), ['run', 'a b']]]);
  });

  it('passes SIGINT on, and the program may stop cleanly', async () => {
    const home = withPackages(launcher(stopCleanly));
    const ending = await runNode(launchOld(home), { started: (id) => process.kill(id, 'SIGINT') });
    expect(ending).toMatchObject({ code: 130, signal: null, out: 'ready\nstopped\n' });
  });

  it('passes SIGTERM on, and dies of it as the program does', async () => {
    const home = withPackages(launcher(waitForSignal));
    const ending = await runNode(launchOld(home), { started: (id) => process.kill(id, 'SIGTERM') });
    expect(ending).toMatchObject({ code: null, signal: 'SIGTERM' });
  });
});
