import { bar, joined, type Look, plainRow, type Row, styled } from '../../../charts/index.ts';
import type { Model } from '../../../language/index.ts';
import type { Story } from '../../../session/index.ts';
import { figure } from '../../../words/index.ts';

const CAPITALS: readonly (readonly [agent: string, capital: string])[] = [
  ['us', 'Washington'],
  ['china', 'Beijing'],
  ['saudi', 'Riyadh'],
];
const PROVINCES: readonly (readonly [fan: string, name: string])[] = [
  ['balochistan.deaths', 'Balochistan'],
  ['khyber_pakhtunkhwa.deaths', 'Khyber'],
];

/** Who stands where, without borders: three capitals and how near each is to Islamabad, two provinces and their deaths this month. */
export function schematic(
  model: Model,
  { history }: Story,
  month: number,
  width: number,
  look: Look,
): readonly Row[] {
  const valueNow = (name: string): number | null => {
    const fan = model.fans.findIndex((one) => one.name === name);
    return fan < 0 ? null : (history.fans[fan * model.calendar.months + month] ?? null);
  };
  const ties = CAPITALS.flatMap(([agent, capital]) => {
    const value = valueNow(`${agent}.alignment`);
    if (value === null) return [];
    const length = Math.max(4, width - 32);
    return [
      joined(
        plainRow(`${capital.padEnd(11)}`),
        bar({ share: value, naive: null, tint: 'inner' }, length, look),
        plainRow(` ${figure(value).padStart(5)} Islamabad`),
      ),
    ];
  });
  const provinces = PROVINCES.flatMap(([name, province]) => {
    const value = valueNow(name);
    return value === null ? [] : [`${province} ${figure(value)}`];
  });
  if (ties.length === 0) return [];
  const deaths =
    provinces.length === 0 ? [] : [styled(`Killed this month: ${provinces.join(', ')}`, { dim: true })];
  return [...ties, ...deaths, []];
}
