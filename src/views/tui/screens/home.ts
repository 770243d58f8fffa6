import { glyphsOf, joined, plainRow, type Row, styled } from '../../../charts/index.ts';
import type { ListedScenario } from '../../../library/index.ts';
import { grouped, percentage } from '../../../words/index.ts';
import { beside, box, type Extent, inside } from '../page/box.ts';
import { prose } from '../page/prose.ts';
import { windowOf } from '../page/window.ts';
import type { AppState, Glance, Home } from '../state/app-state.ts';
import { points } from './outcome-rows.ts';

export const TAGLINE = 'Teaching model: conditional on judgements, not a forecast, not advice.';

/** The scenarios that a filter leaves, grouped by theme in the order in which themes first come. */
export function shownScenarios(
  scenarios: readonly ListedScenario[],
  filter: string,
): readonly ListedScenario[] {
  const wanted = filter.toLowerCase();
  const kept = scenarios.filter(({ name, title, asks, theme }) =>
    `${name} ${title} ${asks} ${theme}`.toLowerCase().includes(wanted),
  );
  return [...Map.groupBy(kept, ({ theme }) => theme).values()].flat();
}

/** Home: every scenario with its question and what was last seen of it; below or beside, the one chosen. */
export function homeBody(state: AppState, home: Home, extent: Extent): readonly Row[] {
  const { look } = state;
  const opening: readonly Row[] = [styled(` ${TAGLINE}`, { dim: true }), []];
  const room = { width: extent.width, height: extent.height - opening.length };
  const isWide = extent.width >= 110;
  const detailExtent = isWide
    ? { width: Math.floor(room.width * 0.38), height: room.height }
    : { width: room.width, height: Math.max(7, Math.floor(room.height * 0.38)) };
  const listExtent = isWide
    ? { width: room.width - detailExtent.width, height: room.height }
    : { width: room.width, height: room.height - detailExtent.height };
  const list = box(listPanel(state, home, inside(listExtent)), listExtent, look);
  const chosen = shownScenarios(state.scenarios, home.filter)[home.at];
  const detail = box(
    {
      number: 2,
      title: chosen?.title ?? 'Nothing',
      rows: detailRows(state, chosen, inside(detailExtent).width),
    },
    detailExtent,
    look,
  );
  return [...opening, ...(isWide ? beside(list, detail) : [...list, ...detail])];
}

function listPanel(state: AppState, home: Home, { width, height }: Extent) {
  const shown = shownScenarios(state.scenarios, home.filter);
  const rows: { readonly row: Row; readonly at: number }[] = [];
  shown.forEach((scenario, at) => {
    if (scenario.theme !== shown[at - 1]?.theme)
      rows.push({ row: styled(scenario.theme, { bold: true }), at: -1 });
    rows.push({ row: scenarioRow(state, scenario, width, at === home.at), at });
  });
  const line = rows.findIndex(({ at }) => at === home.at);
  const { from, until } = windowOf(rows.length, line, height);
  const aside =
    home.filtering || home.filter !== '' ? `/${home.filter}${home.filtering ? '_' : ''}` : '/ filter';
  const empty = prose(`No scenario speaks of "${home.filter}". Esc shows them all.`, width);
  return {
    number: 1,
    title: 'Scenarios',
    aside,
    focused: true,
    rows: shown.length === 0 ? empty : rows.slice(from, until).map(({ row }) => row),
  };
}

function scenarioRow(state: AppState, { name, asks }: ListedScenario, width: number, chosen: boolean): Row {
  const { marker, ellipsis } = glyphsOf(state.look.charset);
  const mark = chosen ? marker : state.marked === name ? '*' : ' ';
  const glance = glanceWords(state.glances.get(name));
  const label = `${mark} ${name}`.slice(0, 31).padEnd(32);
  const room = width - label.length - glance.length - 1;
  const words = asks.length > room ? `${asks.slice(0, Math.max(0, room - 1)).trimEnd()}${ellipsis}` : asks;
  return joined(
    styled(label, chosen ? { inverse: true } : {}),
    styled(words.padEnd(Math.max(0, room)), { dim: true }),
    plainRow(` ${glance}`),
  );
}

/** What was last seen, and how it differs from what was seen before. */
function lastSeen({ share, half, worlds, hash, before }: Glance): string {
  const now = `Last seen: kept in ${percentage(share)} % ±${percentage(half)} of ${grouped(worlds)} worlds, hash ${hash.slice(0, 7)}.`;
  if (before === undefined) return now;
  const change = share - before;
  const word = change > 0 ? 'more' : 'less';
  if (Math.abs(change) < 0.0005) return `${now} The same as what was seen before, in other worlds.`;
  return `${now} That is ${points(Math.abs(change))} ${word} than what was seen before, in other worlds: another seed, number of worlds, or model.`;
}

const glanceWords = (glance: Glance | undefined): string =>
  glance === undefined
    ? 'not run'
    : `kept ${Math.round(100 * glance.share)} % ±${Math.max(1, Math.round(100 * glance.half))} ${glance.hash.slice(0, 7)}`;

function detailRows(
  { glances }: AppState,
  scenario: ListedScenario | undefined,
  width: number,
): readonly Row[] {
  if (scenario === undefined) return [];
  const { name, says, asks, expectation } = scenario;
  const glance = glances.get(name);
  return [
    ...prose(says, width),
    ...(glance === undefined ? [] : [[], ...prose(lastSeen(glance), width)]),
    ...(asks === '' ? [] : [[], ...prose(asks, width, { bold: true })]),
    ...(expectation === ''
      ? []
      : [[], ...prose(`Expected before running: ${expectation}`, width, { dim: true })]),
  ];
}
