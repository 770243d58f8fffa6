import type { YamlEntry, YamlNode } from '../../text/index.ts';
import { KIND_WORDS } from './kind-schema.ts';
import { QUANTITY_KEYS } from './quantity-schema.ts';

/** Words of the grammar inside kinds and quantities: they can name no kind, agent, quantity or term. */
export const STRUCTURAL_WORDS: ReadonlySet<string> = new Set([...KIND_WORDS, ...QUANTITY_KEYS]);

/** True for the value that a scenario writes to take a name away. */
export function isNothing(node: YamlNode): boolean {
  return node.is === 'scalar' && node.value === null;
}

/** The sentence for a name that is a word of the grammar. */
export function wordTaken({ key }: Pick<YamlEntry, 'key'>, what: string): string {
  return `"${key}" is a word of the grammar and cannot name ${what}`;
}
