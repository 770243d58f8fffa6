import type { Routine } from '../program/index.ts';
import { deviance } from './deviance.ts';
import { exp } from './exp.ts';
import { integerPower } from './integer-power.ts';
import { inverseNormal } from './inverse-normal.ts';
import { log } from './log.ts';
import { logOnePlus } from './log-one-plus.ts';
import { power } from './power.ts';
import { cos, sin } from './quarter-turns.ts';
import { stirlingError } from './stirling-error.ts';
import { tanh } from './tanh.ts';

const MATHEMATICS = [exp, log, sin, cos, tanh, inverseNormal] as const;
const INNER = [logOnePlus, power, integerPower, stirlingError, deviance] as const;

/** Every routine, after those that it calls. */
export const routines: readonly Routine[] = [...MATHEMATICS, ...INNER];

const byName = new Map(routines.map((routine) => [routine.name, routine]));

/** The routine of this name; throws for a name that none has. */
export function routineNamed(name: string): Routine {
  const found = byName.get(name);
  if (found === undefined) throw new Error(`no routine is called ${name}`);
  return found;
}
