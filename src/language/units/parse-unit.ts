import { integerPower } from '../../numerics/index.ts';
import { known, PURE, type Unit } from './unit.ts';

/** What the names in `unit:` lines mean. */
export interface UnitNames {
  /** Names declared as measures and counts; with a `units` block nothing else is allowed. */
  readonly measures: ReadonlySet<string>;
  readonly counts: ReadonlySet<string>;
  /** True when some file declares a `units` block: then no `unit` means a pure number. */
  readonly strict: boolean;
}

/** Counts known without being declared. A month is the step of every model. */
const BUILT_IN_COUNTS: readonly string[] = [
  'month',
  'year',
  'event',
  'death',
  'person',
  'people',
  'project',
  'percent',
  'attack',
  'agent',
];

export interface ParsedUnit {
  readonly unit: Unit;
  /** 12 for each `/year`, so 144 for `/year^2`: values are divided by it to become monthly. */
  readonly divisor: number;
  /** Names that are neither measures nor counts, in a model that declares its units. */
  readonly unknown: readonly string[];
}

/** Reads `musd`, `musd/month`, `1/year`, `usd^2`, `bn_usd musd`; null when it is no unit at all. */
export function parseUnit(text: string, names: UnitNames): ParsedUnit | null {
  const factors = factorsOf(text.trim());
  if (factors === null) return null;
  const powers = new Map<string, number>();
  const labels: string[] = [];
  const unknown: string[] = [];
  let divisor = 1;
  for (const { name, power } of factors) {
    if (name === 'year' && power < 0) divisor *= integerPower(12, -power);
    else if (name === 'month' && power < 0) continue;
    else if (names.counts.has(name) || (!names.measures.has(name) && BUILT_IN_COUNTS.includes(name)))
      labels.push(name);
    else if (names.strict && !names.measures.has(name)) unknown.push(name);
    else powers.set(name, (powers.get(name) ?? 0) + power);
  }
  const label = labels.length === 1 && powers.size === 0 ? (labels[0] ?? null) : null;
  return { unit: powers.size === 0 && label === null ? PURE : known(powers, label), divisor, unknown };
}

interface Factor {
  readonly name: string;
  readonly power: number;
}

/** Splits `a b^2/c/d` into named powers; the number 1 stands for nothing. */
function factorsOf(text: string): Factor[] | null {
  if (text === '') return null;
  const factors: Factor[] = [];
  let sign = 1;
  for (const piece of text.split(/\s*([/*])\s*|\s+/).filter((part) => part !== undefined && part !== '')) {
    if (piece === '/') sign = -1;
    else if (piece !== '*') {
      const match = /^([a-z][a-z0-9_]*)(?:\^([1-9]))?$/i.exec(piece);
      if (match?.[1] !== undefined) factors.push({ name: match[1], power: sign * Number(match[2] ?? 1) });
      else if (piece !== '1') return null;
      sign = 1;
    }
  }
  return factors;
}
