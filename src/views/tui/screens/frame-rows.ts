import type { Row } from '../../../charts/index.ts';
import { hintsHere } from '../keys/table.ts';
import { bodyExtent } from '../page/page.ts';
import type { AppState } from '../state/app-state.ts';
import { isCard } from '../state/telling.ts';
import { lessonBar } from './lesson-bar.ts';
import { lessonCard } from './lesson-card.ts';
import { overlayRows } from './overlay-rows.ts';
import { screenRows } from './screen-rows.ts';

/** Everything on the screen at a state. */
export function frameRows(state: AppState): readonly Row[] {
  const { overlay, extent, message, telling } = state;
  const below = lessonBar(state, extent.width);
  const room = bodyExtent(extent, message, below.length);
  const card = telling !== null && isCard(telling) ? lessonCard(state, telling, room) : null;
  const over = overlay === null ? card : overlayRows(state, overlay, room);
  return screenRows(state, { hints: hintsHere(state), over, below });
}
