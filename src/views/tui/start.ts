import { render } from 'ink';
import { createElement } from 'react';
import type { Session } from '../../session/index.ts';
import { Conductor, type Outside } from './conduct.ts';
import { App } from './ink/app.ts';
import { Store } from './ink/store.ts';
import { holdConsole } from './outside/hold-console.ts';
import { atMost } from './paint/at-most.ts';
import type { Picture } from './paint/picture.ts';
import { frameRows } from './screens/frame-rows.ts';
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
  /** What they are drawn on. */
  readonly picture: Picture;
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

/** More than these a second nobody sees. */
const FRAMES_A_SECOND = 30;

/** Shows the screens until they are left; gives the exit code and what was seen of scenarios. Throws what broke them, the terminal being as before. */
export async function showScreens(place: ScreenPlace): Promise<Shown> {
  const { session, stdout, signal } = place;
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
  const release = place.guardsConsole ? holdConsole() : () => {};
  try {
    await shown(place, store);
  } finally {
    release();
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

/** Draws what the store holds whenever it changes, and has Ink hear keys, until it is over. */
async function shown(
  { stdin, stdout, stderr, picture, spareRows }: ScreenPlace,
  store: Store,
): Promise<void> {
  const drawing = atMost(FRAMES_A_SECOND, () => draw(picture, store));
  const resized = (): void => {
    picture.forget();
    store.hear({ heard: 'extent', extent: { width: stdout.columns, height: stdout.rows - spareRows } });
  };
  // The alternate screen is begun in the same breath as it is filled: some terminals clear it, and an empty one would be seen.
  stdout.cork();
  const app = render(createElement(App, { store }), {
    ...{ stdin, stdout, stderr },
    alternateScreen: true,
    interactive: true,
    exitOnCtrlC: false,
    patchConsole: false,
  });
  picture.forget();
  drawing.ask();
  stdout.uncork();
  // After Ink, which clears what it has written when the terminal grows narrow.
  stdout.on('resize', resized);
  const forget = store.subscribe(() => (store.ending === null ? drawing.ask() : drawing.stop()));
  try {
    await app.waitUntilExit();
  } finally {
    forget();
    drawing.stop();
    stdout.off('resize', resized);
  }
}

/** What cannot be drawn ends the screens. */
function draw(picture: Picture, store: Store): void {
  try {
    picture.draw(frameRows(store.state));
  } catch (error) {
    store.end({ code: 0, error });
  }
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
