import type { SourceFile } from './source-file.ts';
import { isSyntaxNode } from './syntax-nodes.ts';

/** Something with a size in lines: a file by its path, a function by `path#name`. */
export type Sized = { readonly name: string; readonly lines: number };

/** Every function of a file with its length in lines, nested ones included; one without a name is called by its line. */
export function functionSizes(file: SourceFile): readonly Sized[] {
  const names = givenNames(file);
  return file.nodes
    .filter((node) => functionNodes.has(node.type) && isSyntaxNode(node.body))
    .map((node) => ({
      name: `${file.path}#${nameOf(node.id) ?? names.get(node.start) ?? `line ${lineAt(file.text, node.start)}`}`,
      lines: lineAt(file.text, node.end) - lineAt(file.text, node.start) + 1,
    }));
}

/** The length of a file in lines. */
export function fileSize(file: SourceFile): Sized {
  return { name: file.path, lines: lineAt(file.text, file.text.trimEnd().length) };
}

const functionNodes: ReadonlySet<string> = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
]);

/** Names that functions get from the constant, property or method that holds them, by where they begin. */
function givenNames(file: SourceFile): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const node of file.nodes) {
    const held = node.init ?? node.value;
    const name = nameOf(node.id) ?? nameOf(node.key);
    if (isSyntaxNode(held) && name !== null) names.set(held.start, name);
  }
  return names;
}

function nameOf(node: unknown): string | null {
  return isSyntaxNode(node) && typeof node.name === 'string' ? node.name : null;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
