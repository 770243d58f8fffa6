import { describe, it } from 'vitest';
import { LAWS } from '../laws/laws.ts';

describe.each(Object.entries(LAWS))('%s, in a thousand cases:', (_, some) => {
  it.each(some.map(({ says, holds }) => [says, holds] as const))('%s', (_says, holds) => holds(1000));
});
