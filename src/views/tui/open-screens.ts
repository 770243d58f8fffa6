import type { Charset } from '../../charts/index.ts';
import type { EngineChoice } from '../../engine/index.ts';
import { listLessons, scenariosHere } from '../../library/index.ts';
import { usualCharset } from '../../words/index.ts';
import { drawFirst } from './first-frame.ts';
import { keepState, readState, stateFile } from './outside/state-file.ts';
import { writeBeside } from './outside/write-beside.ts';
import { depthOf } from './paint/depth.ts';
import { Picture } from './paint/picture.ts';
import type { TerminalStreams } from './start.ts';
import { firstState } from './state/first-state.ts';
import { glancesOf, NOTHING_KEPT } from './state/kept.ts';

/** How the screens are asked for. */
export interface ScreenWish extends TerminalStreams {
  readonly worlds: number;
  readonly engine: EngineChoice;
  readonly charset: Charset | null;
  readonly color: 'auto' | 'always' | 'never';
  /** Whether anything is kept for the next time. */
  readonly keepsState: boolean;
  /** The lesson to begin with; an empty word lists them, null begins at home. */
  readonly lesson: string | null;
  readonly signal: AbortSignal;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Opens the screens on a terminal and gives the exit code once they are left. */
export async function openScreens(wish: ScreenWish): Promise<number> {
  const { environment, lesson, signal, stdin, stdout, stderr } = wish;
  const depth = depthOf(wish.color, environment);
  const path = stateFile(environment);
  const { kept, complaint } = wish.keepsState ? readState(path) : { kept: NOTHING_KEPT, complaint: null };
  if (complaint !== null) stderr.write(`${complaint}\n`);
  const spareRows = process.platform === 'win32' ? 1 : 0;
  const first = firstState(scenariosHere(), listLessons(), {
    extent: { width: stdout.columns, height: stdout.rows - spareRows },
    look: { charset: wish.charset ?? usualCharset(environment), colours: depth !== 'none' },
    worlds: wish.worlds,
    glances: glancesOf(kept),
    left: kept.place,
    bookmark: kept.lesson,
  });
  const picture = new Picture((text) => void stdout.write(text), depth);
  const undraw = lesson === null ? drawFirst({ stdin, stdout }, picture, first) : null;
  const { showScreens, session } = await loaded(wish).catch((error: unknown) => {
    undraw?.();
    throw error;
  });
  const seen = await showScreens({
    ...{ stdin, stdout, stderr, session, first, picture, lesson, signal, spareRows },
    keep: (bookmark) => {
      if (wish.keepsState) keepState(path, { lesson: bookmark });
    },
    write: writeBeside,
    guardsConsole: true,
  });
  if (wish.keepsState) keepState(path, { glances: Object.fromEntries(seen.glances), place: seen.left });
  return seen.code;
}

/** What takes long to load: the engine, and what draws frame after frame. */
async function loaded({ engine }: ScreenWish) {
  const [{ showScreens }, { sessionHere }] = await Promise.all([
    import('./start.ts'),
    import('./session-here.ts'),
  ]);
  return { showScreens, session: sessionHere(engine) };
}
