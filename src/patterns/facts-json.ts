import type { RateFigure } from '../evidence/index.ts';
import type { FactFinding, FigureFinding, StylisedFacts, Verdict } from './fact-finding.ts';

/** A number, or null where it is unbounded: JSON has no infinity. */
type FiniteOrNull = number | null;

/** One figure beside its simulation, as plain data. */
export interface FigureJson {
  readonly name: string;
  readonly statistic: string;
  readonly of: string | null;
  readonly where: string | null;
  readonly with: string | null;
  readonly lag: number | null;
  readonly level: number | null;
  readonly atMonth: number | null;
  readonly window: string;
  readonly target: number;
  readonly low: number | null;
  readonly high: number | null;
  /** How the acceptance interval was found. */
  readonly method: string | null;
  readonly simulated: {
    readonly median: FiniteOrNull;
    readonly low: FiniteOrNull;
    readonly high: FiniteOrNull;
  } | null;
  readonly naive: { readonly says: string; readonly value: FiniteOrNull; readonly verdict: Verdict } | null;
  readonly verdict: Verdict;
  readonly why: string | null;
}

/** One stylised fact, as plain data. */
export interface FactJson {
  readonly id: string;
  readonly says: string;
  readonly source: string;
  readonly window: string;
  readonly scenario: string | null;
  readonly start: string | null;
  readonly months: number | null;
  readonly verdict: Verdict;
  readonly why: string | null;
  readonly note: string | null;
  readonly refits: readonly string[];
  readonly caution: string | null;
  readonly figures: readonly FigureJson[];
}

/** What `model --facts --json` prints, but for the notice. */
export interface StylisedFactsJson {
  readonly seed: string;
  readonly worlds: number;
  readonly summary: StylisedFacts['count'] & { readonly share: number };
  readonly facts: readonly FactJson[];
}

/** The stylised facts as plain data. */
export function stylisedFactsJson({ seed, worlds, count, facts }: StylisedFacts): StylisedFactsJson {
  return {
    seed,
    worlds,
    summary: { ...count, share: count.within / count.inScope },
    facts: facts.map(factJson),
  };
}

function factJson({ fact, verdict, why, refits, caution, figures }: FactFinding): FactJson {
  const { id, says, source, window, tested, note = null } = fact;
  return {
    id,
    says,
    source,
    window,
    scenario: tested?.scenario ?? null,
    start: tested?.start ?? null,
    months: tested?.months ?? null,
    verdict,
    why,
    note,
    refits,
    caution,
    figures: figures.map(figureJson),
  };
}

function figureJson({ figure, verdict, why, simulated, naive }: FigureFinding): FigureJson {
  return {
    ...identity(figure),
    simulated: simulated && {
      median: finite(simulated.median),
      low: finite(simulated.low),
      high: finite(simulated.high),
    },
    naive: naive && { says: naive.says, value: finite(naive.value), verdict: naive.verdict },
    verdict,
    why,
  };
}

function identity(figure: RateFigure) {
  const { name, statistic, of, where, lag, level, atMonth, window, value, interval, method } = figure;
  return {
    name,
    statistic,
    of: of ?? null,
    where: where ?? null,
    with: figure.with ?? null,
    lag: lag ?? null,
    level: level ?? null,
    atMonth: atMonth ?? null,
    window,
    target: value,
    low: interval?.[0] ?? null,
    high: interval?.[1] ?? null,
    method: method ?? null,
  };
}

const finite = (value: number): FiniteOrNull => (Number.isFinite(value) ? value : null);
