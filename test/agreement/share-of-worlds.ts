import { seedKey } from '../../src/chance/index.ts';
import { createReading, type EngineChoice } from '../../src/engine/index.ts';
import { shipped } from '../model/shipped.ts';
import { type Agreement, compareReadings } from './compare-readings.ts';

/** Some worlds of one shipped scenario, to be played on every engine named; plain data that can cross to a worker. */
export interface ShareOfWorlds {
  readonly scenario: string;
  readonly seed: string;
  readonly engines: readonly EngineChoice[];
  readonly from: number;
  readonly until: number;
}

/** Plays a share of the worlds and says how far the engines agree. */
export function agreeOn(share: ShareOfWorlds): Agreement {
  const { scenario, seed, engines } = share;
  const { model } = shipped(scenario);
  const readings = engines.map((engine) => createReading(model, seedKey(seed), engine));
  return compareReadings(scenario, model, readings, share);
}
