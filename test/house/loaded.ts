import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, tightrope } from '../views/cli/tightrope.ts';

/** Runs before the program: notes every module of its own that the main thread loads, and its size. */
const note = `
import { registerHooks } from 'node:module';
import { isMainThread } from 'node:worker_threads';
import { writeFileSync } from 'node:fs';
const sizes = {};
if (isMainThread) {
  registerHooks({ load: (url, context, next) => {
    const loaded = next(url, context);
    if (url.startsWith('file:')) sizes[url] = Buffer.byteLength(loaded.source ?? '');
    return loaded;
  } });
  process.on('exit', () => writeFileSync(process.env.LOADED, JSON.stringify(sizes)));
}
`;

/** How many modules of the program a command loads, and of how many bytes; loading is most of what a short command does. */
export async function loadedBy(words: readonly string[]) {
  const file = join(folder(), 'loaded.json');
  const { code, error } = await tightrope(words, {
    environment: { LOADED: file, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(note)}` },
  });
  if (code !== 0) throw new Error(error);
  const sizes: Readonly<Record<string, number>> = JSON.parse(readFileSync(file, 'utf8'));
  return {
    modules: Object.keys(sizes).length,
    bytes: Object.values(sizes).reduce((sum, size) => sum + size, 0),
  };
}
