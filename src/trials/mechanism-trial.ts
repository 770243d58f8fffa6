import { differenceOf } from '../analysis/index.ts';
import { outcomeColumn, type WorldsTable } from '../results/index.ts';

/** Beyond three standard errors in the expected direction; within them; beyond them in the other direction. */
export type TrialVerdict = 'shown' | 'too weak' | 'other sign';

/** What one mechanism does to the outcome its author named, on worlds that share their luck. */
export interface MechanismTrial {
  readonly mechanism: string;
  readonly outcome: string;
  readonly expected: 'up' | 'down';
  readonly worlds: number;
  /** Mean of the outcome, or share of worlds in which it happens, with the mechanism and without it. */
  readonly with: number;
  readonly without: number;
  /** With less without, paired by world. */
  readonly difference: number;
  readonly standardError: number;
  /** Difference over its standard error; 0 when no world differs. */
  readonly z: number;
  readonly verdict: TrialVerdict;
}

/** What a mechanism's author wrote down before any run. */
interface Expectation {
  readonly mechanism: string;
  readonly outcome: string;
  readonly expected: 'up' | 'down';
}

/** Standard errors beyond which a difference counts as seen. */
const SEEN = 3;

/** Judges a mechanism by the same worlds run with it and without it. Throws a RangeError when either lacks the outcome. */
export function trialOf(expectation: Expectation, on: WorldsTable, off: WorldsTable): MechanismTrial {
  const column = outcomeColumn(on, expectation.outcome);
  const { worlds, first, second, value, standardError } = differenceOf(
    column.form,
    outcomeColumn(off, expectation.outcome).values,
    column.values,
  );
  const z = value === 0 ? 0 : value / standardError;
  const verdict = verdictOf(expectation.expected === 'up' ? z : -z);
  return {
    ...expectation,
    worlds,
    with: second,
    without: first,
    difference: value,
    standardError,
    z,
    verdict,
  };
}

function verdictOf(inExpectedDirection: number): TrialVerdict {
  if (inExpectedDirection > SEEN) return 'shown';
  return inExpectedDirection < -SEEN ? 'other sign' : 'too weak';
}
