import { type Row, styled } from '../../../charts/index.ts';
import type { Sight } from '../../../session/index.ts';
import { grouped } from '../../../words/index.ts';
import type { Extent } from '../page/box.ts';
import type { Hint } from '../page/page.ts';
import { bodyExtent, pageRows } from '../page/page.ts';
import { type AppState, type Screen, screenOf } from '../state/app-state.ts';
import { compareBody } from './compare.ts';
import { evidenceBody } from './evidence.ts';
import { exploreBody } from './explore.ts';
import { homeBody } from './home.ts';
import { mattersBody } from './matters.ts';
import { progressWords } from './waiting.ts';
import { worldBody } from './world.ts';

/** Smallest screen that holds everything. */
const SMALLEST: Extent = { width: 80, height: 24 };

/** What a page is drawn with beside the state. */
export interface Around {
  readonly hints: readonly Hint[];
  readonly over: readonly Row[] | null;
  readonly below: readonly Row[];
}

const NOTHING: Around = { hints: [], over: null, below: [] };

/** The whole screen: exactly as many rows as it has, none wider than it is. */
export function screenRows(state: AppState, { hints, over, below }: Around = NOTHING): readonly Row[] {
  const { extent, look, message } = state;
  if (extent.width < SMALLEST.width || extent.height < SMALLEST.height) return tooSmall(extent);
  const screen = screenOf(state);
  const body = over ?? bodyOf(state, screen, bodyExtent(extent, message, below.length));
  return pageRows({ ...headOf(state, screen), body, hints, message, below }, extent, look);
}

function tooSmall({ width, height }: Extent): readonly Row[] {
  const words = `Terminal too small: ${width}x${height}, need ${SMALLEST.width}x${SMALLEST.height}`;
  const above = Math.max(0, Math.floor((height - 1) / 2));
  const left = Math.max(0, Math.floor((width - words.length) / 2));
  return Array.from({ length: height }, (_, at) =>
    at === above ? styled(`${' '.repeat(left)}${words}`.slice(0, width), { bold: true }) : [],
  );
}

function bodyOf(state: AppState, screen: Screen, extent: Extent): readonly Row[] {
  switch (screen.is) {
    case 'home':
      return homeBody(state, screen, extent);
    case 'explore':
      return exploreBody(state, screen, extent);
    case 'compare':
      return compareBody(state, screen, extent);
    case 'world':
      return worldBody(state, screen, extent);
    case 'evidence':
      return evidenceBody(state, screen, extent);
    default:
      return mattersBody(state, screen, extent);
  }
}

/** Where one is, what ran, its seed and its hash. */
function headOf(
  state: AppState,
  screen: Screen,
): { readonly title: string; readonly asides: readonly string[] } {
  const { running } = state;
  const progress = running === null ? '' : progressWords(running);
  const head = (title: string, asides: readonly string[]) => ({
    title: `Tightrope · ${title}`,
    asides: progress === '' ? asides : [...asides.map((one) => `${progress} · ${one}`), progress],
  });
  switch (screen.is) {
    case 'home':
      return head('Pakistan between Washington, Beijing and Riyadh', ['']);
    case 'explore':
      return head(`Explore · ${screen.scenario.name}`, ran(screen.sight));
    case 'compare': {
      const [one, two] = screen.scenarios;
      const names = one === two ? `${one.name}, levers moved` : `${one.name} and ${two.name}`;
      return head(`Compare · ${names}`, ran(screen.sights[1]));
    }
    case 'world':
      return head(`World ${screen.world} of ${grouped(screen.worlds)} · ${screen.scenario.name}`, [
        `seed ${screen.seed}`,
      ]);
    case 'evidence':
      return head('Evidence', ['']);
    default:
      return head(`What matters · ${screen.scenario.name}`, ran(screen.sight));
  }
}

function ran(sight: Sight | null): readonly string[] {
  if (sight === null) return [''];
  const { result, seconds } = sight;
  const { outcomes, seed, hash } = result;
  const [worlds, short] = [grouped(outcomes.worlds), hash.slice(0, 7)];
  return [
    `${worlds} worlds · ${result.months.length} months · seed ${seed} · hash ${short} · ${seconds.toFixed(2)} s`,
    `${worlds} worlds · seed ${seed} · hash ${short}`,
    `${worlds} · ${seed} · ${short}`,
    short,
  ];
}
