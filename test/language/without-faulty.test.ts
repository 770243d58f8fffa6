import { describe, expect, it } from 'vitest';
import { loadTexts } from '../../src/language/index.ts';
import { MODEL_FILES, SCENARIO_FILES } from './shipped-model.ts';

const NAME = 'scenario.yaml';

/** The complaints about a scenario on the shipped model: `line:column what`. */
function complaints(text: string): readonly string[] {
  const { model, problems } = loadTexts([
    { files: MODEL_FILES, replaces: false },
    { files: [{ name: NAME, text }], replaces: true },
  ]);
  expect(model).toBeNull();
  expect(problems.filter(({ place }) => place.file !== NAME)).toEqual([]);
  return problems.map(({ place, what }) => `${place.line}:${place.column} ${what}`);
}

describe('a fault of form', () => {
  it('leaves the rest to be checked: unknown names beside it are complained about, too', () => {
    const text = `from: pakistan
title: [no, text]
levers:
  demand_leen: 0.5
  demand_lean: {}
timeline:
  - {on: 2026-13, force: {islamabad: balance}}
  - {on: 2026-03, add: {us.alinement: 0.1}}
without: [summit_gift, x]
`;
    const found = complaints(text).map((one) => one.split(':')[0]);
    // The title, the unknown lever, the value that is none, the month that is none, the unknown quantity, the unknown mechanisms.
    for (const line of ['2', '4', '5', '7', '8', '9']) expect(found).toContain(line);
  });

  it.each(SCENARIO_FILES.slice(0, 4))(
    'alone is all that is said of an otherwise sound file: $name',
    ({ text }) => {
      const lines = text.trimEnd().split('\n').length;
      const faulty = `${text.trimEnd()}\nseed: [1]\n`;
      const found = complaints(faulty);
      expect(found.length).toBeGreaterThan(0);
      expect(found.filter((one) => !one.startsWith(`${lines + 1}:`))).toEqual([]);
    },
  );

  it('in what other parts rest on stops there: nothing is called unknown that was only ill written', () => {
    const found = complaints(`from: pakistan
estimates:
  patience: {is: [0.4], assumed: a guess}
common:
  waiting: {is: 1 - patience}
`);
    expect(found.map((one) => one.split(':')[0])).toEqual(['3']);
  });
});
