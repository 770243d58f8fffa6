import type { Runnable } from '../../../engine/index.ts';
import { nearest } from '../../../text/index.ts';
import { EXIT, Stop } from './exit-code.ts';

/** Ends with exit code 2 and a guess when a scenario has no outcome of this name. */
export function refuseUnknownOutcome({ name, model }: Runnable, outcome: string): void {
  const names = model.outcomes.map((one) => one.name);
  if (names.includes(outcome)) return;
  const guess = nearest(outcome, names);
  const question = guess === undefined ? '' : `: did you mean "${guess}"?`;
  throw new Stop(EXIT.input, `${name} has no outcome "${outcome}"${question}`);
}
