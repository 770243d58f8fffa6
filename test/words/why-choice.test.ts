import { describe, expect, it } from 'vitest';
import { type Moment, worldHistories } from '../../src/engine/index.ts';
import type { Counterfactual } from '../../src/language/index.ts';
import { otherwiseOf } from '../../src/session/index.ts';
import { findCell, type WhyChoice, whyChoice, whyInWorld } from '../../src/words/index.ts';
import { shipped } from '../model/shipped.ts';

const { model } = shipped('baseline');
const tell = worldHistories(model, 'lesson', 'js');
const decisionOf = (name: string): number => model.decisions.findIndex((one) => one.name === name);
const moved = otherwiseOf(model, new Map([['demand_lean', 2]]));
const slow: Counterfactual = {
  is: 'choice',
  decision: decisionOf('china'),
  alternative: model.decisions[decisionOf('china')]?.alternatives.length === undefined ? 0 : 4,
  from: 2,
  until: 2,
};

function choiceAt(name: string, world: number, month: number, otherwise: readonly Counterfactual[]) {
  const decision = decisionOf(name);
  const made = tell(world, otherwise).months[month]?.choices.find((one) => one.decision === decision);
  if (made === undefined) throw new Error(`${name} chooses nothing`);
  const moment: Moment = { world, month, otherwise };
  return { made, why: whyChoice(model, 'lesson', moment, decision, made.alternative) };
}

const sumOf = (weights: WhyChoice['rivals'][number]['weights']): number =>
  weights.reduce((sum, { amount }) => sum + amount, 0);

describe.each([
  ['as it is', []],
  ['with a lever moved', moved],
  ['on a branch', [slow]],
] as const)('why somebody chose, in a world %s', (_, otherwise) => {
  it.each(['china', 'us', 'pakistan', 'saudi'])(
    '%s: contributions sum exactly, and explain the odds',
    (name) => {
      const month = 7;
      const { made, why } = choiceAt(name, 3, month, otherwise);
      expect(why.odds).toBeCloseTo(made.odds[made.alternative] ?? 0, 12);
      expect(why.rivals.length).toBeGreaterThan(2);
      for (const { alternative, odds, weights, total } of why.rivals) {
        expect(odds).toBeCloseTo(made.odds[alternative] ?? 0, 12);
        expect(sumOf(weights)).toBe(total);
        expect(Math.exp(total)).toBeCloseTo(why.odds / odds, 6);
      }
    },
  );
});

it('the kernel and the reasons agree on a lever moved: the value explained is the value of the branch', () => {
  const fan = model.fans.findIndex(({ name }) => name === 'us.alignment');
  const cell = findCell(model, 'us.alignment');
  if (typeof cell === 'string') throw new Error(cell);
  for (const otherwise of [[], moved, [slow], [...moved, slow]]) {
    const { fans } = tell(5, otherwise);
    const why = whyInWorld(model, 'lesson', { world: 5, month: 20, otherwise }, cell);
    expect(why.after).toBe(fans[fan * model.calendar.months + 20]);
    expect(why.contributions.reduce((sum, { amount }) => sum + amount, 0)).toBe(why.total);
  }
});

it('reasons carry the facts of what was weighed', () => {
  const { why } = choiceAt('china', 3, 7, []);
  const named = new Set(why.rivals.flatMap(({ weights }) => weights.flatMap(({ because }) => because)));
  expect([...named]).toEqual(expect.arrayContaining(['F049', 'P5']));
});
