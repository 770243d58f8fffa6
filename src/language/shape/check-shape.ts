import {
  inOrder,
  type Problem,
  plainValue,
  problem,
  type YamlEntry,
  type YamlNode,
} from '../../text/index.ts';
import { file } from './file-schema.ts';
import { ruleOn } from './rules.ts';
import { schemaProblems } from './schema-problems.ts';

/** Everything wrong with the form of a model or scenario file, in reading order; what its formulas say is not read. */
export function checkShape(root: YamlNode): Problem[] {
  if (root.is !== 'map') {
    return [problem(root.place, 'a model or scenario is a map, like title: My model')];
  }
  const parsed = file.safeParse(plainValue(root));
  const { problems, misspelt } = schemaProblems(root, parsed.success ? [] : parsed.error.issues);
  const ruling = ruleOn(root, misspelt);
  return inOrder([...ruling.problems, ...outside(problems, root, ruling.settled)]);
}

/** The problems that lie in no settled node; a settled node is spoken for as a whole. */
function outside(
  problems: readonly Problem[],
  root: YamlNode,
  settled: ReadonlySet<YamlNode>,
): readonly Problem[] {
  if (settled.size === 0) return problems;
  const spoken = new Set<string>();
  const visit = (node: YamlNode, isSettled: boolean): void => {
    if (isSettled) spoken.add(placeKey(node));
    if (node.is === 'list') for (const item of node.items) visit(item, isSettled || settled.has(item));
    if (node.is === 'map') for (const entry of node.entries) visitEntry(entry, isSettled);
  };
  const visitEntry = (entry: YamlEntry, isSettled: boolean): void => {
    const inside = isSettled || settled.has(entry.value);
    if (inside) spoken.add(placeKey({ place: entry.keyPlace }));
    visit(entry.value, inside);
  };
  visit(root, false);
  return problems.filter((one) => !spoken.has(placeKey(one)));
}

function placeKey({ place }: Pick<Problem, 'place'>): string {
  return `${place.line}:${place.column}`;
}
