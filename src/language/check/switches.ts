import { entriesOf, nearest, textOf, valueAt, type YamlNode } from '../../text/index.ts';
import type { Mechanism } from '../model/index.ts';
import { type EstimateDeclaration, words } from './declare-estimates.ts';
import { absence } from './names.ts';
import type { Workshop } from './workshop.ts';

const SWITCHES = 'without: lists names that stand under mechanisms: in the model';
const LEVERS = 'levers: gives numbers to names that stand under estimates: in the model';

/** Every mechanism, on or off; what is switched off or expected must be there. */
export function readMechanisms(shop: Workshop): readonly Mechanism[] {
  const { merged, names, report } = shop;
  const off = new Set(merged.without.map((node) => textOf(node) ?? ''));
  for (const node of merged.without) {
    const name = textOf(node) ?? '';
    if (merged.mechanisms.has(name)) continue;
    const guess = nearest(name, merged.mechanisms.keys());
    const what = `there is no mechanism "${name}" to switch off`;
    report.at(node.place, what, absence(names, name, guess, SWITCHES));
  }
  return [...merged.mechanisms.values()].map(({ key, value }, index): Mechanism => {
    const expected = valueAt(value, 'expects');
    const of = outcomeExpected(shop, valueAt(expected, 'outcome'));
    const sign = textOf(valueAt(expected, 'sign')) === 'up' ? 'up' : 'down';
    return {
      index,
      name: key,
      says: textOf(value) ?? textOf(valueAt(value, 'says')) ?? '',
      because: words(valueAt(value, 'because')),
      assumed: textOf(valueAt(value, 'assumed')) ?? null,
      off: off.has(key),
      expects: of === null ? null : { of, sign },
    };
  });
}

/** The outcome or quantity on which a mechanism should show; a scenario may have taken it away. */
function outcomeExpected({ merged, names, report }: Workshop, node: YamlNode | undefined): string | null {
  if (node?.is !== 'scalar') return null;
  const of = node.source;
  const [owner = '', quantity = ''] = of.split('.');
  const kind = names.kindByName.get(owner) ?? names.kinds[names.agents.get(owner)?.kind ?? -1];
  const isThere =
    merged.outcomes.has(of) ||
    names.kinds[0]?.quantities.has(of) === true ||
    kind?.quantities.has(quantity) === true;
  const isTakenAway = [of, owner, quantity].some((one) => names.removed.has(one));
  if (!isThere && !isTakenAway) {
    const near = nearest(quantity, kind?.quantities.keys() ?? []);
    const known = [...merged.outcomes.keys(), ...(names.kinds[0]?.quantities.keys() ?? [])];
    const guess = near === undefined ? nearest(of, known) : `${owner}.${near}`;
    report.at(node.place, `there is no outcome "${of}"`, { guess });
  }
  return of;
}

/** Levers set estimates that are there; shares of one whole are set together or not at all. */
export function checkLevers({ merged, names, estimates, report }: Workshop): void {
  for (const { key, keyPlace } of merged.levers.values()) {
    if (names.estimates.has(key)) continue;
    const guess = nearest(key, names.estimates.keys());
    report.at(keyPlace, `there is no estimate "${key}" to set`, absence(names, key, guess, LEVERS));
  }
  for (const { value } of merged.estimates.values()) {
    const members = entriesOf(valueAt(value, 'simplex')).map((member) => member.key);
    const moved = members.flatMap((member) => merged.levers.get(member) ?? []);
    const [first] = moved;
    if (first === undefined) continue;
    const numbers = members.map((member) => numberOf(estimates.find(({ name }) => name === member)));
    const sum = numbers.reduce((all, one) => all + one, 0);
    if (Math.abs(sum - 1) < 1e-6) continue;
    const hint = `set all of ${members.join(', ')}, so that they add up to 1`;
    const what = `"${first.key}" is one of several shares of 1, which no longer add up`;
    report.at(first.keyPlace, what, { hint, severity: 'warning' });
  }
}

/** The number an estimate is set to; NaN when it is none, as a share is that no lever moved. */
const numberOf = (estimate: EstimateDeclaration | undefined): number =>
  estimate?.prior.is === 'number' ? estimate.prior.value : Number.NaN;
