import { paint } from './paint/paint.ts';
import type { Depth } from './paint/palette.ts';
import { frameRows } from './screens/frame-rows.ts';
import type { AppState } from './state/app-state.ts';

/** The streams that a first frame touches. */
interface Streams {
  readonly stdin: Pick<NodeJS.ReadStream, 'setRawMode'>;
  readonly stdout: Pick<NodeJS.WriteStream, 'write'>;
}

const ALTERNATE_SCREEN = '\u001b[?1049h';
const ORDINARY_SCREEN = '\u001b[?1049l';
const HOME = '\u001b[H';
const [HIDE_CURSOR, SHOW_CURSOR] = ['\u001b[?25l', '\u001b[?25h'];

/**
 * Draws a state on the alternate screen before anything is there that could answer a key: what draws the frames after it takes longer to load than
 * this frame to read. Keys typed meanwhile are kept by the terminal, unseen. Gives what makes the terminal as before.
 */
export function drawFirst({ stdin, stdout }: Streams, state: AppState, depth: Depth): () => void {
  const rows = frameRows(state).map((row) => paint(row, depth));
  stdin.setRawMode(true);
  stdout.write(`${ALTERNATE_SCREEN}${HIDE_CURSOR}${HOME}${rows.join('\r\n')}${HOME}`);
  return () => {
    stdin.setRawMode(false);
    stdout.write(`${ORDINARY_SCREEN}${SHOW_CURSOR}`);
  };
}
