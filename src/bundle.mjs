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

/** The `yaml` package is CommonJS inside and asks for `require`, which an ES module does not have. */
const banner = "import{createRequire}from'node:module';const require=createRequire(import.meta.url);";

/** Ink asks for the tools of its developers only when it is being debugged. */
const withoutTools = {
  name: 'without tools',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^react-devtools-core$/ }, ({ path }) => ({ path, namespace: 'absent' }));
    onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: 'export default undefined;' }));
  },
};

const HOW = {
  outExtension: { '.js': '.mjs' },
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'esm',
  target: 'node22',
  banner: { js: banner },
  plugins: [withoutTools],
  // What entries share is loaded once, and screens only when somebody asks for them.
  splitting: true,
  chunkNames: 'part-[hash]',
  logLevel: 'warning',
};

// An old Node stops in launch.mjs, which says so in one sentence.
if (Number.parseInt(process.versions.node, 10) >= 22) await build();

/** Makes `dist/` agree with `src/`; returns at once when it already does. */
async function build() {
  const stamp = fingerprint();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  const esbuild = await import('esbuild').catch(() => undefined);
  if (esbuild === undefined) {
    console.error('Tightrope cannot be built without esbuild: run npm ci, with development packages.');
    process.exit(1);
  }
  mkdirSync(dist, { recursive: true });
  const fresh = mkdtempSync(join(dist, 'fresh-'));
  try {
    await esbuild.build({
      ...HOW,
      absWorkingDir: root,
      entryPoints: Object.fromEntries(
        Object.entries(entries).filter(([, file]) => existsSync(join(root, file))),
      ),
      outdir: fresh,
      define: {
        'process.env.TIGHTROPE_BUILD': JSON.stringify(stamp),
        // React's development build takes twice the time.
        'process.env.NODE_ENV': JSON.stringify('production'),
      },
    });
    workOutAhead(fresh);
    writeFileSync(join(fresh, 'sources.sha256'), stamp);
    const files = readdirSync(fresh).toSorted(stampLast);
    for (const file of files) renameSync(join(fresh, file), join(dist, file));
    const stale = readdirSync(dist).filter((file) => file.startsWith('part-') && !files.includes(file));
    for (const file of stale) rmSync(join(dist, file));
  } catch (error) {
    // esbuild has said where already.
    if (!(error instanceof Error && 'errors' in error)) throw error;
    process.exitCode = 1;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Writes what the fresh program would otherwise work out at every start; the maker itself does not stay. */
function workOutAhead(fresh) {
  const maker = join(fresh, 'ahead.mjs');
  if (!existsSync(maker)) return;
  const said = execFileSync(process.execPath, [maker], { encoding: 'utf8', maxBuffer: 1e9 });
  for (const [name, text] of Object.entries(JSON.parse(said))) writeFileSync(join(fresh, name), text);
  rmSync(maker);
}

/** The stamp is moved last: it says that everything before it is in place. */
function stampLast(one, other) {
  return Number(one === 'sources.sha256') - Number(other === 'sources.sha256');
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
