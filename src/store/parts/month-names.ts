import { type Model, monthName } from '../../language/index.ts';

/** The months of a model in order, as its paths name them. */
export const monthNames = ({ calendar }: Model): readonly string[] =>
  Array.from({ length: calendar.months }, (_, month) => monthName(month, calendar));
