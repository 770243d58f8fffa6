/** A node of a parsed file, as far as these checks look into it: its kind, its bounds and whatever else it holds. */
export type SyntaxNode = {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
};

/** Every node below `value`, itself included, from the outside in. */
export function syntaxNodes(value: unknown): readonly SyntaxNode[] {
  if (Array.isArray(value)) return value.flatMap(syntaxNodes);
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(syntaxNodes);
  return isSyntaxNode(value) ? [value, ...below] : below;
}

/** Whether a value is a node rather than a plain object inside one. */
export function isSyntaxNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value;
}
