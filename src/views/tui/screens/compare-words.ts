import { halfWidth, type OutcomeDifference } from '../../../analysis/index.ts';
import { figure, listed, spoken } from '../../../words/index.ts';
import { monthLabel } from './calendar.ts';
import { points } from './outcome-rows.ts';

/** What the second of two scenarios does, in one sentence or two: its `most` clearest chances and its clearest number, each with its interval, and in how many worlds. */
export function comparedInWords(
  subject: string,
  differences: readonly OutcomeDifference[],
  hidden: ReadonlySet<string>,
  most: number,
): string {
  const seen = differences.filter(({ low, high, name }) => !hidden.has(name) && (low > 0 || high < 0));
  const chances = seen.filter(({ form }) => form !== 'number').slice(0, most);
  const [number] = seen.filter(({ form }) => form === 'number');
  const told = [...chances, ...(number === undefined ? [] : [number])].map(partWords);
  if (told.length === 0) return `${subject}: nothing differs beyond the noise of these worlds.`;
  const order = number === undefined ? '' : ` ${orderSentence(number)}`;
  return `${subject} makes ${listed(told)}.${order}`;
}

function partWords({ name, form, value, low, high }: OutcomeDifference): string {
  const half = halfWidth({ low, high });
  if (form === 'number')
    return `"${spoken(name)}" ${value > 0 ? 'higher' : 'lower'} by ${figure(Number(Math.abs(value).toPrecision(3)))} (±${figure(Number(half.toPrecision(2)))})`;
  const word = value > 0 ? 'likelier' : 'less likely';
  return `"${spoken(name)}" ${word} by ${points(Math.abs(value))} (±${points(half).replace(/ points?$/, '')})`;
}

function orderSentence({ name, value, worlds, greater, smaller }: OutcomeDifference): string {
  const share = Math.round((100 * (value > 0 ? greater : smaller)) / worlds);
  return `In ${share} of 100 worlds "${spoken(name)}" is ${value > 0 ? 'higher' : 'lower'}.`;
}

/** A difference smaller than this share of the greatest is none to speak of. */
const SLIGHT = 0.1;

/** Where the median difference changes its sign for good, having been worth speaking of on both sides; empty where it does not. */
export function turnInWords(name: string, median: ArrayLike<number>, months: readonly string[]): string {
  const values = Array.from(median);
  const last = values.at(-1) ?? 0;
  const turn = values.findLastIndex((value) => value * last < 0) + 1;
  const most = (part: readonly number[]): number => Math.max(0, ...part.map(Math.abs));
  const least = SLIGHT * most(values);
  const before = values.slice(0, turn).filter((value) => value * last < 0);
  if (turn === 0 || most(before) < least || most(values.slice(turn)) < least) return '';
  const [was, is] = last > 0 ? ['lower', 'higher'] : ['higher', 'lower'];
  return ` "${name}" is ${was} at first and ${is} from ${monthLabel(months[turn] ?? '', true)} on.`;
}
