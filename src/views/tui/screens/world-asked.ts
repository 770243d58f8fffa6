import type { Row } from '../../../charts/index.ts';
import type { Extent, Panel } from '../page/box.ts';
import { prose } from '../page/prose.ts';
import type { AppState, Asked } from '../state/app-state.ts';
import { choiceRows } from './why-choice-rows.ts';
import { whyRows } from './why-rows.ts';

/** Rows that an answer has, for those who move through it. */
export function askedRows({ answer }: Asked): number {
  switch (answer?.is) {
    case 'why':
      return answer.why.contributions.length + 2;
    case 'choice':
      return Math.max(1, answer.why.rivals.length);
    case 'options':
      return answer.options.length;
    default:
      return 1;
  }
}

/** Why something was so: contributions as bars to both sides; of a choice, against another that was open. */
export function askedPanel({ look }: AppState, { of, at, answer }: Asked, extent: Extent): Panel {
  const panel = (aside: string, rows: readonly Row[]): Panel => ({ title: `Why: ${of}`, aside, rows });
  if (answer?.is === 'choice')
    return panel('↑/↓ against another option · Esc', choiceRows(answer.why, at, extent, look));
  if (answer?.is === 'why') return panel('Esc closes', whyRows(answer.why, extent.width, look).slice(at));
  return panel('Esc closes', prose('Looking for reasons …', extent.width, { dim: true }));
}
