import { type Evidence, entryWith, type FactTrail, factTrail } from '../evidence/index.ts';
import type { Estimate, Model } from '../language/index.ts';
import { estimateReaders } from './estimate-readers.ts';
import { figure } from './figures.ts';
import { blank, head, type Line, plain, title } from './line.ts';
import { priorWords } from './prior-words.ts';
import { wrap } from './wrap.ts';

/** An estimate and everything it rests on. */
export interface Reason {
  readonly estimate: string;
  readonly says: string;
  /** The number, or the median of what is believed, in the unit as written. */
  readonly value: number;
  readonly distribution: string;
  readonly unit: string;
  readonly lever: Estimate['lever'];
  readonly assumed: string | null;
  readonly facts: readonly ReasonFact[];
  readonly disputes: readonly { readonly id: string; readonly says: string; readonly treatment: string }[];
  readonly usedBy: readonly string[];
}

interface ReasonFact {
  readonly id: string;
  readonly says: string;
  readonly source: string;
}

/** Gathers what an estimate rests on; ids that no seed holds are named as such. */
export function reasonOf(model: Model, evidence: Evidence, estimate: Estimate, value: number): Reason {
  const trails = estimate.because.map((id) => ({ id, trail: factTrail(evidence, [], id) }));
  const disputes = new Map(
    trails
      .flatMap(({ trail }) => [
        ...(trail?.disputes ?? []),
        ...(trail?.entry.is === 'dispute' ? [trail.entry] : []),
      ])
      .map((one) => [one.id, one]),
  );
  return {
    estimate: estimate.name,
    says: estimate.says,
    value,
    distribution: priorWords(estimate.prior),
    unit: estimate.unit,
    lever: estimate.lever,
    assumed: estimate.assumed,
    facts: trails.map(({ id, trail }) => ({
      id,
      says: entryWith(evidence, id)?.says ?? 'no such fact',
      source: sourceWords(trail),
    })),
    disputes: [...disputes.values()].map(({ id, says, treatment }) => ({ id, says, treatment })),
    usedBy: estimateReaders(model, estimate.index),
  };
}

/** `Arab News, 2025-10-26`; nothing for a dispute, which has several. */
export function sourceWords(trail: FactTrail | undefined): string {
  const { outlet, date } = trail?.part ?? trail?.source ?? {};
  return outlet === undefined ? '' : `${outlet}, ${date}`;
}

/** The same within 80 columns. */
export function reasonText(reason: Reason): readonly Line[] {
  const { estimate, says, value, distribution, unit, lever, assumed, facts, disputes, usedBy } = reason;
  const field = (name: string, text: string): readonly Line[] =>
    text === '' ? [] : wrap(text, ' '.repeat(14), `${name}:`.padEnd(14)).map(plain);
  return [
    title(estimate),
    ...(says === '' ? [] : wrap(says).map(plain)),
    blank,
    ...field('value', `${figure(value)}${distribution.includes('(') ? ' at the median' : ''}`),
    ...field('distribution', distribution),
    ...field('unit', unit || 'a pure number'),
    ...field(
      'lever',
      lever === null ? '' : `from ${lever.from} to ${lever.to}, steps of ${figure(lever.step)}`,
    ),
    ...field('used by', usedBy.length === 0 ? 'nothing' : usedBy.join(', ')),
    ...field('assumed', assumed ?? ''),
    ...(assumed === null && facts.length === 0 ? field('reason', 'no reason given') : []),
    ...section(
      'Facts',
      facts.map(({ id, says: fact, source }) => ({
        id,
        text: `${fact}${source === '' ? '' : ` (${source})`}`,
      })),
    ),
    ...section(
      'Disputed',
      disputes.map(({ id, says: question, treatment }) => ({ id, text: `${question} ${treatment}` })),
    ),
  ];
}

function section(
  name: string,
  items: readonly { readonly id: string; readonly text: string }[],
): readonly Line[] {
  if (items.length === 0) return [];
  const indent = ' '.repeat(8);
  return [
    blank,
    head(name),
    ...items.flatMap(({ id, text }) => wrap(text, indent, `  ${id.padEnd(4)}  `)).map(plain),
  ];
}
