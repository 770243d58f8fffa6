import { render } from 'ink';
import { createElement } from 'react';
import type { Session } from '../../session/index.ts';
import { Conductor, type Outside } from './conduct.ts';
import { App } from './ink/app.ts';
import { Store } from './ink/store.ts';
import type { Depth } from './paint/palette.ts';
import type { AppState, Glance } from './state/app-state.ts';
import type { Place } from './state/kept.ts';
import { placeOf } from './state/place.ts';

/** The streams of a terminal, or of a test. */
export interface TerminalStreams {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

/** What the screens run on. */
export interface ScreenPlace extends TerminalStreams {
  readonly session: Session;
  /** What they begin with. */
  readonly first: AppState;
  readonly depth: Depth;
  /** The lesson to begin with; an empty word lists them, null begins at home. */
  readonly lesson: string | null;
  readonly keep: Outside['keep'];
  /** Aborted when the process is told to end. */
  readonly signal: AbortSignal;
  readonly write: Outside['write'];
  /** Whether stray words of the process are kept out of the picture. */
  readonly guardsConsole: boolean;
  /** Rows below the picture: a Windows console clears a picture of its full height each time it is drawn. */
  readonly spareRows: number;
}

/** How and where the screens were left, and what was seen of scenarios. */
export interface Shown {
  readonly code: number;
  readonly glances: ReadonlyMap<string, Glance>;
  readonly left: Place | null;
}

/** Shows the screens until they are left; gives the exit code and what was seen of scenarios. Throws what broke them, the terminal being as before. */
export async function showScreens(place: ScreenPlace): Promise<Shown> {
  const { session, stdin, stdout, stderr, signal } = place;
  const store = new Store(place.first);
  const outside: Outside = {
    leave: (code) => store.end({ code }),
    // OSC 52: the terminal puts it on the clipboard of whoever sits before it.
    copy: (text) => void stdout.write(`\u001b]52;c;${Buffer.from(text).toString('base64')}\u0007`),
    write: place.write,
    keep: place.keep,
  };
  const conductor = new Conductor(session, outside, (heard) => store.hear(heard));
  store.conduct((order) => conductor.carryOut(order));
  beginLesson(place.lesson, store, conductor);
  endWith(signal, store);
  // The alternate screen is begun in the same breath as it is filled: some terminals clear it, and an empty one would be seen.
  stdout.cork();
  const app = render(createElement(App, { store, depth: place.depth, spareRows: place.spareRows }), {
    ...{ stdin, stdout, stderr },
    alternateScreen: true,
    incrementalRendering: true,
    maxFps: 30,
    interactive: true,
    exitOnCtrlC: false,
    patchConsole: place.guardsConsole,
  });
  stdout.uncork();
  try {
    await app.waitUntilExit();
  } finally {
    await conductor.close();
  }
  const { code = 0, error } = store.ending ?? {};
  if (error !== undefined) throw error;
  return {
    code,
    glances: store.state.glances,
    left: store.state.telling === null ? placeOf(store.state) : store.state.left,
  };
}

/** Ends when the process is told to, which may have been before anything was there to hear it. */
function endWith(signal: AbortSignal, store: Store): void {
  const end = () => store.end({ code: 0 });
  if (signal.aborted) end();
  else signal.addEventListener('abort', end, { once: true });
}

/** The key that lists lessons at home, or the order that it would give. */
function beginLesson(word: string | null, store: Store, conductor: Conductor): void {
  if (word === null) return;
  if (word === '') store.hear({ heard: 'key', key: 'd' });
  else conductor.carryOut({ order: 'lesson', word });
}
