import type { YamlEntry, YamlNode } from './yaml-node.ts';

/** A tree written as YAML in one settled form: block maps and lists, comments and spellings gone. Reading it gives the same values. */
export function yamlText(entries: readonly YamlEntry[]): string {
  return entries.map((entry) => entryText(entry, '')).join('');
}

function entryText({ key, value }: YamlEntry, indent: string): string {
  return `${indent}${scalarText(key)}:${below(value, indent)}`;
}

/** What stands after a colon: the value on the same line, or its parts on lines of their own. */
function below(node: YamlNode, indent: string): string {
  if (node.is === 'scalar') return ` ${scalarText(node.value)}\n`;
  const deeper = `${indent}  `;
  if (node.is === 'map') {
    if (node.entries.length === 0) return ' {}\n';
    return `\n${node.entries.map((entry) => entryText(entry, deeper)).join('')}`;
  }
  if (node.items.length === 0) return ' []\n';
  return `\n${node.items.map((item) => itemText(item, deeper)).join('')}`;
}

/** One item behind its dash; the first entry of a map stands on the line of the dash. */
function itemText(node: YamlNode, indent: string): string {
  if (node.is === 'map' && node.entries.length > 0) {
    const lines = node.entries.map((entry) => entryText(entry, `${indent}  `)).join('');
    return `${indent}- ${lines.slice(indent.length + 2)}`;
  }
  return `${indent}-${below(node, indent)}`;
}

/** Words that YAML 1.1 or 1.2 may take for something else than text. */
const TAKEN = /^(true|false|null|yes|no|on|off|y|n|none|nan|inf)$/i;

function scalarText(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return String(value);
  return /^[A-Za-z_][\w.-]*$/.test(value) && !TAKEN.test(value) ? value : JSON.stringify(value);
}
