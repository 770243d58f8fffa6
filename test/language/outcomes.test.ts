import { describe, expect, it } from 'vitest';
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
    ['"ever(y, between(5, 2))"', '[ever] this window holds no month of the run'],
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
