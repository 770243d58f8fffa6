import { type Import, partOf, type SourceFile } from './source-file.ts';
import { doors, walls } from './walls.ts';

/** Everything in `files` that the table of walls does not allow, one sentence each. */
export function wallBreaches(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) => file.imports.flatMap((taken) => breach(file, taken) ?? []));
}

/** Why one import is not allowed, or `null`. */
function breach(file: SourceFile, { written, target }: Import): string | null {
  if (written === null) return `${file.path}: an import() of a computed name cannot be checked`;
  if (target === null) return doorBreach(file, written);
  if (target === 'package.json' || (file.path === 'src/launch.mjs' && launched.has(target))) return null;
  if (!target.startsWith('src/')) return `${file.path}: src never imports ${target}`;
  const part = partOf(target);
  if (part === file.part) return null;
  const allowed = walls[file.part]?.imports ?? [];
  if (!allowed.includes(part)) return `${file.path}: ${file.part} may not import ${part} (${written})`;
  const door = part in walls && `src/${part}.ts` === target ? target : `src/${part}/index.ts`;
  return target === door ? null : `${file.path}: enter ${part} by its index.ts, not by ${written}`;
}

/** What the launcher starts by a path of its own: it runs on any Node and is bundled with nothing. */
const launched: ReadonlySet<string> = new Set(['dist/main.mjs', 'src/bundle.mjs']);

function doorBreach(file: SourceFile, written: string): string | null {
  const name = packageName(written);
  const open = doors[name];
  if (open === undefined) return `${file.path}: no door is open to ${name}`;
  return open.includes(file.part) ? null : `${file.path}: ${name} is for ${open.join(', ')} only`;
}

/** `mathjs/number` is of mathjs, `@scope/name/deep` of `@scope/name`, `node:fs/promises` of `node:fs`. */
function packageName(written: string): string {
  return written
    .split('/')
    .slice(0, written.startsWith('@') ? 2 : 1)
    .join('/');
}
