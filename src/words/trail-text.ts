import {
  type BaseRate,
  type Entry,
  type Evidence,
  type FactTrail,
  type FactValue,
  factTrail,
  reasonTrail,
  sourceTrail,
  type Use,
} from '../evidence/index.ts';
import { figure } from './figures.ts';
import { blank, head, type Line, plain, title } from './line.ts';
import { sourceWords } from './reason-text.ts';
import { wrap } from './wrap.ts';

/** `estimate attack_base`, `event 2025-07`: who rests on a fact. */
export const useWords = ({ by, role }: Pick<Use, 'by' | 'role'>): string =>
  by.startsWith(`${role} `) ? by : `${role} ${by}`;

/** Trails of whatever the id names: a fact, base rate or dispute; a source; or a part of the model. Null for nothing. */
export function trailsFor(evidence: Evidence, uses: readonly Use[], id: string): readonly FactTrail[] | null {
  const one = factTrail(evidence, uses, id) ?? factTrail(evidence, uses, id.toUpperCase());
  if (one !== undefined) return [one];
  const source = sourceTrail(evidence, uses, id);
  if (source !== undefined) return source.trails;
  const names = new Set(
    uses.map(({ by }) => by).filter((by) => by === id || by.startsWith(`${id} (`) || by.endsWith(`.${id}`)),
  );
  const trails = [...names].flatMap((name) => reasonTrail(evidence, uses, name));
  return trails.length === 0 ? null : [...new Map(trails.map((trail) => [trail.entry.id, trail])).values()];
}

/** One trail as JSON. */
export function trailJson(trail: FactTrail): object {
  const { place: _, ...entry } = trail.entry;
  return {
    ...entry,
    source:
      trail.source === undefined
        ? null
        : {
            id: trail.source.id,
            outlet: trail.part?.outlet ?? trail.source.outlet,
            date: trail.part?.date ?? trail.source.date,
          },
    disputes: trail.disputes.map(({ id, says, treatment }) => ({ id, says, treatment })),
    uses: trail.uses.map(({ by, role }) => ({ by, role })),
  };
}

/** One trail within 80 columns: what is said, by whom, who disputes it, and what rests on it. */
export function trailText(trail: FactTrail): readonly Line[] {
  const { entry, disputes, uses } = trail;
  const source = sourceWords(trail);
  return [
    ...wrap(entry.says, '      ', `${entry.id}  `).map(title),
    ...(source === '' ? [] : wrap(`from ${source}`, '    ', '  ').map(plain)),
    ...details(entry).flatMap((text) => wrap(text, '    ', '  ').map(plain)),
    ...disputes.flatMap(({ id, says, treatment }) =>
      wrap(`disputed (${id}): ${says} ${treatment}`, '    ', '  ').map(plain),
    ),
    ...(uses.length === 0 ? [] : [head('  What rests on it')]),
    ...[...new Set(uses.map(useWords))].flatMap((words) => wrap(words, '      ', '    ').map(plain)),
    blank,
  ];
}

function details(entry: Entry): readonly string[] {
  if (entry.is === 'fact') {
    const value = entry.value === undefined ? [] : [`value: ${valueWords(entry.value)}`];
    const unused = entry.unused === undefined ? [] : [`set aside: ${entry.unused}`];
    return [
      `${entry.kind}, confidence ${entry.confidence}${entry.on === undefined ? '' : `, on ${entry.on}`}`,
      ...value,
      ...(entry.note === undefined ? [] : [entry.note]),
      ...unused,
    ];
  }
  if (entry.is === 'dispute')
    return [
      ...entry.sides.map(({ says, facts }) => `${facts.join(', ')}: ${says}`),
      `what the model does: ${entry.treatment}`,
    ];
  return rateDetails(entry);
}

/** `{first_output: 2028, cost: {from: 3, to: 4}}` reads `first output 2028, cost (from 3, to 4)`. */
function valueWords(value: FactValue): string {
  if (typeof value !== 'object') return String(value);
  const parts = Array.isArray(value) ? value.map(within) : Object.entries(value).map(namedWords);
  return parts.join(', ');
}

const within = (value: FactValue): string =>
  typeof value === 'object' ? `(${valueWords(value)})` : String(value);

const namedWords = ([name, value]: readonly [string, FactValue]): string =>
  `${name.replaceAll('_', ' ')} ${within(value)}`;

function rateDetails({ window, figures, outOfScope, note }: BaseRate): readonly string[] {
  return [
    `window ${window}`,
    ...figures.map(
      ({ name, value, interval }) =>
        `${name}: ${figure(value)}${interval === undefined ? '' : ` (${figure(interval[0])} to ${figure(interval[1])})`}`,
    ),
    ...(outOfScope === undefined ? [] : [`out of scope: ${outOfScope}`]),
    ...(note === undefined ? [] : [note]),
  ];
}
