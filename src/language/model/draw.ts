import type { Formula } from './formula.ts';

export type DistributionName =
  | 'uniform'
  | 'normal'
  | 'lognormal'
  | 'bernoulli'
  | 'poisson'
  | 'negative_binomial'
  | 'binomial'
  | 'exponential'
  | 'triangular'
  | 'log_triangular'
  | 'power_law';

/** A random number with a name; `alias` is how formulas of a pick or split call the agent they run over. `site` is the stable dotted name that addresses its words. */
export type Draw =
  | {
      readonly is: 'simple';
      readonly site: string;
      readonly distribution: DistributionName;
      readonly parameters: readonly Formula[];
    }
  /** An agent of `kind`, with chance in proportion to `weight` among occupied places that pass `condition`; -1 when none does. */
  | {
      readonly is: 'pick';
      readonly site: string;
      readonly kind: number;
      readonly alias: string;
      readonly variable: number;
      readonly weight: Formula;
      readonly condition: Formula | null;
    }
  /** A count shared over the agents of the quantity's `toward` kind by successive binomials in agent order; fills a whole row. */
  | {
      readonly is: 'split';
      readonly site: string;
      readonly count: Formula;
      readonly kind: number;
      readonly alias: string;
      readonly variable: number;
      readonly weight: Formula;
    }
  /** Sum of `count` draws of `each`, at most `atMost` of them; item k has a word of its own. */
  | {
      readonly is: 'sum_of';
      readonly site: string;
      readonly count: Formula;
      readonly distribution: DistributionName;
      readonly parameters: readonly Formula[];
      readonly atMost: number;
    };
