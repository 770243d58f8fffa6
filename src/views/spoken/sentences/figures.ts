import { figure, percentage } from '../../../words/index.ts';

export const inPercent = (share: number): string => `${percentage(share)} percent`;

/** `10.4 to 14.5 percent`. */
export const percentRange = (low: number, high: number): string => `${percentage(low)} to ${inPercent(high)}`;

/** `0.48 to 0.61`, `unknown` for an end that the worlds are too few to tell. */
export const range = (low: number, high: number): string => `${end(low)} to ${end(high)}`;

const end = (value: number): string => (Number.isFinite(value) ? figure(value) : 'unknown');

/** A unit behind a number, with the space before it; nothing for a pure number. */
export const unitWords = (unit: string): string => (unit === '' ? '' : ` ${unit.replaceAll('_', ' ')}`);

const NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
];
const MONTHS = [...NAMES, 'November', 'December'];

/** `2026-03` is "March 2026"; months without a calendar are numbered. */
export function spokenMonth(month: string): string {
  const found = /^(\d{4})-(\d{2})$/.exec(month);
  return found === null ? `month ${month}` : `${MONTHS[Number(found[2]) - 1]} ${found[1]}`;
}
