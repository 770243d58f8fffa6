import { halfWidth, type OutcomeDifference } from '../../../analysis/index.ts';
import { figure, figureWithin, percentage, spoken } from '../../../words/index.ts';
import { inPercent, range } from './figures.ts';

/** How an outcome has changed, world by world on the same luck, with the 95 percent interval of the change. */
export function changeSentence({ name, form, first, second, value, low, high }: OutcomeDifference): string {
  const word = value > 0 ? 'up' : 'down';
  if (form === 'number') {
    const change = figureWithin(Math.abs(value), halfWidth({ low, high }));
    return `${spoken(name)}: from ${figure(first)} to ${figure(second)} on average, ${word} by ${change}.`;
  }
  const points = range(Number(percentage(low)), Number(percentage(high)));
  return `${spoken(name)}: from ${inPercent(first)} to ${inPercent(second)} of worlds, ${word} by ${percentage(Math.abs(value))} points, interval ${points}.`;
}

/** Whether the worlds tell it from no change at all. */
export const isSeen = ({ low, high }: OutcomeDifference): boolean => low > 0 || high < 0;
