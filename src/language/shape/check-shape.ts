import { inOrder, type Problem, plainValue, problem, type YamlNode } from '../../text/index.ts';
import { file } from './file-schema.ts';
import { ruleOn } from './rules.ts';
import { schemaProblems } from './schema-problems.ts';

/** Everything wrong with the form of a model or scenario file, in reading order; what its formulas say is not read. */
export function checkShape(root: YamlNode): Problem[] {
  if (root.is !== 'map') return [problem(root.place, 'a model or scenario is a map, like title: My model')];
  const parsed = file.safeParse(plainValue(root));
  const { found, misspelt } = schemaProblems(root, parsed.success ? [] : parsed.error.issues);
  const ruling = ruleOn(root, misspelt);
  const open = found.filter(({ around }) => !around.some((node) => ruling.settled.has(node)));
  return inOrder([...ruling.problems, ...open.map((one) => one.problem)]);
}
