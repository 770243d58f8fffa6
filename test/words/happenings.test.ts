import { describe, expect, it } from 'vitest';
import { worldHistory } from '../../src/engine/index.ts';
import {
  agentName,
  choiceSentence,
  countSentence,
  deciderName,
  happenings,
  listed,
} from '../../src/words/index.ts';
import { modelOf } from '../language/load.ts';
import { shipped } from '../model/shipped.ts';

const { model } = shipped('baseline');
const decision = (name: string): number => model.decisions.findIndex((one) => one.name === name);
const alternative = (decider: string, option: string, target: string | null = null): number => {
  const own = model.decisions[decision(decider)];
  return (own?.alternatives ?? []).findIndex((one) => {
    const chosen = own?.options[one.option];
    const kind = chosen?.target === null ? undefined : model.kinds[chosen?.target ?? -1];
    return chosen?.name === option && (target === null || kind?.agents[one.target] === target);
  });
};

describe('choices in words', () => {
  it.each([
    ['saudi', 'delay', null, 'Riyadh lets its plans wait'],
    ['china', 'slow', null, 'Beijing slows works and payments'],
    ['us', 'hold', null, 'Washington keeps its attention elsewhere'],
    [
      'pakistan',
      'share_income',
      'balochistan',
      'Islamabad gives Balochistan a larger share, local jobs and a say',
    ],
    [
      'pakistan',
      'operation',
      'khyber_pakhtunkhwa',
      'Islamabad uses force against armed groups in Khyber Pakhtunkhwa',
    ],
    ['saudi_treasury', 'refuse', null, "Riyadh's treasury takes its deposit back"],
    ['gulf_treasury', 'roll_over', null, 'The Gulf treasury leaves the deposit'],
  ])('%s %s is a sentence', (decider, option, target, sentence) => {
    expect(choiceSentence(model, decision(decider), alternative(decider, option, target))).toBe(sentence);
  });

  it('every choice of the shipped model reads as a sentence about somebody, with its target', () => {
    for (const { index, alternatives, options } of model.decisions)
      for (const [at, { option, target }] of alternatives.entries()) {
        const sentence = choiceSentence(model, index, at);
        expect(sentence).toMatch(/^(The )?[A-Z][\w']+( treasury)? [a-z]+s\b/);
        const kind = model.kinds[options[option]?.target ?? -1];
        if (kind !== undefined) expect(sentence).toContain(agentName(model, kind.agents[target] ?? ''));
      }
  });

  it('a model that says nothing is told by its names', () => {
    const plain = modelOf(`
months: 3
kinds: {farmer: {agents: [ann], stock: {starts: 1, next: stock}}}
decisions:
  ann: {precision: 1, value: 0, options: {sow: {says: Wheat.}, rest: {}}}
`);
    expect(deciderName(plain, 0)).toBe('Ann');
    expect([0, 1].map((at) => choiceSentence(plain, 0, at))).toEqual(['Ann: rest', 'Ann: wheat']);
  });
});

describe('counts in words', () => {
  const quantity = (name: string): number => model.quantities.findIndex((one) => one.name === name);
  it.each([
    ['attacks', [86, 44, 1], '86 attacks in Balochistan, 44 in Khyber Pakhtunkhwa, 1 in the rest'],
    ['attacks', [1], '1 attack in Balochistan'],
    ['deadly', [17, 12], 'Attacks that kill: 17 in Balochistan, 12 in Khyber Pakhtunkhwa'],
    ['unpaid', [1], "The Chinese power plants' bill of this month goes unpaid"],
    ['review_passed', [1], 'An IMF review would be passed this month'],
    ['hit', [1, 1], 'Attacked this month: Reko Diq and USSM ores'],
  ])('%s %j', (name, values, sentence) => {
    const events = values.map((value, agent) => ({ quantity: quantity(name), agent, value }));
    expect(countSentence(model, quantity(name), events)).toBe(sentence);
  });

  it('lists in English', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['', 'a', 'a and b', 'a, b and c']);
  });
});

it('no line of a story reads like the name of a variable', () => {
  const { months } = worldHistory(model, 'lesson', 'js', 4);
  const lines = months.flatMap((_, month) => happenings(model, months, month)).map(({ text }) => text);
  expect(lines.length).toBeGreaterThan(200);
  expect(lines.filter((line) => /_|: 1$|^[a-z]/.test(line))).toEqual([]);
});
