import type { Row } from '../../../charts/index.ts';
import { hintsHere } from '../keys/table.ts';
import { bodyExtent } from '../page/page.ts';
import type { AppState } from '../state/app-state.ts';
import { overlayRows } from './overlay-rows.ts';
import { screenRows } from './screen-rows.ts';

/** Everything on the screen at a state. */
export function frameRows(state: AppState): readonly Row[] {
  const { overlay, extent, message } = state;
  const over = overlay === null ? null : overlayRows(state, overlay, bodyExtent(extent, message));
  return screenRows(state, { hints: hintsHere(state), over });
}
