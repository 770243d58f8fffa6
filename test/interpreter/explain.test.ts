import { describe, expect, it } from 'vitest';
import { explain } from '../../src/interpreter/index.ts';
import { cellOf, historyOf, modelOf, optionsOf } from './model-of.ts';

const model = modelOf(`
title: Why
months: 6
phases: [decisions, world]
estimates: {push: {is: 0.1, assumed: a test}}
common:
  rain: {phase: world, draw: "negative_binomial(3 + month, 2)"}
  size: {phase: world, fixed: 3}
kinds:
  field:
    phase: world
    agents: [near, far]
    water: {starts: 0.3, between: [0, 1], next: {kept: 0.7 * water, rain: push * rain, sun: -0.37}}
    yield: {is: {water: water / 3, size: size / 7}}
decisions:
  farmer:
    phase: decisions
    precision: 1
    value: 0
    options: {pump: {does: {near.water: 0.123}}}
timeline:
  - {name: flood, on: 3, add: {field.water: 0.9}}
  - {name: dam, on: 4, set: {near.water: 0.55}}
outcomes: {water: final(near.water)}
`);

function why(name: string, month: number) {
  const { quantity, agent } = cellOf(model, name);
  return explain(model, optionsOf(model), { world: 0, month, otherwise: [] }, quantity, agent).contributions;
}

const sum = (amounts: readonly { amount: number }[]): number =>
  amounts.reduce((total, one) => total + one.amount, 0);
const run = historyOf(model);

describe('explain', () => {
  it.each([0, 1, 2, 3, 4, 5])(
    'contributions to a state add up to its change in month %i, to the last bit',
    (month) => {
      for (const name of ['near.water', 'far.water']) {
        const values = run.of(name);
        const before = month === 0 ? 0.3 : (values[month - 1] ?? Number.NaN);
        expect(sum(why(name, month))).toBe((values[month] ?? Number.NaN) - before);
      }
    },
  );

  it('names terms, options, the timeline, the limit and last month, in the order in which they act', () => {
    const names = why('near.water', 2).map((one) => `${one.is} ${one.name}`);
    expect(names).toEqual([
      'term kept',
      'term rain',
      'term sun',
      'option pump',
      'timeline flood',
      'limit limit',
      'before before',
    ]);
    const dam = why('near.water', 3).map((one) => `${one.is} ${one.name}`);
    expect(dam).toEqual([
      'term kept',
      'term rain',
      'term sun',
      'option pump',
      'timeline dam',
      'before before',
    ]);
    expect(why('near.water', 3).at(-1)?.amount).toBe(-1);
  });

  it('gives the terms of a computed quantity and the parameters of a draw', () => {
    expect(sum(why('far.yield', 4))).toBe(run.of('far.yield')[4]);
    expect(why('common.rain', 4)).toEqual([
      {
        is: 'draw',
        name: 'negative_binomial',
        amount: run.of('common.rain')[4],
        parameters: [
          { text: '3 + month', value: 7 },
          { text: '2', value: 2 },
        ],
      },
    ]);
    expect(why('common.size', 1)).toEqual([{ is: 'fixed', name: 'size', amount: 3, parameters: [] }]);
  });
});
