import type { CaseTable, CaseTest, DiscoveredBox, Discovery, LeftOut } from '../../../analysis/index.ts';
import { enoughScore, mostQuasiP } from '../../../analysis/index.ts';
import { percent } from '../../../words/index.ts';
import { boxWords, caseWords } from './box-words.ts';

/** What `discover` has found, and in what. */
export interface Found {
  /** The file or folder. */
  readonly source: string;
  /** What a row is. */
  readonly row: 'row' | 'world';
  /** Points of a sweep that have the same worlds, and how many; null where every row has luck of its own. */
  readonly shared: { readonly points: number; readonly worlds: number } | null;
  readonly outcome: string;
  readonly test: CaseTest;
  readonly table: CaseTable;
  readonly leftOut: readonly LeftOut[];
  /** Rows in which something was missing. */
  readonly incomplete: number;
  /** The peel that was asked for; null where the rule chose. */
  readonly chosenPeel: number | null;
  readonly discovery: Discovery;
}

/** A box as one sentence. */
export function boxSentence({ outcome, test, table, row, discovery }: Found, box: DiscoveredBox): string {
  const isFirst = discovery.searches[0]?.found === box;
  const among = isFirst ? `${row}s` : `the other ${row}s`;
  const conditions = boxWords(table, box.box);
  return `${caseWords(outcome, test)}: in ${percent(box.density)} of ${among} where ${conditions}; covers ${percent(box.coverage)} of them.`;
}

/** How a box was chosen. */
export function ruleWords({ chosenPeel }: Found): string {
  if (chosenPeel !== null) return `Chosen: peel ${chosenPeel}, as asked, its limits where peeling left them.`;
  return `Chosen (*): the fewest limits with at least ${100 * enoughScore} % of the best score, less those with a quasi-p above ${mostQuasiP}. Score: harmonic mean of coverage and of the way of density from the share overall to 1; each limit lies where it is greatest.`;
}
