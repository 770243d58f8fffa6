import { describe, expect, it } from 'vitest';
import { LAWS } from './laws.ts';

const laws = Object.values(LAWS).flat();

describe.each(Object.entries(LAWS))('%s:', (_, some) => {
  it.each(some.map(({ says, holds }) => [says, holds] as const))('%s', (_says, holds) => holds(2));
});

it('there are thirty laws and more, each once', () => {
  expect(laws.length).toBeGreaterThanOrEqual(30);
  expect(new Set(laws.map(({ says }) => says)).size).toBe(laws.length);
});
