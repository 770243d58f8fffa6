import {
  type Contribution,
  differenceOfWorths,
  explainChoice,
  type Moment,
  type Worth,
} from '../engine/index.ts';
import { type Decision, type Model, monthName, type Option, type Term } from '../language/index.ts';
import { alternativeWords } from './choice-sentence.ts';
import { deciderName } from './decider.ts';
import { estimatesIn } from './estimates-in.ts';
import { alternativeName } from './names.ts';
import { spoken } from './spoken.ts';

/** One signed piece of why an option was worth more or less to its chooser than another, in logits; facts behind it. */
export interface Weight {
  readonly name: string;
  readonly amount: number;
  readonly because: readonly string[];
}

/** An option that was open, and what spoke for the one chosen against it. */
export interface Rival {
  readonly alternative: number;
  /** As the model names it: `grant_exclusive us`. */
  readonly name: string;
  readonly option: string;
  readonly odds: number;
  /** In the order in which they act; summed from 0, exactly `total`. Empty for the one chosen. */
  readonly weights: readonly Weight[];
  /** Logit of the one chosen less its own; e to that power is the ratio of their odds. */
  readonly total: number;
}

/** Why somebody chose what they chose in a month of a world. */
export interface WhyChoice {
  readonly decider: string;
  readonly month: string;
  readonly chosen: string;
  /** As the model names it. */
  readonly name: string;
  readonly odds: number;
  /** The other open options, the likeliest first. */
  readonly rivals: readonly Rival[];
}

/** Weighs what was chosen against every other open option. Throws NotFinite. */
export function whyChoice(
  model: Model,
  seed: string,
  moment: Moment,
  decision: number,
  alternative: number,
): WhyChoice {
  const worths = explainChoice(model, seed, moment, decision);
  const chosen = worths[alternative];
  const rivals = worths
    .map((worth, index) => ({ worth, index }))
    .filter(({ worth, index }) => worth.isOpen && index !== alternative)
    .toSorted((one, other) => other.worth.odds - one.worth.odds || one.index - other.index);
  return {
    decider: deciderName(model, decision),
    month: monthName(moment.month, model.calendar),
    chosen: alternativeWords(model, decision, alternative),
    name: alternativeName(model, decision, alternative),
    odds: chosen?.odds ?? 0,
    rivals: rivals.map(({ worth, index }) => ({
      alternative: index,
      name: alternativeName(model, decision, index),
      option: alternativeWords(model, decision, index),
      odds: worth.odds,
      weights: chosen === undefined ? [] : weightsOf(model, decision, chosen, worth, [alternative, index]),
      total: (chosen?.logit ?? Number.NaN) - worth.logit,
    })),
  };
}

function weightsOf(
  model: Model,
  decision: number,
  one: Worth,
  other: Worth,
  alternatives: readonly [number, number],
): readonly Weight[] {
  const own = model.decisions[decision];
  if (own === undefined) return [];
  const options = alternatives.map((at) => own.options[own.alternatives[at]?.option ?? -1]);
  return differenceOfWorths(one, other).map((piece, index) => ({
    name: nameOf(piece),
    amount: piece.amount,
    because: reasonsOf(model, own, piece, index, options),
  }));
}

const NAMES: Readonly<Record<string, string>> = {
  cost: 'what it costs',
  utility: 'its own pull now',
  switching: 'changing course',
  targets: 'one of several targets',
  rounding: 'rounding',
};

const nameOf = ({ is, name }: Contribution): string => NAMES[is] ?? spoken(name).toLowerCase();

/** The facts that a term names, else those of the estimates it reads; those of the options for what is their own. */
function reasonsOf(
  model: Model,
  { value }: Decision,
  { is }: Contribution,
  index: number,
  options: readonly (Option | undefined)[],
): readonly string[] {
  if (is === 'term') return termReasons(model, value[index]);
  if (is !== 'utility') return [];
  return [...new Set(options.flatMap((option) => (option?.utility == null ? [] : option.because)))];
}

function termReasons(model: Model, term: Term | undefined): readonly string[] {
  if (term === undefined) return [];
  if (term.because.length > 0) return term.because;
  const mechanism = term.mechanism === null ? [] : (model.mechanisms[term.mechanism]?.because ?? []);
  const estimates = [...estimatesIn(term.formula)].flatMap((one) => model.estimates[one]?.because ?? []);
  return [...new Set([...mechanism, ...estimates])];
}
