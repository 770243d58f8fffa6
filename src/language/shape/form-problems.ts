import type * as z from 'zod';
import { inOrder, type Problem, plainValue, type YamlNode } from '../../text/index.ts';
import { schemaProblems } from './schema-problems.ts';

/** What is wrong with a document that is to have a form of its own, in reading order; for other files than models. */
export function formProblems(root: YamlNode, schema: z.ZodType): readonly Problem[] {
  const parsed = schema.safeParse(plainValue(root));
  const { found } = schemaProblems(root, parsed.success ? [] : parsed.error.issues);
  return inOrder(found.map((one) => one.problem));
}
