import type { YamlEntry, YamlNode } from '../../text/index.ts';
import { KIND_WORDS } from './kind-schema.ts';
import { QUANTITY_KEYS } from './quantity-schema.ts';

/** Words of the grammar inside kinds and quantities: they can name no kind, agent, quantity or term. */
export const STRUCTURAL_WORDS: ReadonlySet<string> = new Set([...KIND_WORDS, ...QUANTITY_KEYS]);

/** True for the value that a scenario writes to take a name away. */
export function isNothing(node: YamlNode): boolean {
  return node.is === 'scalar' && node.value === null;
}

/** Why a key cannot name a thing of ours, or undefined when it can. */
export function nameFault({ key }: Pick<YamlEntry, 'key'>, what: string): string | undefined {
  if (STRUCTURAL_WORDS.has(key)) return `"${key}" is a word of the grammar and cannot name ${what}`;
  return key.includes('.') ? `"${key}" has a point in it and cannot name ${what}` : undefined;
}
