import { describe, expect, it } from 'vitest';
import { saidOf } from './valley.ts';

const WHOLE =
  'an outcome reads a whole world | begin with final, at, ever, always, months_where, first, sum_over, mean_over, max_over or min_over';
const NO_WINDOW =
  'this is no window | a window is last_months(12), until("2028-12") or between("2026-01", "2027-12")';
const WRITTEN = ' | dates are written "2028-12"';
const QUOTES = 'a date in quotes is needed here';
const OUTSIDE = 'this month is outside the run | the run is 1..12';

describe('an outcome says over which months it reads', () => {
  it.each([
    ['price', `[price] ${WHOLE}`],
    ['final(price) + price', `[price] ${WHOLE}`],
    ['final(price) > month', `[month] ${WHOLE}`],
    ['alba', `[alba] ${WHOLE}`],
    ['1 + (alba == boru)', `[alba] ${WHOLE}`, `[boru] ${WHOLE}`],
    ['final(price) + months_in(alba.mood)', `[alba] ${WHOLE}`],
    ['glad', `[glad] ${WHOLE}`],
    [
      '1 + "2025-01"',
      '["2025-01"] a number is needed here, this is a quoted text | dates belong into at("2028-12", ...) and windows',
    ],
    ['1 + count(state)', `[count] ${WHOLE}`],
    ['1 + chose(alba.march)', `[chose] ${WHOLE}`],
    ['odds(alba.march)', `[odds] ${WHOLE}`],
    ['2 * (final(price) + total(state, 1))', `[total] ${WHOLE}`],
    ['rate', "['rate'] an outcome reads a whole world, and this reads nothing of it"],
    ['1 + dropped(town)', '[dropped] dropped(kind) is for outcomes and kinds with places'],
    ['dropped(1)', '[dropped] dropped(kind) is for outcomes and kinds with places'],
    ['dropped(firm.size)', '[dropped] dropped(kind) is for outcomes and kinds with places'],
    [
      'final(final(price))',
      '[final] final() reads a whole world: it belongs into outcomes only | inside a formula min, max, total, average and last are available',
    ],
    ['1 + final(dropped(firm))', '[dropped] dropped(kind) is for outcomes and kinds with places'],
    [
      'final(wealth)',
      '[wealth] unknown name "wealth" | "wealth" belongs to a state: write whose it is, like alba.wealth',
    ],
    ['final(sef)', '[sef] unknown name "sef"'],
    ['final(alba.named) + named', '[named] unknown name "named"'],
  ])('%s', (formula, ...complaints) => {
    expect(saidOf(formula)).toEqual(complaints);
  });
});

describe('a reducer takes a formula and a window', () => {
  it.each([
    ['final()', '[final] final() takes 1 to 2 arguments, not 0'],
    ['final(price, until(2), 1)', '[final] final() takes 1 to 2 arguments, not 3'],
    ['at(price)', '[at] write at("2028-12", formula)'],
    ['1 + at("2028-12")', '[at] write at("2028-12", formula)'],
    ['ever(nobody)', '[nobody] unknown name "nobody"'],
    [
      '1 + ever(alba)',
      '[alba] a number is needed here, this is an agent | read one of its quantities: agent.quantity',
    ],
    ['ever(nobody, 12)', '[nobody] unknown name "nobody"', `[12] ${NO_WINDOW}`],
  ])('%s', (formula, ...complaints) => {
    expect(saidOf(formula)).toEqual(complaints);
  });
});

describe('a month is one of the run', () => {
  it.each([
    ['at("2028-13", price)', `["2028-13"] "2028-13" is no month of this run${WRITTEN}`],
    ['1 + at("x", price)', `["x"] "x" is no month of this run${WRITTEN}`],
    ['at("2028-12", price)', `["2028-12"] "2028-12" is no month of this run${WRITTEN}`],
    ['at(price, price)', `[price] ${QUOTES}${WRITTEN}`],
    ['at(true, price)', `[true] ${QUOTES}${WRITTEN}`],
    ['1 + at(1 + 1, price)', `[1] ${QUOTES}${WRITTEN}`],
    ['at(0, price)', `[0] ${OUTSIDE}`],
    ['1 + at(13, price)', `[13] ${OUTSIDE}`],
  ])('%s', (formula, ...complaints) => {
    expect(saidOf(formula)).toEqual(complaints);
  });
});

describe('a window is one of three', () => {
  it.each([
    ['ever(price, last_months(0))', `[last_months] ${NO_WINDOW}`],
    ['ever(price, last_months(1.5))', `[last_months] ${NO_WINDOW}`],
    ['ever(price, last_months("2"))', `[last_months] ${NO_WINDOW}`],
    ['ever(price, last_months(price))', `[last_months] ${NO_WINDOW}`],
    ['ever(price, last_months(1, 2))', `[last_months] ${NO_WINDOW}`],
    ['ever(price, last_months())', `[last_months] ${NO_WINDOW}`],
    ['1 + ever(price, last_months)', `[last_months] ${NO_WINDOW}`],
    ['ever(price, until)', `[until] ${NO_WINDOW}`],
    ['ever(price, until())', `[until] ${NO_WINDOW}`],
    ['ever(price, until(1, 2))', `[until] ${NO_WINDOW}`],
    ['1 + ever(price, until("2028-13"))', `["2028-13"] "2028-13" is no month of this run${WRITTEN}`],
    ['ever(price, until(price))', `[price] ${QUOTES}${WRITTEN}`],
    ['ever(price, between)', `[between] ${NO_WINDOW}`],
    ['1 + ever(price, between(1))', `[between] ${NO_WINDOW}`],
    ['ever(price, between(1, 2, 3))', `[between] ${NO_WINDOW}`],
    ['1 + ever(price, between(price, 2))', `[price] ${QUOTES}${WRITTEN}`],
    ['ever(price, between(2, "zzz"))', `["zzz"] "zzz" is no month of this run${WRITTEN}`],
    ['ever(price, price)', `[price] ${NO_WINDOW}`],
    ['1 + ever(price, 12)', `[12] ${NO_WINDOW}`],
    ['ever(price, last_month(12))', `[last_month] ${NO_WINDOW}`],
    ['ever(price, 1 + 2)', `[1] ${NO_WINDOW}`],
  ])('%s', (formula, ...complaints) => {
    expect(saidOf(formula)).toEqual(complaints);
  });
});

describe('a window holds months of the run', () => {
  it.each([
    ['1 + ever(price, between(5, 4))', '[ever] this window ends before it begins'],
    ['1 + ever(price, between(13, 15))', '[ever] this window holds no month of the run | the run is 1..12'],
    ['ever(price, between(13, 13))', '[ever] this window holds no month of the run | the run is 1..12'],
    ['ever(price, until(0))', '[ever] this window ends before it begins'],
  ])('%s', (formula, ...complaints) => {
    expect(saidOf(formula)).toEqual(complaints);
  });
});
