import { describe, expect, it } from 'vitest';
import { publishedCases } from '../../src/published/index.ts';
import { checksOf, missed } from '../published/load.ts';

const cases = publishedCases.map((one) => [one.title, one] as const);

describe('published results', () => {
  it.each(cases)('%s: met in all worlds of the file, or a million draws', async (_, one) => {
    expect(missed(await checksOf(one, 'thorough'))).toEqual([]);
  });

  it.each(cases)('%s: the reference reading gives the same numbers', async (_, one) => {
    expect(await checksOf(one, 'glance', 'interpreter')).toEqual(await checksOf(one, 'glance', 'js'));
  });
});
