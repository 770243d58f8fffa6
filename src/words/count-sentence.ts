import type { CountedEvent } from '../engine/index.ts';
import type { Kind, Model } from '../language/index.ts';
import { figure } from './figures.ts';
import { listed } from './listed.ts';
import { placeName, spoken } from './spoken.ts';

/** Agents that are spoken of one by one. */
const FEW = 4;

/** Counts of one quantity in a month as a sentence: "86 attacks in Balochistan, 44 in Khyber Pakhtunkhwa"; what happened or not by what its file says of it. */
export function countSentence(model: Model, quantity: number, events: readonly CountedEvent[]): string {
  const { name = '', says = '', kind = 0, rule } = model.quantities[quantity] ?? {};
  const owner = model.kinds[kind];
  const isEvent = rule?.is === 'draw' && rule.draw.is === 'simple' && rule.draw.distribution === 'bernoulli';
  const told = says.replace(/\.$/, '') || spoken(name);
  const names = events.map(({ agent }) => placeName(owner?.agents[agent] ?? ''));
  const total = events.reduce((sum, { value }) => sum + value, 0);
  if (isEvent) return kind === 0 ? told : `${told}: ${events.length > FEW ? figure(total) : listed(names)}`;
  const counted = /[^s]s$/.test(name) ? (value: number) => plural(spoken(name).toLowerCase(), value) : null;
  const within = isPlace(owner) ? ' in' : ' of';
  const first = (value: number): string =>
    counted === null ? `${told}: ${figure(value)}` : `${figure(value)} ${counted(value)}`;
  if (kind === 0) return first(total);
  if (events.length > FEW) return `${first(total)} in all`;
  return events
    .map(({ value }, at) => `${at === 0 ? first(value) : figure(value)}${within} ${names[at]}`)
    .join(', ');
}

const plural = (word: string, value: number): string => (value === 1 ? word.replace(/s$/, '') : word);

/** Whether a kind is one of places, by the first words of what it says. */
const isPlace = (kind: Kind | undefined): boolean =>
  /^(An?|The) (\w+ )?(region|province|district|place|town|city|village|country|site|area|state)\b/i.test(
    kind?.says ?? '',
  );
