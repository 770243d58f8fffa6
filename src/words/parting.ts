import type { StageChange, WorldHistory } from '../engine/index.ts';
import type { Model } from '../language/index.ts';
import { choiceSentence } from './choice-sentence.ts';
import { figure } from './figures.ts';
import { listed } from './listed.ts';
import { monthWords } from './month-words.ts';
import { spoken } from './spoken.ts';

/** An outcome that came out otherwise, in words. */
export interface Turned {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** Whether a yes became a no or a no a yes. */
  readonly isTurn: boolean;
}

/** How a world and its branch differ. */
export interface Parting {
  /** The first month in which anything differs; null where nothing does. */
  readonly month: number | null;
  /** Outcomes that differ, yes-or-no ones first. */
  readonly turned: readonly Turned[];
  /** What is most worth telling, the clearest first. */
  readonly tellings: readonly string[];
}

/** Holds a world against one on the same luck in which something is otherwise. */
export function partingOf(model: Model, own: WorldHistory, other: WorldHistory): Parting {
  const month = firstDifference(model, own, other);
  const turned = turnedOutcomes(model, own, other);
  const turns = turned.filter(({ isTurn }) => isTurn).map(({ name, to }) => `"${name}" turns to ${to}`);
  const moves = turned
    .filter(({ isTurn }) => !isTurn)
    .map(({ name, from, to }) => `"${name}" is ${to} instead of ${from}`);
  const stages = stageTellings(model, own, other);
  const tellings = [...turns, ...stages, ...answerTelling(model, own, other), ...moves];
  return { month, turned, tellings };
}

const TOLD = 2;

/** `Without "..." (same luck): this and that.` */
export function partingSentence(lead: string, { tellings, turned }: Parting): string {
  if (tellings.length === 0)
    return `${lead} (same luck): nothing that is counted comes out otherwise; in this world it did not matter.`;
  const rest = turned.length > TOLD ? ` In all ${turned.length} outcomes move.` : '';
  return `${lead} (same luck): ${listed(tellings.slice(0, TOLD))}.${rest}`;
}

function firstDifference({ fans, calendar }: Model, own: WorldHistory, other: WorldHistory): number | null {
  const { months } = calendar;
  for (let month = 0; month < months; month += 1) {
    const isSame = fans.every(
      (_, fan) => own.fans[fan * months + month] === other.fans[fan * months + month],
    );
    if (!isSame || JSON.stringify(own.months[month]) !== JSON.stringify(other.months[month])) return month;
  }
  return null;
}

function turnedOutcomes({ outcomes }: Model, own: WorldHistory, other: WorldHistory): readonly Turned[] {
  const all = outcomes.flatMap(({ name, form, measure }, at) => {
    const [one, two] = [own.outcomes[at] ?? 0, other.outcomes[at] ?? 0];
    if (measure || one === two) return [];
    const isTurn = form === 'probability';
    const words = (value: number): string => (isTurn ? (value === 1 ? 'yes' : 'no') : figure(value));
    const size = Math.abs(two - one) / Math.max(Math.abs(one), Math.abs(two));
    if (!isTurn && words(one) === words(two)) return [];
    return [{ name: spoken(name), from: words(one), to: words(two), isTurn, size }];
  });
  return all
    .toSorted((one, two) => Number(two.isTurn) - Number(one.isTurn) || two.size - one.size)
    .map(({ size: _, ...turned }) => turned);
}

/** Named agents that end in another stage, or come to it at another time. */
function stageTellings(model: Model, own: WorldHistory, other: WorldHistory): readonly string[] {
  const [one, two] = [lastStages(own), lastStages(other)];
  const tellings = [...new Set([...one.keys(), ...two.keys()])].flatMap((key) => {
    const change = one.get(key)?.change ?? two.get(key)?.change;
    if (change === undefined || !isNamed(model, change)) return [];
    const [before, after] = [one.get(key), two.get(key)];
    const stage = (at: number | undefined): string => spoken(model.stages[at ?? -1] ?? '').toLowerCase();
    const { kind = 0 } = model.quantities[change.quantity] ?? {};
    const who = spoken(model.kinds[kind]?.agents[change.agent] ?? '');
    const [from, to] = [before?.change.to ?? after?.change.from, after?.change.to ?? before?.change.from];
    if (from !== to) return [{ weight: 2, text: `${who} ends ${stage(to)} instead of ${stage(from)}` }];
    if (before === undefined || after === undefined || before.month === after.month) return [];
    const when = monthWords(model, after.month);
    const text = `${who} is ${stage(to)} from ${when} instead of ${monthWords(model, before.month)}`;
    return [{ weight: 1, text }];
  });
  return tellings.toSorted((first, second) => second.weight - first.weight).map(({ text }) => text);
}

interface Last {
  readonly month: number;
  readonly change: StageChange;
}

const lastStages = ({ months }: WorldHistory): ReadonlyMap<string, Last> =>
  new Map(
    months.flatMap(({ stages }, month) =>
      stages.map((change) => [`${change.quantity} ${change.agent}`, { month, change }] as const),
    ),
  );

function isNamed({ quantities, kinds }: Model, { quantity, agent }: StageChange): boolean {
  const { pool = null } = kinds[quantities[quantity]?.kind ?? 0] ?? {};
  return pool === null || agent < pool.named;
}

/** The first choice that somebody makes otherwise without having been told to. */
function answerTelling(model: Model, own: WorldHistory, other: WorldHistory): readonly string[] {
  const first = firstDifference(model, own, other) ?? model.calendar.months;
  for (let month = first + 1; month < model.calendar.months; month += 1) {
    for (const { decision, alternative } of other.months[month]?.choices ?? []) {
      const before = own.months[month]?.choices.find((one) => one.decision === decision);
      if (before === undefined || before.alternative === alternative || alternative < 0) continue;
      return [`in ${monthWords(model, month)} ${choiceSentence(model, decision, alternative)}`];
    }
  }
  return [];
}
