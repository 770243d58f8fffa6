import { describe, expect, it } from 'vitest';
import { parseUnit, type UnitNames } from '../../../src/language/units/parse-unit.ts';
import {
  common,
  known,
  LITERAL,
  PURE,
  product,
  raised,
  squareRoot,
  UNKNOWN,
  type Unit,
  unitText,
} from '../../../src/language/units/unit.ts';

const usd = known(new Map([['usd', 1]]));
const tonne = known(new Map([['tonne', 1]]));
const event = known(new Map(), 'event');
const death = known(new Map(), 'death');
const named = new Map<string, Unit>(
  Object.entries({ usd, tonne, event, death, pure: PURE, literal: LITERAL, undeclared: UNKNOWN }),
);
const of = (name: string): Unit => named.get(name) ?? UNKNOWN;
const textOf = (unit: Unit | null): string => (unit === null ? 'nothing' : unitText(unit));

describe('what is added or compared', () => {
  it.each([
    ['usd', 'usd', 'usd'],
    ['usd', 'tonne', 'nothing'],
    ['usd', 'pure', 'nothing'],
    ['pure', 'usd', 'nothing'],
    ['usd', 'literal', 'usd'],
    ['literal', 'usd', 'usd'],
    ['literal', 'literal', 'a number'],
    ['undeclared', 'literal', 'no declared unit'],
    ['literal', 'undeclared', 'no declared unit'],
    ['undeclared', 'usd', 'usd'],
    ['usd', 'undeclared', 'usd'],
    ['event', 'event', 'event'],
    ['event', 'death', 'nothing'],
    ['event', 'pure', 'event'],
    ['pure', 'event', 'event'],
    ['pure', 'pure', 'a pure number'],
  ])('%s and %s are in %s', (left, right, unit) => {
    expect(textOf(common(of(left), of(right)))).toBe(unit);
  });
});

describe('a product and a quotient', () => {
  it.each([
    ['usd', 'tonne', 'usd tonne', 'usd/tonne'],
    ['usd', 'usd', 'usd^2', 'a pure number'],
    ['pure', 'usd', 'usd', '1/usd'],
    ['literal', 'usd', 'usd', '1/usd'],
    ['usd', 'literal', 'usd', 'usd'],
    ['literal', 'literal', 'a number', 'a number'],
    ['literal', 'pure', 'a pure number', 'a pure number'],
    ['undeclared', 'usd', 'no declared unit', 'no declared unit'],
    ['usd', 'undeclared', 'no declared unit', 'no declared unit'],
    ['event', 'death', 'a pure number', 'a pure number'],
  ])('of %s and %s are in %s and %s', (left, right, times, over) => {
    expect(textOf(product(of(left), of(right), 1))).toBe(times);
    expect(textOf(product(of(left), of(right), -1))).toBe(over);
  });

  it('takes powers off as they stand', () => {
    expect(textOf(product(usd, raised(tonne, 2), -1))).toBe('usd/tonne^2');
  });

  it('drops a count, and what has cancelled out', () => {
    expect(product(event, PURE, 1)).toEqual(PURE);
    expect(product(usd, usd, -1)).toEqual(PURE);
  });
});

describe('powers and roots', () => {
  it('multiply and halve every power, and leave a number what it is', () => {
    const rate = product(usd, tonne, -1);
    expect(textOf(raised(rate, 3))).toBe('usd^3/tonne^3');
    expect(textOf(squareRoot(raised(rate, 4)))).toBe('usd^2/tonne^2');
    expect(textOf(raised(usd, 0))).toBe('a pure number');
    expect([raised(LITERAL, 2), squareRoot(LITERAL), squareRoot(UNKNOWN)]).toEqual([
      LITERAL,
      LITERAL,
      UNKNOWN,
    ]);
  });

  it('have no root where one power is odd', () => {
    expect(squareRoot(usd)).toBeNull();
    expect(squareRoot(product(raised(usd, 2), tonne, 1))).toBeNull();
  });
});

const names: UnitNames = {
  measures: new Set(['usd', 'tonne', 'agent']),
  counts: new Set(['ship']),
  strict: true,
};
const loose: UnitNames = { measures: new Set(), counts: new Set(), strict: false };

function read(text: string, known = names): string {
  const parsed = parseUnit(text, known);
  if (parsed === null) return 'no unit';
  const unknown = parsed.unknown.length > 0 ? `, unknown ${parsed.unknown.join(' and ')}` : '';
  return `${unitText(parsed.unit)}${parsed.divisor === 1 ? '' : ` / ${parsed.divisor}`}${unknown}`;
}

describe('a unit as it is written', () => {
  it.each([
    ['usd', 'usd'],
    [' usd ', 'usd'],
    ['usd^2', 'usd^2'],
    ['usd tonne', 'usd tonne'],
    ['usd  *  tonne', 'usd tonne'],
    ['usd/tonne^2', 'usd/tonne^2'],
    ['1/tonne', '1/tonne'],
    ['usd/tonne*usd', 'usd^2/tonne'],
    ['usd/usd', 'a pure number'],
    ['1', 'a pure number'],
    ['ship', 'ship'],
    ['event', 'event'],
    ['agent', 'agent'],
    ['month', 'month'],
    ['usd/month', 'usd'],
    ['1/month', 'a pure number'],
    ['month year', 'a pure number'],
    ['event death', 'a pure number'],
    ['usd event', 'usd'],
    ['usd/year', 'usd / 12'],
    ['1/year^2', 'a pure number / 144'],
    ['1/year/year', 'a pure number / 144'],
    ['usd/year^3', 'usd / 1728'],
    ['year', 'year'],
    ['yen', 'a pure number, unknown yen'],
    ['usd yen/peso', 'usd, unknown yen and peso'],
    ['', 'no unit'],
    ['2', 'no unit'],
    ['/tonne', '1/tonne'],
    ['usd^12', 'no unit'],
    ['usd^0', 'no unit'],
    ['usd^x', 'no unit'],
    ['3usd', 'no unit'],
    ['usd-tonne', 'no unit'],
  ])('%j is %s', (text, meaning) => {
    expect(read(text)).toBe(meaning);
  });

  it('forgets what is counted beside a measure: dollars an event are dollars', () => {
    expect(parseUnit('usd event', names)?.unit).toEqual(usd);
  });

  it('may be anything in a model that declares none', () => {
    expect(read('yen', loose)).toBe('yen');
    expect(read('event', loose)).toBe('event');
  });
});
