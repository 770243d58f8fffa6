import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { headline, plainValue, readDocument } from '../../src/text/index.ts';

const bounds = z.tuple([z.number(), z.number()]);
const reasons = z.record(z.string(), z.string().min(20));

const shape = z.strictObject({
  ranges: z.array(z.strictObject({ it: z.string(), of: z.array(z.string()), between: bounds })),
  orders: z.array(
    z.strictObject({ it: z.string(), outcome: z.string(), from_low_to_high: z.array(z.string()).min(2) }),
  ),
  at_rest: z.strictObject({ within: z.number(), of: z.array(z.string()), exceptions: reasons }),
  at_bounds: z.strictObject({ share: z.number(), exceptions: reasons }),
});

/** What the model must do: `checks.yaml`, read and checked. Throws with the places of what is wrong. */
export function readChecks(): z.infer<typeof shape> {
  const text = readFileSync(new URL('checks.yaml', import.meta.url), 'utf8');
  const { root, problems } = readDocument(text, 'checks.yaml');
  if (root === null || problems.length > 0) throw new Error(problems.map(headline).join('\n'));
  return shape.parse(plainValue(root));
}
