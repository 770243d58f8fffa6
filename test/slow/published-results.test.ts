import { describe, expect, it } from 'vitest';
import { publishedCases } from '../../src/published/index.ts';
import { checksOf, missed } from '../published/load.ts';

describe('published results, with as many worlds as their files say and a million draws of each distribution', () => {
  it.each(publishedCases.map((one) => [one.title, one] as const))('%s', async (_, one) => {
    expect(missed(await checksOf(one, 'thorough'))).toEqual([]);
  });
});
