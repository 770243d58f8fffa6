import { fitted, glyphsOf, joined, type Look, type Row, styled } from '../../../charts/index.ts';
import { monthName } from '../../../language/index.ts';
import type { Story } from '../../../session/index.ts';
import { beside, box, type Extent, inside, type Panel } from '../page/box.ts';
import { type AppState, toldStory, type World } from '../state/app-state.ts';
import { monthLabel } from './calendar.ts';
import { schematic, standingRow } from './schematic.ts';
import { waitingRows } from './waiting.ts';
import { askedPanel } from './world-asked.ts';
import { branchPanel } from './world-branch.ts';
import { choicesPanel, optionsPanel } from './world-choices.ts';
import { turningPoints } from './world-events.ts';
import { logPanel } from './world-log.ts';
import { tiesPanel } from './world-ties.ts';

/** World: one future as a story, its ties, what happened and why; beside a branch, both. */
export function worldBody(state: AppState, screen: World, extent: Extent): readonly Row[] {
  const { story } = screen;
  const { look } = state;
  if (story === null)
    return box({ title: `World ${screen.world}`, rows: waitingRows(null, extent.width) }, extent, look);
  const slider = [
    sliderRow(screen, playWords(state, screen), extent.width, look),
    turnsRow(screen, story, extent.width),
  ];
  const { width } = extent;
  const told = toldStory(screen) ?? story;
  const standing = width < PICTURE.width ? standingRow(told, screen.month, width, look) : [];
  if (standing.length > 0) slider.push(standing);
  const room = extent.height - slider.length;
  const below =
    screen.branch !== null || screen.asked !== null
      ? Math.max(8, Math.floor(room * 0.45))
      : choicesHeight(room);
  const lower = { width: extent.width, height: below };
  return [
    ...slider,
    ...upperRows(state, screen, story, { width: extent.width, height: room - below }),
    ...box(lowerPanel(state, screen, story, inside(lower)), lower, look),
  ];
}

/** Columns of a screen, and rows of its upper part, that leave room for the picture of who stands where. */
const PICTURE = { width: 110, height: 15 };

function upperRows(state: AppState, screen: World, story: Story, { width, height }: Extent): readonly Row[] {
  const { look } = state;
  const share = screen.branch === null ? 0.38 : 0.46;
  const left = Math.max(30, Math.min(84, Math.floor(width * share)));
  const told = toldStory(screen) ?? story;
  const log = { width: width - left, height };
  const picture = pictureRows(told, screen.month, { width: left, height }, width, look);
  const ties = { width: left, height: height - picture.length };
  const tied = box(
    { ...tiesPanel(state, screen, story, inside(ties)), number: 1, focused: screen.panel === 1 },
    ties,
    look,
  );
  return beside(
    [...picture, ...tied],
    box({ ...logPanel(screen, told, inside(log), look), number: 2, focused: screen.panel === 2 }, log, look),
  );
}

/** Rows that the measures below the picture keep. */
const LEAST_TIES = 9;

/** The picture in a frame of its own, where there is room for it and for the measures. */
function pictureRows(
  story: Story,
  month: number,
  { width, height }: Extent,
  whole: number,
  look: Look,
): readonly Row[] {
  if (whole < PICTURE.width || height < PICTURE.height) return [];
  const most = Math.min(Math.floor(height * 0.68), height - LEAST_TIES);
  const rows = schematic(story, month, inside({ width, height: most }), look);
  if (rows.length === 0) return [];
  const title = `Who stands where, ${monthLabel(monthName(month, story.request.model.calendar), true)}`;
  return box({ title, rows }, { width, height: rows.length + 2 }, look);
}

const choicesHeight = (room: number): number => Math.min(9, Math.max(6, Math.floor(room * 0.32)));

/** What Space does here; while a lesson is told it goes on with that instead. */
function playWords({ telling }: AppState, { playing, speed }: World): string {
  if (playing) return ` playing, ${speed} a second `;
  return telling === null ? ' space plays ' : ' ';
}

function sliderRow({ scenario, month }: World, play: string, width: number, look: Look): Row {
  const { calendar } = scenario.model;
  const glyphs = glyphsOf(look.charset);
  const label = ` ${monthLabel(monthName(month, calendar), true)} `;
  const room = Math.max(10, width - label.length - play.length - 4);
  const at = Math.round((month / Math.max(1, calendar.months - 1)) * (room - 1));
  return joined(
    styled(` ${glyphs.railStart}${glyphs.rail.repeat(at)}`, { dim: true }),
    styled(glyphs.knob, { fg: 'accent', bold: true }),
    styled(`${glyphs.rail.repeat(Math.max(0, room - 1 - at))}${glyphs.railEnd}`, { dim: true }),
    styled(label, { bold: true }),
    styled(play, { dim: true }),
  );
}

function turnsRow({ month }: World, story: Story, width: number): Row {
  const parts = turningPoints(story).map((turn) => {
    const label = monthLabel(monthName(turn, story.request.model.calendar));
    return turn === month ? styled(`[${label}]`, { bold: true }) : styled(label, { dim: true });
  });
  const row = joined(
    styled(' turning points (n/N): ', { dim: true }),
    ...parts.flatMap((part, at) => (at === 0 ? [part] : [styled(' · ', { dim: true }), part])),
  );
  return fitted(row, width);
}

function lowerPanel(state: AppState, screen: World, story: Story, extent: Extent): Panel {
  const told = toldStory(screen) ?? story;
  const answer = screen.asked?.answer;
  if (screen.asked !== null && answer?.is === 'options')
    return optionsPanel(told, answer.options, screen.asked.at, extent, state.look);
  if (screen.asked !== null) return askedPanel(state, screen.asked, extent);
  if (screen.branch !== null) return branchPanel(state, screen, story, extent);
  return choicesPanel(screen, story, extent.width);
}
