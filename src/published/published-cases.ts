import { civilViolence, civilViolencePrintedRatio } from './cases/civil-violence.ts';
import { distributions } from './cases/distributions.ts';
import { election } from './cases/election.ts';
import { epidemic } from './cases/epidemic.ts';
import { familyNames } from './cases/family-names.ts';
import { gamblersRuin } from './cases/gamblers-ruin.ts';
import { geneticDrift } from './cases/genetic-drift.ts';
import { ishigami } from './cases/ishigami.ts';
import { ishigamiMorris } from './cases/ishigami-morris.ts';
import { ishigamiSobol } from './cases/ishigami-sobol.ts';
import { landOfOz } from './cases/land-of-oz.ts';
import { matchingPennies } from './cases/matching-pennies.ts';
import { meanRevertingPrice } from './cases/mean-reverting-price.ts';
import { normalForecastScore } from './cases/normal-forecast-score.ts';
import { plantedBox } from './cases/planted-box.ts';
import { polyaUrn } from './cases/polya-urn.ts';
import { queue } from './cases/queue.ts';
import { randomWalk } from './cases/random-walk.ts';
import { selfExcitingCounts } from './cases/self-exciting-counts.ts';
import { shallowLake } from './cases/shallow-lake.ts';
import { singleServer } from './cases/single-server.ts';
import { thresholds, thresholdsOneMoved } from './cases/thresholds.ts';
import { wilsonIntervals } from './cases/wilson-intervals.ts';
import type { PublishedCase } from './published-case.ts';

/** Every published result that this program is held against: the numbered rows, then classics. */
export const publishedCases: readonly PublishedCase[] = [
  ishigamiSobol,
  ishigamiMorris,
  plantedBox,
  shallowLake,
  selfExcitingCounts,
  meanRevertingPrice,
  matchingPennies,
  election,
  civilViolence,
  civilViolencePrintedRatio,
  epidemic,
  normalForecastScore,
  wilsonIntervals,
  distributions,
  gamblersRuin,
  polyaUrn,
  randomWalk,
  ishigami,
  queue,
  singleServer,
  landOfOz,
  familyNames,
  geneticDrift,
  thresholds,
  thresholdsOneMoved,
];
