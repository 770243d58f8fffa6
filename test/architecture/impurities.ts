import type { SourceFile } from './source-file.ts';
import { isSyntaxNode, type SyntaxNode } from './syntax-nodes.ts';

/**
 * What a pure file does that it must not: ask for time, luck, the process or the screen, or use mathematics whose last bit depends on
 * the machine. V8 changed the bits of powers between versions; all of exp, log, ... have one owner in `numerics`.
 */
export function impurities(file: SourceFile): readonly string[] {
  return file.nodes.flatMap((node) => impurity(node) ?? []).map((what) => `${file.path}: ${what}`);
}

/** Mathematics that IEEE 754 or the language fixes to the last bit. */
const exactMathematics: ReadonlySet<string> = new Set([
  ...['abs', 'ceil', 'clz32', 'floor', 'fround', 'imul', 'max', 'min', 'round', 'sign', 'sqrt', 'trunc'],
  ...['E', 'LN10', 'LN2', 'LOG10E', 'LOG2E', 'PI', 'SQRT1_2', 'SQRT2'],
]);

/** Names that reach for a clock, a screen or the process. */
const outsideNames: ReadonlySet<string> = new Set(['Date', 'performance', 'console', 'process', 'navigator']);

function impurity(node: SyntaxNode): string | null {
  if (isPower(node)) return 'uses ** (see power and integerPower in numerics)';
  if (node.type === 'VariableDeclarator' && nameOf(node.init) === 'Math')
    return 'takes Math apart or renames it';
  if (node.type === 'MemberExpression') return mathematics(node) ?? outside(node.object);
  if (node.type === 'NewExpression' || node.type === 'CallExpression') return outside(node.callee);
  return node.type === 'TemplateElement' || node.type === 'Literal' ? generatedMathematics(node) : null;
}

function isPower(node: SyntaxNode): boolean {
  return (
    (node.type === 'BinaryExpression' && node.operator === '**') ||
    (node.type === 'AssignmentExpression' && node.operator === '**=')
  );
}

function mathematics(node: SyntaxNode): string | null {
  if (nameOf(node.object) !== 'Math') return null;
  const member = nameOf(node.property);
  const exact = node.computed !== true && member !== null && exactMathematics.has(member);
  return exact ? null : `uses Math.${member ?? '[computed]'}, which numerics owns`;
}

function outside(node: unknown): string | null {
  const name = nameOf(node);
  return name !== null && outsideNames.has(name) ? `reaches for ${name}` : null;
}

/** Generated code is held to the same rule: no text may spell a forbidden member of Math. */
function generatedMathematics(node: SyntaxNode): string | null {
  const value = node.value;
  const raw = typeof value === 'object' && value !== null && 'raw' in value ? value.raw : value;
  const text = typeof raw === 'string' ? raw : '';
  const spelled = [...text.matchAll(/\bMath\.(\w+)/g)].map(([, member = '']) => member);
  const forbidden = spelled.find((member) => !exactMathematics.has(member));
  return forbidden === undefined ? null : `writes code with Math.${forbidden}, which numerics owns`;
}

function nameOf(node: unknown): string | null {
  return isSyntaxNode(node) && node.type === 'Identifier' && typeof node.name === 'string' ? node.name : null;
}
