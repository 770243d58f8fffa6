import { joined, plainRow, type Row, styled } from '../../../charts/index.ts';
import { beside, box, type Extent, inside, type Panel } from '../page/box.ts';
import { prose } from '../page/prose.ts';
import { windowOf } from '../page/window.ts';
import type { AppState, Explore } from '../state/app-state.ts';
import { fanPanel } from './explore-fan.ts';
import { changesIn, outcomesOf } from './findings.ts';
import { changesInWords } from './in-words.ts';
import { leverLine, leverRows } from './lever-rows.ts';
import { leverFigure, leversOf, leverValue } from './levers.ts';
import { outcomeRow } from './outcome-rows.ts';
import { waitingRows } from './waiting.ts';

/** Two layouts: levers beside the picture, or on one line above it. */
export const WIDE = 110;

/** Explore: levers, the fan of a quantity, and what happens, all from the same worlds. */
export function exploreBody(state: AppState, screen: Explore, extent: Extent): readonly Row[] {
  if (screen.zoomed) return panelOf(state, screen, screen.panel, extent);
  if (extent.width < WIDE) return narrow(state, screen, extent);
  const sentence = wordsRows(screen, extent.width);
  const height = extent.height - sentence.length;
  const left = { width: 38, height };
  const right = extent.width - left.width;
  const outcomes = Math.min(height - 12, Math.max(10, Math.ceil(height * 0.42)));
  const upper = { width: right, height: height - outcomes };
  return [
    ...beside(panelOf(state, screen, 1, left), [
      ...panelOf(state, screen, 2, upper),
      ...panelOf(state, screen, 3, { width: right, height: outcomes }),
    ]),
    ...sentence,
  ];
}

function narrow(state: AppState, screen: Explore, extent: Extent): readonly Row[] {
  const { look } = state;
  const lever = leversOf(screen.scenario.model)[screen.lever];
  const line = lever === undefined ? [] : leverLine(lever, screen.moved, extent.width, screen.typed, look);
  const sentence = extent.height >= 26 ? wordsRows(screen, extent.width) : [];
  const height = extent.height - 1 - sentence.length;
  const lower = Math.max(8, Math.floor(height * 0.42));
  const first = screen.panel === 1 ? 1 : 2;
  return [
    line,
    ...panelOf(state, screen, first, { width: extent.width, height: height - lower }),
    ...panelOf(state, screen, 3, { width: extent.width, height: lower }),
    ...sentence,
  ];
}

function panelOf(state: AppState, screen: Explore, panel: 1 | 2 | 3, extent: Extent): readonly Row[] {
  const make = panel === 1 ? leversPanel : panel === 2 ? fanPanel : outcomesPanel;
  return box(
    { ...make(state, screen, inside(extent)), number: panel, focused: screen.panel === panel },
    extent,
    state.look,
  );
}

function leversPanel({ look }: AppState, screen: Explore, { width, height }: Extent): Panel {
  const levers = leversOf(screen.scenario.model);
  const chosen = levers[screen.lever];
  const below = [
    [],
    ...prose(chosen?.says ?? '', width, { dim: true }),
    ...(screen.typed === '' ? [] : [styled(`set to ${screen.typed}_  Enter`, { bold: true })]),
    ...[...screen.moved].slice(-3).flatMap(([name, value]) => {
      const lever = levers.find((one) => one.name === name);
      if (lever === undefined) return [];
      return prose(
        `Moved: ${lever.title} ${leverFigure(lever, lever.start)} → ${leverFigure(lever, value)}`,
        width,
      );
    }),
  ];
  const room = Math.max(2, height - below.length);
  const { from, until } = windowOf(levers.length, screen.lever, Math.max(1, Math.floor(room / 2)));
  const rows = levers
    .slice(from, until)
    .flatMap((lever, at) => leverRows(lever, screen.moved, width, from + at === screen.lever, look));
  const filled = [...rows, ...Array.from({ length: Math.max(0, room - rows.length) }, (): Row => [])];
  return { title: 'Levers', aside: `${screen.lever + 1} of ${levers.length}`, rows: [...filled, ...below] };
}

function outcomesPanel({ look, running }: AppState, screen: Explore, { width, height }: Extent): Panel {
  const { sight, scenario } = screen;
  const title = 'What happens';
  if (sight === null) return { title, rows: waitingRows(running, width) };
  const outcomes = outcomesOf(scenario.model, sight);
  const { from, until } = windowOf(outcomes.length, screen.outcome, height);
  const rows = outcomes
    .slice(from, until)
    .map((one, at) => outcomeRow(one, width, screen.panel === 3 && from + at === screen.outcome, look));
  const aside =
    sight.moved.size === 0 ? '┊ without the model' : '┊ without the model · since the levers moved';
  return { title, aside: look.charset === 'ascii' ? aside.replace('┊', '|').replace('·', '-') : aside, rows };
}

function wordsRows({ scenario, sight, moved }: Explore, width: number): readonly Row[] {
  if (sight === null || sight.moved.size === 0 || moved.size === 0) return [];
  const levers = leversOf(scenario.model).filter(({ name }) => sight.moved.has(name));
  const named = levers.map(
    (lever) => `${lever.title} at ${leverFigure(lever, leverValue(lever, sight.moved))}`,
  );
  const hidden = new Set(scenario.model.outcomes.filter(({ measure }) => measure).map(({ name }) => name));
  const sentence = changesInWords(named.join(' and '), changesIn(sight), hidden);
  return prose(`In words: ${sentence}`, width - 2)
    .slice(0, 2)
    .map((row) => joined(plainRow(' '), row));
}
