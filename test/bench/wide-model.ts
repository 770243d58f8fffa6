import type { Model } from '../../src/language/index.ts';

/** A model with as many drawn estimates, outcomes of each form, followed quantities and months as another, and as little to do as can be. */
export function wideModel({ estimates, outcomes, fans, calendar }: Model): string {
  const drawn = estimates.filter(({ prior }) => prior.is !== 'number').length;
  const of = (form: string): number => outcomes.filter((outcome) => outcome.form === form).length;
  const lines = (count: number, line: (place: number) => string) =>
    Array.from({ length: count }, (_, place) => line(place));
  const quantity = (place: number): string => `q${place % fans.length}`;
  const estimate = (place: number): string => `e${place % drawn}`;
  return [
    'title: As wide as the shipped model',
    `months: ${calendar.months}`,
    'estimates:',
    ...lines(drawn, (place) => `  e${place}: {is: "uniform(0, 1)", assumed: a guess}`),
    'common:',
    ...lines(fans.length, (place) => `  s${place}: {draw: "uniform(0, 1)"}`),
    ...lines(fans.length, (place) => {
      const own = Array.from({ length: drawn }, (_, at) => at).filter((at) => at % fans.length === place);
      const sum = own.map(estimate).join(' + ');
      return `  q${place}: {starts: ${estimate(place)}, next: "0.9 * q${place} + ${0.1 / own.length} * (${sum}) + 0.05 * s${place}"}`;
    }),
    `fans: [${lines(fans.length, quantity).join(', ')}]`,
    'outcomes:',
    ...lines(of('number'), (place) => `  n${place}: final(${quantity(place)}) + ${estimate(place)}`),
    ...lines(
      of('probability'),
      (place) => `  p${place}: {is: ever(${quantity(place)} > 1.1), naive: none known}`,
    ),
    ...lines(of('time'), (place) => `  t${place}: first(${quantity(place)} > 1.2)`),
    '',
  ].join('\n');
}
