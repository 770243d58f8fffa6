#!/usr/bin/env node
/**
 * Starts Tightrope on a Node that can run it. On an old Node it starts the packaged Node 24 in its place, or says in one sentence what is missing.
 * Kept to what Node 18 understands.
 */
import { existsSync, readFileSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const OLDEST_MAJOR = 22;
const words = process.argv.slice(2);
const url = (path) => new URL(path, import.meta.url);

const answer = versionAsked() ?? helpAsked();
if (answer !== undefined) process.stdout.write(answer);
else {
  stopWithNpm();
  if (Number.parseInt(process.versions.node, 10) >= OLDEST_MAJOR) await runHere();
  else await runOnPackagedNode(packagedNode());
}

/** The version, when nothing else is asked. */
function versionAsked() {
  if (words.length !== 1 || !['--version', '-V'].includes(words[0])) return undefined;
  return `${JSON.parse(readFileSync(url('../package.json'), 'utf8')).version}\n`;
}

/** The help that the bundle keeps, where plain help is asked for: loading the whole program to print it takes far longer. */
function helpAsked() {
  const about = commandAskedAbout();
  if (about === undefined) return undefined;
  try {
    const texts = JSON.parse(readFileSync(url('../dist/help.json'), 'utf8'));
    return Object.hasOwn(texts, about) ? texts[about] : undefined;
  } catch {
    return undefined;
  }
}

/** The command that help is asked about, an empty text for the program as a whole; `undefined` when it is not help. */
function commandAskedAbout() {
  const [first, second] = words;
  const isHelp = (word) => word === '--help' || word === '-h';
  if (words.length === 1) return isHelp(first) || first === 'help' ? '' : undefined;
  if (words.length > 2) return undefined;
  if (isHelp(second)) return first;
  return first === 'help' ? second : undefined;
}

/** Runs the bundle in this process; builds it first where `npm start` never has. */
async function runHere() {
  module.enableCompileCache?.();
  if (!existsSync(url('../dist/main.mjs'))) await import('./bundle.mjs');
  await import('../dist/main.mjs');
}

/**
 * Stops as if by SIGTERM when `npm start` is gone: npm runs programs below a shell, and ending npm ends that shell
 * without a word to the program, which would go on unseen.
 */
function stopWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 1000).unref();
}

/** The path of the Node 24 that `npm ci` installs for this kind of machine, or `undefined`. */
function packagedNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  try {
    const home = module.createRequire(import.meta.url).resolve(`node-${system}-${process.arch}/package.json`);
    const path = home.replace(/package\.json$/, `bin/${program}`);
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** Hands everything over: words, streams and signals down, the exit code or the fatal signal back up. */
async function runOnPackagedNode(node) {
  if (node === undefined) {
    console.error(
      `Tightrope needs Node ${OLDEST_MAJOR} or newer, and this is Node ${process.versions.node}: install Node 24, or run npm ci to get it packaged.`,
    );
    process.exitCode = 1;
    return;
  }
  const { spawn } = await import('node:child_process');
  const child = spawn(node, [fileURLToPath(import.meta.url), ...words], { stdio: 'inherit' });
  // A terminal sends Ctrl-C and hang-up to both processes: passing them on would make it two.
  const terminal = [process.stdin, process.stdout, process.stderr].some((stream) => stream.isTTY);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (signal === 'SIGTERM' || !terminal) child.kill(signal);
    });
  }
  child.on('error', (error) => {
    console.error(`Tightrope cannot start the packaged Node at ${node}: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
