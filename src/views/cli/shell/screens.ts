import type { EngineChoice } from '../../../engine/index.ts';
import type { Faults } from './faults.ts';
import { engineOf, type GlobalOptions } from './global-options.ts';
import type { Interruption } from './interruption.ts';

/** How the screens of the terminal are asked for. */
export interface ScreenWish {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  /** Whether sentences are wanted in the place of pictures. */
  readonly isSpoken: boolean;
  readonly worlds: number;
  readonly engine: EngineChoice;
  readonly charset: 'unicode' | 'block' | 'ascii' | null;
  readonly color: 'auto' | 'always' | 'never';
  readonly keepsState: boolean;
  /** The lesson to begin with; an empty word lists them, null begins at home. */
  readonly lesson: string | null;
  readonly signal: AbortSignal;
  readonly environment: NodeJS.ProcessEnv;
}

/** Shows the screens until they are left and gives the exit code. */
export type OpenScreens = (wish: ScreenWish) => Promise<number>;

/**
 * The screens, where somebody sits at a terminal that can show them and has not asked for anything plainer; for who listens, the conversation,
 * with or without a terminal.
 */
export function screensFor(
  options: GlobalOptions,
  openScreens: OpenScreens,
  interruption: Interruption,
  faults: Faults,
): ((worlds: number, lesson?: string) => Promise<number>) | null {
  const { stdin, stdout, stderr, env } = process;
  if (options.json === true || options.plain === true) return null;
  const isTerminal = stdin.isTTY === true && stdout.isTTY === true;
  const isSpoken = options.screenReader === true || (isTerminal && env.INK_SCREEN_READER === 'true');
  if (!isSpoken && (!isTerminal || env.TERM === 'dumb')) return null;
  return async (worlds, lesson) => {
    const signal = AbortSignal.any([interruption.signal, faults.signal]);
    const wish = {
      ...{ stdin, stdout, stderr, worlds, signal, isSpoken },
      engine: engineOf(options),
      charset: options.charset ?? null,
      color: options.color,
      lesson: lesson ?? null,
      keepsState: options.state !== false,
      environment: env,
    };
    const code = await faults.guard(() => openScreens(wish));
    return interruption.code() ?? code;
  };
}
