import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { worldHistory } from '../../../src/engine/index.ts';
import { choiceIn, rivalNamed, whyAsked } from '../../../src/views/cli/shell/why-asked.ts';
import { whyChoice } from '../../../src/words/index.ts';
import { modelOf } from '../../language/load.ts';
import { bundled, json, tightrope } from './tightrope.ts';

const model = modelOf(readFileSync('test/fixtures/cli/harbour.yaml', 'utf8'));
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
      'mastr',
      undefined,
      'there is no quantity or decision "mastr": did you mean "master"?',
    ],
    ['a rival of a quantity', 'chest', 'save', '--against is about a decision'],
  ])('refuses %s', (_, name, against, said) => {
    expect(() => whyAsked(model, name, against)).toThrow(said);
  });

  it('refuses an option that was not open, and a month without a choice', () => {
    const history = worldHistory(model, 'tightrope', 'js', 3);
    const { month, alternative } = choiceIn(model, history, 0, null);
    expect(month).toBe(11);
    const moment = { world: 3, month, otherwise: [] };
    const why = whyChoice(model, 'tightrope', moment, 0, alternative);
    expect(rivalNamed(why, why.rivals[0]?.name)).toBe(0);
    expect(() => rivalNamed(why, 'sav')).toThrow('"sav" was no other open option');
    const quiet = { ...history, months: history.months.map((one) => ({ ...one, choices: [] })) };
    expect(() => choiceIn(model, quiet, 0, 4)).toThrow('master chose nothing in 2026-05');
  });
});
