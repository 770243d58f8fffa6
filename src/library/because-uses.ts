import type { Use, UseRole } from '../evidence/index.ts';
import { entriesOf, itemsOf, textOf, type YamlNode } from '../text/index.ts';

/** Every id under a `because` anywhere in a document, as uses by one thing. */
export function becauseUses(node: YamlNode | null, by: string, role: UseRole): readonly Use[] {
  if (node?.is === 'list') return node.items.flatMap((item) => becauseUses(item, by, role));
  return entriesOf(node).flatMap(({ key, value }) => {
    if (key !== 'because') return becauseUses(value, by, role);
    const one = textOf(value);
    const ids = one === undefined ? itemsOf(value).flatMap((item) => textOf(item) ?? []) : [one];
    return ids.map((fact) => ({ fact, by, role }));
  });
}
