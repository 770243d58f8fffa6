import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';
import { type SyntaxNode, syntaxNodes } from './syntax-nodes.ts';
import { walls } from './walls.ts';

/** The project's folder, with a slash at the end. */
export const root: string = fileURLToPath(new URL('../..', import.meta.url));

/** One file of `src`, read once: where it is, which part it belongs to, what it imports and every node of its syntax. */
export type SourceFile = {
  readonly path: string;
  readonly part: string;
  readonly text: string;
  readonly imports: readonly Import[];
  readonly nodes: readonly SyntaxNode[];
};

/** An import as written and, when it is relative, the path in the project that it names; `null` where it is computed. */
export type Import = { readonly written: string | null; readonly target: string | null };

/** Every program file of `src`, in the order of paths. */
export function sourceFiles(): readonly SourceFile[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|tsx|mts|cts|js|jsx|mjs|cjs)$/.test(path))
    .map((path) => posix.join('src', path.replaceAll('\\', '/')))
    .toSorted()
    .map((path) => sourceFile(path, readFileSync(join(root, path), 'utf8')));
}

/** Parses one file. Throws when it is not a program, with the path in the message. */
export function sourceFile(path: string, text: string): SourceFile {
  const parsed = parseSync(path, text, { sourceType: 'module' });
  const [error] = parsed.errors;
  if (error !== undefined) throw new Error(`${path} cannot be parsed: ${error.message}`);
  const nodes = syntaxNodes(parsed.program);
  return { path, part: partOf(path), text, imports: importsOf(path, nodes), nodes };
}

/** The part of the program that a path belongs to: `src/views/cli/run.ts` is of `views/cli`, `src/study.ts` is `study`. */
export function partOf(path: string): string {
  const inside = path.replace(/^src\//, '');
  const listed = Object.keys(walls).find((part) => inside.startsWith(`${part}/`));
  if (listed !== undefined) return listed;
  const [first = '', second = ''] = inside.split('/');
  if (second === '') return first.replace(/\.\w+$/, '');
  return first === 'views' ? `${first}/${second}` : first;
}

const importingNodes: ReadonlySet<string> = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

/** Imports of every kind: for values, for types only, re-exports, `import()` and `import('x').Type`. */
function importsOf(path: string, nodes: readonly SyntaxNode[]): readonly Import[] {
  return nodes
    .filter((node) => importingNodes.has(node.type) && node.source !== null && node.source !== undefined)
    .map((node) => {
      const source = node.source;
      const written = literalText(source);
      const relative = written?.startsWith('.') === true;
      return { written, target: relative ? posix.join(dirname(path), written) : null };
    });
}

function literalText(node: unknown): string | null {
  const literal = typeof node === 'object' && node !== null && 'value' in node ? node.value : null;
  return typeof literal === 'string' ? literal : null;
}
