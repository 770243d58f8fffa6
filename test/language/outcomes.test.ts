import { describe, expect, it } from 'vitest';
import { loadTexts } from '../../src/language/index.ts';
import { headline } from '../../src/text/index.ts';
import { load } from './load.ts';
import { pointed } from './pointed.ts';

const model = (outcome: string): string => `
units: {measures: {usd: dollars}, counts: {event: things}}
kinds: {k: {agents: [a], z: {is: 1}}, pool: {places: 3, enters: {count: {draw: poisson(1)}}}}
common: {x: {is: 1, unit: usd}, y: {is: 1}, noise: {draw: "normal(0, 1)"}}
outcomes: {end: ${outcome}}
`;

describe('the unit of an outcome', () => {
  it.each([
    ['{is: final(x), unit: usd}', []],
    ['{is: first(x > 2), unit: month}', []],
    ['{is: final(x), unit: event}', ['[final(x)] "end" is in event, but the formula gives usd']],
    [
      '{is: final(y) * final(x), unit: 1/usd}',
      ['[final(y) * final(x)] "end" is in 1/usd, but the formula gives usd'],
    ],
    ['{is: final(x), unit: eur}', ['[eur] the unit "eur" is not declared']],
    ['{is: final(x), unit: "?"}', ['["?"] "?" is no unit']],
    ['final(x) + final(y)', ['[final] cannot add usd and a pure number: the units differ']],
  ])('%s', (outcome, says) => {
    expect(pointed(model(outcome))).toEqual(says);
  });
});

describe('an outcome reads a whole world', () => {
  it.each([
    ['x', '[x] an outcome reads a whole world'],
    ['final(x) + x', '[x] an outcome reads a whole world'],
    ['"total(k, final(y))"', '[total] an outcome reads a whole world'],
    ['"total(k, final(k.z))"', '[total] an outcome reads a whole world'],
    ['final(y) > month', '[month] an outcome reads a whole world'],
    ['1 + 1', '[1 + 1] an outcome reads a whole world, and this reads nothing of it'],
    ['ever(ever(y))', '[ever] ever() reads a whole world'],
    ['"at(50, x)"', '[50] this month is outside the run'],
    ['"at(1.5, x)"', '[1.5] "1.5" is no month of this run'],
    ['"ever(y, y)"', '[y] this is no window'],
    ['"ever(y, last_months(0))"', '[last_months] this is no window'],
    ['"ever(y, last_months(1 + 1))"', '[last_months] this is no window'],
    ['"ever(y, between(5, 2))"', '[ever] this window ends before it begins'],
    ['"ever(y, between(50, 60))"', '[ever] this window holds no month of the run'],
    ['dropped(k)', '[dropped] dropped(kind) is for outcomes and kinds with places'],
    ['final(heard)', '[heard] unknown name "heard"'],
  ])('%s', (outcome, message) => {
    expect(pointed(model(outcome)).map((one) => one.slice(0, message.length))).toEqual([message]);
  });

  it.each([
    'dropped(pool)',
    '1 + dropped(pool)',
    '"if(ever(y), final(y), 2)"',
    '"ever(y, last_months(99999))"',
    'final(noise)',
  ])('%s', (outcome) => expect(pointed(model(outcome))).toEqual([]));
});

describe('an outcome of months that a scenario moves the run away from', () => {
  const years = (outcomes: Readonly<Record<string, string>>): string => `
months: 2025-01..2030-12
common: {y: {starts: 0, next: y + 1}}
outcomes:
${Object.entries(outcomes)
  .map(([name, formula]) => `  ${name}: ${formula}\n`)
  .join('')}  end: final(y)
`;
  const warning = (text: string, scenario: string) => {
    const layers = [text, scenario].map((one, at) => ({
      replaces: at > 0,
      files: [{ name: `${at}.yaml`, text: one }],
    }));
    const { model, problems } = loadTexts(layers);
    return [
      model?.outcomes.map(({ name, index }) => [name, index]),
      problems.map((one) => `${headline(one)} ${one.hint ?? ''}`).join('\n'),
    ];
  };

  it('is left out, and one warning names all that are', () => {
    const text = years({
      late: 'at("2030-12", y)',
      some: 'sum_over(y, between("2029-01", "2030-12"))',
      part: 'ever(y > 2, until("2028-12"))',
    });
    const [outcomes, said] = warning(text, 'months: 2025-01..2026-12');
    expect(outcomes).toEqual([
      ['part', 0],
      ['end', 1],
    ]);
    expect(said).toContain(
      '1.yaml:1:1  warning: 2 outcomes are of months outside the run (2025-01..2026-12) and left out: late, some',
    );
  });

  it('says of one that it is left out', () => {
    const [, said] = warning(years({ late: 'at("2030-12", y)' }), 'months: 24');
    expect(said).toContain('an outcome is of months outside the run (2025-01..2026-12) and left out: late');
  });

  it('is an error where the run is moved in the same file, or the outcome is written later', () => {
    const one = years({ late: 'at("2032-12", y)' });
    expect(load(one).says).toEqual([expect.stringContaining('this month is outside the run')]);
    const [outcomes, said] = warning(years({ some: 'ever(y > 2)' }), 'outcomes:\n  late: at("2032-12", y)');
    expect(outcomes).toBe(undefined);
    expect(said).toContain('1.yaml:2:12  this month is outside the run');
  });
});
