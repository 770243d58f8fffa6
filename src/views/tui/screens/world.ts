import {
  fitted,
  glyphsOf,
  joined,
  type Look,
  plainRow,
  type Row,
  rangeAround,
  sparkline,
  styled,
} from '../../../charts/index.ts';
import { type Model, monthName } from '../../../language/index.ts';
import type { Story } from '../../../session/index.ts';
import { alternativeName, figure, percentage, spoken } from '../../../words/index.ts';
import { beside, box, type Extent, inside, type Panel } from '../page/box.ts';
import { windowOf } from '../page/window.ts';
import type { AppState, World } from '../state/app-state.ts';
import { monthLabel } from './calendar.ts';
import { schematic } from './schematic.ts';
import { waitingRows } from './waiting.ts';
import { askedPanel } from './world-asked.ts';
import { branchRows } from './world-branch.ts';
import { eventsUntil, turningPoints } from './world-events.ts';

/** World: one future as a story, its ties, what happened and why. */
export function worldBody(state: AppState, screen: World, extent: Extent): readonly Row[] {
  const { story, scenario } = screen;
  const { look } = state;
  if (story === null)
    return box({ title: `World ${screen.world}`, rows: waitingRows(null, extent.width) }, extent, look);
  const slider = [
    sliderRow(scenario.model, screen, extent.width, look),
    turnsRow(screen, story, extent.width),
  ];
  const room = extent.height - slider.length;
  const below =
    screen.branch !== null || screen.asked !== null
      ? Math.max(7, Math.floor(room * 0.45))
      : choicesHeight(room);
  const upper = room - below;
  const left = Math.max(30, Math.min(46, Math.floor(extent.width * 0.36)));
  const extents = {
    ties: { width: left, height: upper },
    log: { width: extent.width - left, height: upper },
  };
  const lower = { width: extent.width, height: below };
  return [
    ...slider,
    ...beside(
      box(
        { ...tiesPanel(state, screen, story, inside(extents.ties)), number: 1, focused: screen.panel === 1 },
        extents.ties,
        look,
      ),
      box(
        { ...logPanel(screen, story, inside(extents.log), look), number: 2, focused: screen.panel === 2 },
        extents.log,
        look,
      ),
    ),
    ...box(lowerPanel(state, screen, story, inside(lower)), lower, look),
  ];
}

const choicesHeight = (room: number): number => Math.min(9, Math.max(6, Math.floor(room * 0.32)));

function sliderRow({ calendar }: Model, { month, playing, speed }: World, width: number, look: Look): Row {
  const glyphs = glyphsOf(look.charset);
  const label = ` ${monthLabel(monthName(month, calendar), true)} `;
  const play = playing ? ` playing, ${speed} a second ` : ' space plays ';
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

/** Followed quantities as small lines up to this month, with their value; above, the picture of who stands where. */
function tiesPanel({ look }: AppState, screen: World, story: Story, { width, height }: Extent): Panel {
  const { model } = story.request;
  const picture = height >= 16 ? schematic(model, story, screen.month, width, look) : [];
  const rows = model.fans.map((fan, index) => {
    const values = fanValues(model, story, index);
    const value = figure(values[screen.month] ?? Number.NaN);
    const columns = width < 34 ? 4 : 8;
    const left = width - columns - 10;
    const name = spoken(fan.name).slice(0, left).padEnd(left);
    const range = rangeAround(values);
    const line = sparkline(values.subarray(0, screen.month + 1), columns, range, look);
    const chosen = screen.panel === 1 && index === screen.quantity;
    return joined(
      styled(name, chosen ? { inverse: true } : {}),
      plainRow(' '),
      styled(line, { fg: 'inner' }),
      plainRow(value.padStart(9)),
    );
  });
  const room = height - picture.length;
  const { from, until } = windowOf(rows.length, screen.quantity, room);
  return { title: 'Ties and measures', rows: [...picture, ...rows.slice(from, until)] };
}

export function fanValues(model: Model, { history }: Story, fan: number): Float64Array {
  const { months } = model.calendar;
  return history.fans.subarray(fan * months, (fan + 1) * months);
}

function logPanel(screen: World, story: Story, { width, height }: Extent, look: Look): Panel {
  const events = eventsUntil(story, screen.month);
  const { from, until } = windowOf(events.length, screen.at, height);
  const { marker } = glyphsOf(look.charset);
  const rows = events.slice(from, until).map((event, at) => {
    const chosen = screen.panel === 2 && from + at === screen.at;
    const tags = event.because.length === 0 ? '' : ` ${event.because.slice(0, 2).join(' ')}`;
    const label = `${monthLabel(monthName(event.month, story.request.model.calendar))} ${chosen ? marker : ' '}`;
    const text =
      event.text.length + label.length + tags.length > width
        ? event.text.slice(0, width - label.length - tags.length - 1) + glyphsOf(look.charset).ellipsis
        : event.text;
    return joined(
      styled(label, { dim: true }),
      styled(text, chosen ? { inverse: true } : event.weight >= 2 ? { bold: true } : {}),
      styled(tags, { dim: true }),
    );
  });
  return { title: 'What happened', aside: 'Enter: why · x: without it', rows };
}

function lowerPanel(state: AppState, screen: World, story: Story, extent: Extent): Panel {
  if (screen.branch !== null) return branchRows(state, screen, story, extent);
  if (screen.asked === null) return choicesPanel(screen, story, extent.width);
  return askedPanel(state, screen.asked, extent);
}

/** Who decided what this month, with the odds that each option had. */
function choicesPanel({ month }: World, story: Story, width: number): Panel {
  const { model } = story.request;
  const rows = (story.history.months[month]?.choices ?? []).map(({ decision, alternative, odds }) => {
    const name = spoken(model.decisions[decision]?.name ?? '').padEnd(16);
    if (alternative < 0) return styled(`${name} nothing open`, { dim: true });
    const chosen = `${spoken(alternativeName(model, decision, alternative))} ${percentage(odds[alternative] ?? 0)} %`;
    const others = odds
      .map((chance, at) => ({ chance, at }))
      .filter(({ at, chance }) => at !== alternative && chance >= 0.005)
      .toSorted((one, other) => other.chance - one.chance)
      .slice(0, 4)
      .map(({ chance, at }) => `${spoken(alternativeName(model, decision, at))} ${percentage(chance)}`);
    const rest = others.length === 0 ? '' : `  (${others.join(', ')})`;
    return joined(
      plainRow(name),
      styled(chosen, { bold: true }),
      styled(rest.slice(0, Math.max(0, width - name.length - chosen.length)), { dim: true }),
    );
  });
  return { title: 'Who decided what this month, with its odds (and what else was open)', rows };
}
