import type { Place } from '../../text/index.ts';
import type { DistributionName } from './draw.ts';

export interface Estimate {
  readonly index: number;
  readonly name: string;
  readonly says: string;
  readonly unit: string;
  /** Divisor from the unit as written to the unit per month (12 for `1/year`), already applied by samplers. */
  readonly divisor: number;
  readonly prior: Prior;
  readonly because: readonly string[];
  readonly assumed: string | null;
  readonly lever: { readonly from: number; readonly to: number; readonly step: number } | null;
  readonly place: Place;
}

/** What is believed about an estimate: a number, a distribution, or a share of a Dirichlet drawn jointly. */
export type Prior =
  | { readonly is: 'number'; readonly value: number }
  | {
      readonly is: 'distribution';
      readonly distribution: DistributionName;
      readonly parameters: readonly number[];
    }
  | {
      readonly is: 'share';
      readonly simplex: string;
      readonly weights: readonly number[];
      readonly member: number;
      readonly concentration: number;
    };
