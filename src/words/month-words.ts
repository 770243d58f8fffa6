import { type Model, monthName } from '../language/index.ts';

const NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A month of a model as one would say it: "Aug 2025"; "month 7" where it counts plain months. */
export function monthWords({ calendar }: Model, month: number): string {
  const name = monthName(month, calendar);
  const [year = '', number = ''] = name.split('-');
  return calendar.first === null ? `month ${name}` : `${NAMES[Number(number) - 1]} ${year}`;
}
