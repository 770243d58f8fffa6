/** What the runner asks of the thread that keeps the tests loaded. */
export type Question =
  | { readonly is: 'all' }
  | {
      readonly is: 'mutant';
      readonly mutant: string;
      readonly tests: readonly string[];
      readonly mostHits: number | undefined;
    };

/** A test that was run: its name under the name of its file, and how long it took, in milliseconds. */
export interface RunTest {
  readonly id: string;
  readonly file: string;
  readonly took: number;
  readonly fault: string | null;
}

export type Answer =
  | { readonly is: 'ready' }
  | { readonly is: 'all'; readonly tests: readonly RunTest[]; readonly coverage: unknown }
  | {
      readonly is: 'mutant';
      readonly ran: number;
      readonly killer: { readonly id: string; readonly fault: string } | null;
      /** The mutant was asked for more often than it may: an endless loop. */
      readonly endless: boolean;
      /** The killer fails without the mutant too: something stayed behind. */
      readonly spoilt: boolean;
    };

/** The channel within one process on which the two talk. */
export const CHANNEL = 'mutants';
