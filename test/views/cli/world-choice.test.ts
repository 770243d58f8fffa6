import { beforeAll, describe, expect, it } from 'vitest';
import { bundled, json, tightrope } from './tightrope.ts';

const world = ['world', 'test/fixtures/cli/harbour.yaml', '--index', '3'];

beforeAll(async () => {
  expect((await bundled()).code).toBe(0);
}, 60_000);

describe('why somebody chose, on the command line', () => {
  it('is told by weights whose sum is the logarithm of the ratio of the odds', async () => {
    const { why, months } = JSON.parse(
      JSON.stringify(await json([...world, '--why', 'master', '--month', '2026-05'])),
    );
    // A precision of 2 and a pull of 0.5 make a logit of 1 between a feast and saving.
    const sign = why.chosen === 'feast' ? 1 : -1;
    const [rival] = why.rivals;
    expect(why).toMatchObject({
      decision: 'master',
      month: '2026-05',
      chosen: months[0].decisions[0].chosen,
    });
    expect(rival.total).toBe(sign);
    expect(rival.weights.reduce((sum: number, one: { amount: number }) => sum + one.amount, 0)).toBe(sign);
    expect(Math.log(why.odds / rival.odds)).toBeCloseTo(sign, 12);
    expect(why.odds).toBeCloseTo(1 / (1 + Math.exp(-sign)), 12);
  });

  it('is printed within 80 columns: what was open with its odds, weights and their sum', async () => {
    const { code, out } = await tightrope([...world, '--why', 'master']);
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(out).toMatch(/^Why Master chose this \(\*\) in 2026-12: /m);
    expect(out).toMatch(/^\* (feast|save) +\d+\.\d %$/m);
    expect(out).toMatch(/^ {2}its own pull now +[+-]1\.00$/m);
    expect(out).toMatch(/^ {2}together +[+-]1$/m);
    expect(out).toMatch(/its odds were (2\.7|0\.37) times as good/);
  });

  it.each([
    [
      'an unknown name',
      ['--why', 'mastr'],
      'there is no quantity or decision "mastr": did you mean "master"?',
    ],
    ['an option that was not open', ['--why', 'master', '--against', 'sav'], 'was no other open option'],
    ['a rival of a quantity', ['--why', 'chest', '--against', 'save'], '--against is about a decision'],
    ['a rival of nothing', ['--against', 'save'], '--against goes with --why'],
  ])('refuses %s', async (_, words, said) => {
    const { code, error } = await tightrope([...world, ...words]);
    expect(code).toBe(2);
    expect(error).toContain(said);
  });
});
