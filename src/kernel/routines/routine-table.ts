import type { Routine } from '../program/index.ts';
import { bernoulli } from './bernoulli.ts';
import { binomial } from './binomial.ts';
import { countWalk } from './count-walk.ts';
import { deviance } from './deviance.ts';
import { exp } from './exp.ts';
import { exponential } from './exponential.ts';
import { integerPower } from './integer-power.ts';
import { inverseNormal } from './inverse-normal.ts';
import { log } from './log.ts';
import { logOnePlus } from './log-one-plus.ts';
import { negativeBinomial } from './negative-binomial.ts';
import { lognormal, normal } from './normal.ts';
import { poisson } from './poisson.ts';
import { power } from './power.ts';
import { powerLaw, powerLawItem, powerLawWithin } from './power-law.ts';
import { powerLawBody, powerLawReach, powerLawTail, powerLawWeights } from './power-law-parts.ts';
import { cos, sin } from './quarter-turns.ts';
import { rarerOutcomes } from './rarer-outcomes.ts';
import { saddleMass } from './saddle-mass.ts';
import { stirlingError } from './stirling-error.ts';
import { tanh } from './tanh.ts';
import { logTriangular, triangular } from './triangular.ts';
import { uniform } from './uniform.ts';

const NUMERICS = [exp, log, sin, cos, tanh, inverseNormal, logOnePlus, power, integerPower] as const;
const COUNTS = [stirlingError, deviance, saddleMass, countWalk, rarerOutcomes] as const;
const POWER_LAW = [powerLawReach, powerLawWeights, powerLawBody, powerLawTail, powerLawItem] as const;

/** Draws, by the names that models give them. */
const DRAWS = [
  uniform,
  normal,
  lognormal,
  bernoulli,
  poisson,
  negativeBinomial,
  binomial,
  exponential,
  triangular,
  logTriangular,
  powerLawWithin,
  powerLaw,
] as const;

/** Every routine, after those that it calls. */
export const routines: readonly Routine[] = [...NUMERICS, ...COUNTS, ...POWER_LAW, ...DRAWS];

const byName = new Map(routines.map((routine) => [routine.name, routine]));

/** The routine of this name; throws for a name that none has. */
export function routineNamed(name: string): Routine {
  const found = byName.get(name);
  if (found === undefined) throw new Error(`no routine is called ${name}`);
  return found;
}
