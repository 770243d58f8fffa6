/**
 * Builds `dist/` out of `src/`, only when a source, package.json or the lock file has changed since the last time.
 * Files are put in place by renaming, so two builds at once, or a run during a build, never see half a file.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const stampFile = join(dist, 'sources.sha256');

/** What runs by itself: the program, the worker once it exists, and what the bundle works out ahead. */
const entries = {
  main: 'src/main.ts',
  worker: 'src/engine/worker.ts',
  desk: 'src/session/desk-worker.ts',
  ahead: 'src/ahead.ts',
};

/** Ink asks for the tools of its developers only when it is being debugged. */
const withoutTools = {
  name: 'without tools',
  resolveId: (name) => (name === 'react-devtools-core' ? '\0absent' : undefined),
  load: (name) => (name === '\0absent' ? 'export default undefined;' : undefined),
};

// An old Node stops in launch.mjs, which says so in one sentence.
if (Number.parseInt(process.versions.node, 10) >= 22) await build();

/** Makes `dist/` agree with `src/`; returns at once when it already does. */
async function build() {
  const stamp = fingerprint();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  const bundler = await import('rolldown').catch(() => undefined);
  if (bundler === undefined) {
    console.error('Tightrope cannot be built without rolldown: run npm ci, with development packages.');
    process.exit(1);
  }
  mkdirSync(dist, { recursive: true });
  const fresh = mkdtempSync(join(dist, 'fresh-'));
  try {
    await bundler.build(wish(fresh, stamp));
    workOutAhead(fresh);
    writeFileSync(join(fresh, 'sources.sha256'), stamp);
    const files = readdirSync(fresh).toSorted(inOrder);
    for (const file of files) renameSync(join(fresh, file), join(dist, file));
    const stale = readdirSync(dist).filter((file) => !file.startsWith('fresh-') && !files.includes(file));
    // Another maker may have been quicker.
    for (const file of stale) rmSync(join(dist, file), { force: true });
  } catch (error) {
    if (!(error instanceof Error && 'errors' in error)) throw error;
    // The places, without the bundler's own.
    console.error(error.message);
    process.exitCode = 1;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** What the bundler is asked for. */
function wish(folder, stamp) {
  const present = Object.entries(entries).filter(([, file]) => existsSync(join(root, file)));
  const define = {
    'process.env.TIGHTROPE_BUILD': JSON.stringify(stamp),
    // React's development build takes twice the time.
    'process.env.NODE_ENV': JSON.stringify('production'),
  };
  const names = { entryFileNames: '[name].mjs', chunkFileNames: 'part-[hash].mjs' };
  return {
    cwd: root,
    input: Object.fromEntries(present),
    platform: 'node',
    transform: { target: 'node22', define },
    plugins: [withoutTools],
    // A part holds no more than what the programs that load it have in common, whichever door they name.
    experimental: { lazyBarrel: true },
    logLevel: 'warn',
    output: { dir: folder, format: 'esm', minify: true, ...names },
  };
}

/** Writes what the fresh program would otherwise work out at every start; the maker itself does not stay. */
function workOutAhead(fresh) {
  const maker = join(fresh, 'ahead.mjs');
  if (!existsSync(maker)) return;
  const said = execFileSync(process.execPath, [maker], { encoding: 'utf8', maxBuffer: 1e9 });
  for (const [name, text] of Object.entries(JSON.parse(said))) writeFileSync(join(fresh, name), text);
  rmSync(maker);
}

/** Parts are moved first, then what loads them; the stamp last: it says that everything before it is in place. */
function inOrder(one, other) {
  const rank = (file) =>
    file.startsWith('part-') ? 0 : file.endsWith('.json') ? 1 : file.endsWith('.mjs') ? 2 : 3;
  return rank(one) - rank(other);
}

/** SHA-256 over the names and bytes of everything that the bundle is made of. */
function fingerprint() {
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const hash = createHash('sha256');
  for (const file of [...sources.toSorted(), join(root, 'package.json'), join(root, 'package-lock.json')]) {
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}
