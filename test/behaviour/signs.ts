import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { countPersistence, differenceOf, meanOf } from '../../src/analysis/index.ts';
import type { Model } from '../../src/language/index.ts';
import { headline, plainValue, readDocument } from '../../src/text/index.ts';
import { cellsOf, numberIn } from './cells.ts';
import { modelOf, type Outcomes, play } from './play.ts';

const shape = z.strictObject({
  signs: z.array(
    z.strictObject({
      id: z.string(),
      says: z.string(),
      outcome: z.string(),
      of: z.string(),
      over: z.string(),
      expected: z.enum(['up', 'down', 'not up', 'either']),
    }),
  ),
});

export type Verdict = 'as expected' | 'not told apart' | 'the other way' | 'reported';

/** One expected sign and what was found. */
export interface Sign {
  readonly id: string;
  readonly says: string;
  readonly expected: string;
  readonly found: string;
  readonly verdict: Verdict;
}

const textOf = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

/** H1 to H5 over the first worlds of the scenarios they speak of. */
export function signs(worlds: number): readonly Sign[] {
  const { root, problems } = readDocument(textOf('signs.yaml'), 'signs.yaml');
  if (root === null || problems.length > 0) throw new Error(problems.map(headline).join('\n'));
  const rows = shape.parse(plainValue(root)).signs;
  const played = new Map<string, Outcomes>();
  const outcomesOf = (name: string): Outcomes => {
    const found = played.get(name) ?? play(withOutcomes(name), worlds);
    played.set(name, found);
    return found;
  };
  const paired = rows.map(({ outcome, of, over, ...row }): Sign => {
    const [first, second] = [over, of].map((name) => outcomesOf(name).get(outcome));
    if (first === undefined || second === undefined) throw new Error(`no outcome ${outcome}`);
    const { value, low, high } = differenceOf('number', first, second);
    return {
      ...row,
      found: `${of} - ${over}: ${outcome} ${plain(value)} [${plain(low)}, ${plain(high)}]`,
      verdict: verdictOf(row.expected, low, high),
    };
  });
  return [...paired, diversified(outcomesOf('baseline')), contagion(Math.min(worlds, MOST_FITS))];
}

/** A scenario with the outcomes that only these signs need. */
function withOutcomes(name: string): Model {
  const text = `from: ${name}\n${textOf('sign-outcomes.yaml')}`;
  return modelOf(name, { replaces: true, files: [{ name: 'sign-outcomes.yaml', text }] });
}

const plain = (value: number): string => `${value >= 0 ? '+' : ''}${value.toPrecision(3)}`;

function verdictOf(expected: string, low: number, high: number): Verdict {
  if (expected === 'either') return 'reported';
  if (expected === 'not up') return low > 0 ? 'the other way' : 'as expected';
  if (low > 0) return expected === 'up' ? 'as expected' : 'the other way';
  if (high < 0) return expected === 'down' ? 'as expected' : 'the other way';
  return 'not told apart';
}

/** H4: mean autonomy in worlds with little, middling and much diversification of capital. */
function diversified(outcomes: Outcomes): Sign {
  const [spread, autonomy] = ['diversification', 'autonomy_at_end'].map((name) => outcomes.get(name));
  if (spread === undefined || autonomy === undefined) throw new Error('no diversification');
  const order = [...spread.keys()].toSorted((one, other) => (spread[one] ?? 0) - (spread[other] ?? 0));
  const thirds = [0, 1, 2].map((third) => {
    const part = order.slice((third * order.length) / 3, ((third + 1) * order.length) / 3);
    return meanOf(part.map((world) => autonomy[world] ?? Number.NaN));
  });
  const [low = 0, middle = 0, high = 0] = thirds;
  return {
    id: 'H4',
    says: 'Autonomy peaks at intermediate diversification.',
    expected: 'middle third highest',
    found: `mean autonomy by thirds of diversification: ${thirds.map((one) => one.toFixed(3)).join(', ')}`,
    verdict: middle > low && middle > high ? 'as expected' : 'the other way',
  };
}

/** Fitting takes a tenth of a second a series. */
const MOST_FITS = 30;

/** H5: persistence and excitation fitted to the attacks of each province in worlds of the record's stage. */
function contagion(worlds: number): Sign {
  const model = modelOf('history-2010');
  const cells = ['balochistan.attacks', 'khyber_pakhtunkhwa.attacks'].flatMap((name) => cellsOf(model, name));
  const series = cells.map(() => new Float64Array(model.calendar.months));
  const fits: { persistence: number; excitation: number }[] = [];
  play(model, worlds, (month, view) => {
    cells.forEach((cell, at) => {
      const counts = series[at] ?? new Float64Array(0);
      counts[month] = numberIn(view, cell) ?? Number.NaN;
      if (month === model.calendar.months - 1) fits.push(countPersistence(counts));
    });
  });
  const persistence = meanOf(fits.map((fit) => fit.persistence));
  const excitation = meanOf(fits.map((fit) => fit.excitation));
  return {
    id: 'H5',
    says: 'Short-run contagion is weak and slow persistence strong.',
    expected: 'excitation below half of persistence',
    found: `fitted to simulated attacks: excitation ${excitation.toFixed(2)}, persistence ${persistence.toFixed(2)}`,
    verdict: excitation < persistence / 2 ? 'as expected' : 'the other way',
  };
}
