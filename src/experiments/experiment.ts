/** How points are chosen: all combinations, the points as listed, values side by side, or points spread evenly over ranges. */
export type DesignName = 'grid' | 'list' | 'paired' | 'latin-hypercube' | 'sobol';

/** One row a point and world, or one a point, world and month. */
export type BigTable = 'worlds' | 'long';

/** What a point makes of a factor: the number of an estimate as it is written, or whether a mechanism works. */
export type Setting = number | 'on' | 'off';

/** What differs between points: an estimate or a mechanism, with the values it takes, the range it goes over, or its own distribution. */
export interface Factor {
  readonly name: string;
  readonly values: readonly Setting[] | null;
  readonly range: { readonly from: number; readonly to: number } | null;
  /** The 5 % and 95 % quantiles of an estimate that goes along its own distribution, as the first scenario has it. */
  readonly middle: { readonly from: number; readonly to: number } | null;
}

/** One point of an experiment, to be run over all its worlds. */
export interface DesignPoint {
  /** 1, 2, ... */
  readonly id: number;
  /** The word that opens its scenario. */
  readonly scenario: string;
  readonly seed: string;
  /** What stands otherwise than in the scenario. */
  readonly settings: ReadonlyMap<string, Setting>;
}

/** Scenarios times designs times seeds, and how much of each to run. */
export interface Experiment {
  readonly is: 'experiment';
  readonly name: string;
  readonly title: string;
  readonly says: string;
  readonly asks: string;
  readonly design: DesignName;
  /** Whether every point has the same worlds with the same luck, or each its own. */
  readonly luck: 'paired' | 'own';
  readonly worlds: number;
  readonly seeds: readonly string[];
  /** A span or a number of months; null leaves the scenarios' own. */
  readonly months: string | null;
  /** Outcomes to report; null for all. */
  readonly outcomes: readonly string[] | null;
  /** What a folder of the sweep holds besides its summary, and how. */
  readonly tables: readonly BigTable[];
  readonly format: 'csv' | 'parquet';
  /** Rows that a table may have at most. */
  readonly mostRows: number;
  /** Quantities that the long table follows: those that are named, else those that all scenarios show over time. */
  readonly series: readonly string[];
  /** Words that open the scenarios. */
  readonly scenarios: readonly string[];
  readonly factors: readonly Factor[];
  readonly points: readonly DesignPoint[];
  readonly warnings: readonly string[];
  /** The file as it was read, what messages call it, and its SHA-256. */
  readonly text: string;
  readonly shown: string;
  readonly hash: string;
}
