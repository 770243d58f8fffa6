import { StoreFault, type StoreFaultKind } from '../../../store/index.ts';
import { EXIT, Stop } from './exit-code.ts';

const CODES: Readonly<Record<StoreFaultKind, number>> = {
  'no run folder': EXIT.input,
  'cannot write': EXIT.cannotWrite,
  'another run': EXIT.cannotWrite,
  'broken off': EXIT.brokenOff,
  damaged: EXIT.brokenOff,
  unfinished: EXIT.incomplete,
};

/** What a run folder could not do, with the exit code that goes with it; anything else as it is. */
export const storeStop = (error: unknown): unknown =>
  error instanceof StoreFault ? new Stop(CODES[error.kind], error.message) : error;
