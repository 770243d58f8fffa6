import { availableParallelism } from 'node:os';
import type { Charset } from '../../charts/index.ts';
import type { EngineChoice } from '../../engine/index.ts';
import { openSession, threadScripts } from '../../session/index.ts';
import { usualCharset } from '../../words/index.ts';
import { keepState, readState, stateFile } from './outside/state-file.ts';
import { writeBeside } from './outside/write-beside.ts';
import { depthOf } from './paint/depth.ts';
import { showScreens, type TerminalStreams } from './start.ts';
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
  const { environment, engine, worlds, signal, stdin, stdout, stderr } = wish;
  const depth = depthOf(wish.color, environment);
  const charset = wish.charset ?? usualCharset(environment);
  const path = stateFile(environment);
  const { kept, complaint } = wish.keepsState ? readState(path) : { kept: NOTHING_KEPT, complaint: null };
  if (complaint !== null) stderr.write(`${complaint}\n`);
  const session = openSession({
    ...threadScripts(),
    workers: availableParallelism(),
    engine,
    clock: () => performance.now(),
  });
  const streams = { stdin, stdout, stderr };
  const look = { charset, colours: depth !== 'none' };
  const seen = await showScreens({
    ...streams,
    session,
    worlds,
    look,
    depth,
    glances: glancesOf(kept),
    left: kept.place,
    bookmark: kept.lesson,
    lesson: wish.lesson,
    keep: (bookmark) => {
      if (wish.keepsState) keepState(path, { lesson: bookmark });
    },
    signal,
    write: writeBeside,
    guardsConsole: true,
    spareRows: process.platform === 'win32' ? 1 : 0,
  });
  if (wish.keepsState) keepState(path, { glances: Object.fromEntries(seen.glances), place: seen.left });
  return seen.code;
}
