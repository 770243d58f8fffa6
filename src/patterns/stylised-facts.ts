import type { EngineChoice } from '../engine/index.ts';
import type { BaseRate, Evidence, RateFigure } from '../evidence/index.ts';
import type { Model } from '../language/index.ts';
import { cautionOn, refitsWith } from './cautions.ts';
import type { FactFinding, FigureFinding, StylisedFacts, Verdict } from './fact-finding.ts';
import { reasonForMiss } from './known-misses.ts';
import { naiveGuess, type RecordedMean } from './naive.ts';
import { figuresInScope, reasonOutside, stylisedFactsOf } from './scope.ts';
import { figureSimulator, type Simulated } from './simulate-figures.ts';
import { spreadOf } from './spread-of.ts';

/** What to hold against the record, and how closely to look. */
export interface FactsRequest {
  readonly evidence: Evidence;
  /** The scenarios that facts are tested on, by name. */
  readonly models: ReadonlyMap<string, Model>;
  readonly seed: string;
  readonly worlds: number;
  readonly engine: EngineChoice;
}

/** Worlds done and to do, over all scenarios. */
export interface FactsProgress {
  readonly done: number;
  readonly of: number;
}

/**
 * Simulates every stylised fact in scope on the scenario it names and takes its statistics as they were taken of the
 * record, world by world; gives way after each world, so that a caller can count, breathe or stop. Throws a RangeError
 * when a scenario is missing.
 */
export function* stylisedFacts(request: FactsRequest): Generator<FactsProgress, StylisedFacts> {
  const facts = stylisedFactsOf(request.evidence);
  const simulated = yield* simulate(facts, request);
  const mean = recordedMean(facts);
  const findings = facts.map((fact) => factFinding(fact, simulated, mean));
  return { seed: request.seed, worlds: request.worlds, facts: findings, count: countOf(findings) };
}

function* simulate(
  facts: readonly BaseRate[],
  { models, seed, worlds, engine }: FactsRequest,
): Generator<FactsProgress, Simulated> {
  const stages = Map.groupBy(
    facts.filter((fact) => figuresInScope(fact).length > 0),
    ({ tested }) => tested?.scenario ?? '',
  );
  const simulated = new Map<RateFigure, Float64Array>();
  let done = 0;
  for (const [scenario, tested] of stages) {
    const model = models.get(scenario);
    if (model === undefined)
      throw new RangeError(`stylised facts are tested on "${scenario}", which is missing`);
    const run = figureSimulator({ model, figures: tested.flatMap(figuresInScope), seed, worlds, engine })();
    let step = run.next();
    for (; !step.done; step = run.next()) {
      done += 1;
      yield { done, of: stages.size * worlds };
    }
    for (const [figure, values] of step.value) simulated.set(figure, values);
  }
  return simulated;
}

/** Recorded means by what they are of and where; the whole record's, not those of a part of it. */
function recordedMean(facts: readonly BaseRate[]): RecordedMean {
  const means = facts.flatMap(({ figures, window }) =>
    figures.filter((one) => one.statistic === 'mean' && one.window === window),
  );
  return (of, where) => {
    const found = means.find((one) => one.of === of && (one.where ?? '') === where);
    if (found === undefined) throw new RangeError(`no mean of ${of} is on record for "${where}"`);
    return found.value;
  };
}

function factFinding(fact: BaseRate, simulated: Simulated, mean: RecordedMean): FactFinding {
  const figures = fact.figures.map((figure) => figureFinding(fact, figure, simulated, mean));
  const inScope = figures.filter(({ verdict }) => verdict !== 'out of scope');
  if (inScope.length === 0) {
    const why = fact.outOfScope ?? figures[0]?.why ?? 'No figure of it can be simulated.';
    return { fact, verdict: 'out of scope', why, refits: [], caution: null, figures };
  }
  const verdict = inScope.every((one) => one.verdict === 'within') ? 'within' : 'outside';
  return {
    fact,
    verdict,
    why: null,
    refits: refitsWith(fact.id),
    caution: cautionOn(fact.id),
    figures,
  };
}

function figureFinding(
  fact: BaseRate,
  figure: RateFigure,
  simulated: Simulated,
  mean: RecordedMean,
): FigureFinding {
  const values = simulated.get(figure);
  if (values === undefined) {
    return {
      figure,
      verdict: 'out of scope',
      why: reasonOutside(fact, figure),
      simulated: null,
      naive: null,
    };
  }
  const spread = spreadOf(values);
  const naive = naiveGuess(figure, mean);
  const verdict = verdictOn(figure, spread.median);
  const side = spread.median > (figure.interval?.[1] ?? 0) ? 'above' : 'below';
  return {
    figure,
    why: verdict === 'outside' ? reasonForMiss(fact.id, figure.name, side) : null,
    verdict,
    simulated: spread,
    naive: naive && { ...naive, verdict: verdictOn(figure, naive.value) },
  };
}

function verdictOn({ interval }: RateFigure, value: number): Verdict {
  return interval !== undefined && interval[0] <= value && value <= interval[1] ? 'within' : 'outside';
}

function countOf(facts: readonly FactFinding[]): StylisedFacts['count'] {
  const inScope = facts.filter(({ verdict }) => verdict !== 'out of scope');
  const figures = inScope.flatMap((fact) => fact.figures.filter(({ verdict }) => verdict !== 'out of scope'));
  return {
    listed: facts.length,
    inScope: inScope.length,
    within: inScope.filter(({ verdict }) => verdict === 'within').length,
    figuresInScope: figures.length,
    figuresWithin: figures.filter(({ verdict }) => verdict === 'within').length,
    naiveWithin: figures.filter(({ naive }) => naive?.verdict === 'within').length,
  };
}
