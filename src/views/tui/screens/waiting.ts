import type { Row } from '../../../charts/index.ts';
import { grouped } from '../../../words/index.ts';
import { prose } from '../page/prose.ts';
import type { Running } from '../state/app-state.ts';

/** What stands in a panel whose worlds are still to come. */
export function waitingRows(running: Running | null, width: number): readonly Row[] {
  if (running === null) return prose('Reading the model …', width, { dim: true });
  return prose(`Running worlds: ${grouped(running.done)} of ${grouped(running.of)} …`, width, { dim: true });
}
