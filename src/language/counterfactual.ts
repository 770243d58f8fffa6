/**
 * One thing that is otherwise in a world than its model and luck have it. Months count from 0, `until` is included; of two that contradict
 * each other the later in a list holds.
 */
export type Counterfactual =
  /**
   * An estimate has another value from a month on, in the unit formulas see (after its divisor). From month 0 it is an ordinary run with that
   * value; later on, what is fixed, drawn once or already begun keeps what it was given.
   */
  | { readonly is: 'estimate'; readonly estimate: number; readonly value: number; readonly from: number }
  /** A decision ends in this alternative, as if the timeline's last entry forced it; odds stay those of the free choice. */
  | {
      readonly is: 'choice';
      readonly decision: number;
      readonly alternative: number;
      readonly from: number;
      readonly until: number;
    }
  /** An entry of the timeline does not act. */
  | { readonly is: 'entry'; readonly entry: number; readonly from: number; readonly until: number }
  /** One draw of one month falls otherwise: that of whoever holds a place of a kind as the month begins (0, 0 for `common`). */
  | {
      readonly is: 'luck';
      readonly site: string;
      readonly kind: number;
      readonly place: number;
      readonly month: number;
      /** Between 0 and 1, both excluded. */
      readonly uniform: number;
    };
