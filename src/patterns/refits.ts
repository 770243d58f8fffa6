/** How the prior of an estimate moves in a fit: by a factor on it, on its distance below 1, or on its odds. */
export type Movement = 'size' | 'distance below one' | 'odds';

/** Estimates that are fitted together to stylised facts on one scenario. */
export interface Refit {
  readonly says: string;
  readonly scenario: string;
  readonly moved: Readonly<Record<string, Movement>>;
  /** Whole facts (`SF1`) or single figures of them (`SF2.deaths_mean`). */
  readonly facts: readonly string[];
  /** How far (log factor) an estimate may drift before that counts as much as a figure at the end of its interval. */
  readonly ease: number;
}

/** Priors that were fitted to the record themselves hold more firmly than guesses. */
const FIRM = 0.3;
const LOOSE = 1;

/** What may be refitted, by the word that the command takes. Only the calibration window is read. */
export const refits: Readonly<Record<string, Refit>> = {
  violence: {
    says: 'Memory and contagion of attacks, and where Khyber Pakhtunkhwa is drawn to.',
    scenario: 'history-2010',
    moved: {
      persistence_balochistan: 'distance below one',
      excitation_balochistan: 'size',
      persistence_khyber: 'distance below one',
      excitation_khyber: 'size',
      lasting_khyber: 'size',
    },
    facts: ['SF1', 'SF3', 'SF4', 'SF5', 'SF7', 'SF8'],
    ease: FIRM,
  },
  levels: {
    says: 'Levels that violence is drawn to, and its deadliness, on the stage of 2010.',
    scenario: 'history-2010',
    moved: {
      lasting_balochistan: 'size',
      lasting_khyber: 'size',
      deadly_share_balochistan: 'odds',
      deadly_share_khyber: 'odds',
    },
    facts: [
      'SF1.events_mean',
      'SF2.deaths_mean',
      'SF3.events_mean',
      'SF3.deaths_mean',
      'SF3.late_events_mean',
      'SF3.late_deaths_mean',
    ],
    ease: LOOSE,
  },
  severity: {
    says: 'Weight of the heavy tail of deaths in a deadly attack.',
    scenario: 'history-2010',
    moved: { heavy_share: 'odds' },
    facts: ['SF9'],
    ease: LOOSE,
  },
  pipeline: {
    says: 'From signature to works and how long they last.',
    scenario: 'corridor-2015',
    moved: {
      finance_rate: 'size',
      drop_signed_rate: 'size',
      start_rate: 'size',
      loss_rate: 'size',
      build_months: 'size',
      build_spread: 'size',
    },
    facts: ['SF11', 'SF12', 'SF13', 'SF14'],
    ease: LOOSE,
  },
  votes: {
    says: 'Drift of slow alignment.',
    scenario: 'baseline',
    moved: { us_slow_noise: 'size', china_slow_noise: 'size', saudi_slow_noise: 'size' },
    facts: ['SF18'],
    ease: LOOSE,
  },
};
