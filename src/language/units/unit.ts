/**
 * Units of formulas. A measure (dollars, tonnes) is a dimension that must balance; a count (event, death, month) is a
 * label that only `+` and comparison look at. A month is the step, so `x/month` is x and `x/year` is x divided by 12.
 */
export type Unit =
  /** A literal: fits anything in a sum, pure in a product. */
  | { readonly is: 'literal' }
  /** Nothing was declared and the file declares no units: fits anything. */
  | { readonly is: 'unknown' }
  | { readonly is: 'known'; readonly powers: ReadonlyMap<string, number>; readonly label: string | null };

export const LITERAL: Unit = { is: 'literal' };
export const UNKNOWN: Unit = { is: 'unknown' };
export const PURE: Unit = { is: 'known', powers: new Map(), label: null };

export function known(powers: ReadonlyMap<string, number>, label: string | null = null): Unit {
  const kept = new Map([...powers].filter(([, power]) => power !== 0));
  return { is: 'known', powers: kept, label };
}

const samePowers = (left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): boolean =>
  left.size === right.size && [...left].every(([name, power]) => right.get(name) === power);

/** The common unit of things that are added or compared; null when they do not fit. */
export function common(left: Unit, right: Unit): Unit | null {
  if (left.is !== 'known') return right.is === 'literal' ? left : right;
  if (right.is !== 'known') return left;
  if (!samePowers(left.powers, right.powers)) return null;
  if (left.label !== null && right.label !== null && left.label !== right.label) return null;
  return left.label === null ? right : left;
}

/** Unit of a product (`sign` 1) or a quotient (`sign` -1); labels are dropped. */
export function product(left: Unit, right: Unit, sign: 1 | -1): Unit {
  if (left.is === 'unknown' || right.is === 'unknown') return UNKNOWN;
  if (left.is === 'literal' && right.is === 'literal') return LITERAL;
  const powers = new Map(left.is === 'known' ? left.powers : []);
  if (right.is === 'known') {
    for (const [name, power] of right.powers) powers.set(name, (powers.get(name) ?? 0) + sign * power);
  }
  return known(powers);
}

/** Unit of a whole power. */
export function raised(unit: Unit, exponent: number): Unit {
  if (unit.is !== 'known') return unit;
  return known(new Map([...unit.powers].map(([name, power]) => [name, power * exponent])));
}

/** Unit of a square root; null when a power is odd. */
export function squareRoot(unit: Unit): Unit | null {
  if (unit.is !== 'known') return unit;
  if ([...unit.powers.values()].some((power) => power % 2 !== 0)) return null;
  return known(new Map([...unit.powers].map(([name, power]) => [name, power / 2])));
}

/** The unit as a reader would write it. */
export function unitText(unit: Unit): string {
  if (unit.is !== 'known') return unit.is === 'literal' ? 'a number' : 'no declared unit';
  if (unit.powers.size === 0) return unit.label ?? 'a pure number';
  const part = ([name, power]: readonly [string, number]): string =>
    Math.abs(power) === 1 ? name : `${name}^${Math.abs(power)}`;
  const above = [...unit.powers].filter(([, power]) => power > 0).map(part);
  const below = [...unit.powers].filter(([, power]) => power < 0).map(part);
  return [above.length > 0 ? above.join(' ') : '1', ...below].join('/');
}
