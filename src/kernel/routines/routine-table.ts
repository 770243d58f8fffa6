import type { Routine } from '../program/index.ts';
import { exp } from './exp.ts';
import { integerPower } from './integer-power.ts';
import { log } from './log.ts';
import { logOnePlus } from './log-one-plus.ts';
import { power } from './power.ts';
import { tanh } from './tanh.ts';

/** Every routine, after those that it calls. */
export const routines: readonly Routine[] = [exp, log, tanh, logOnePlus, power, integerPower];

const byName = new Map(routines.map((routine) => [routine.name, routine]));

/** The routine of this name; throws for a name that none has. */
export function routineNamed(name: string): Routine {
  const found = byName.get(name);
  if (found === undefined) throw new Error(`no routine is called ${name}`);
  return found;
}
