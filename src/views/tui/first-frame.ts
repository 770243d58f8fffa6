import type { Picture } from './paint/picture.ts';
import { frameRows } from './screens/frame-rows.ts';
import type { AppState } from './state/app-state.ts';

/** The streams that a first frame touches. */
interface Streams {
  readonly stdin: Pick<NodeJS.ReadStream, 'setRawMode'>;
  readonly stdout: Pick<NodeJS.WriteStream, 'write'>;
}

const ALTERNATE_SCREEN = '\u001b[?1049h';
const ORDINARY_SCREEN = '\u001b[?1049l';
const [HIDE_CURSOR, SHOW_CURSOR] = ['\u001b[?25l', '\u001b[?25h'];

/**
 * Draws a state on the alternate screen before anything is there that could answer a key: Ink and the engine take longer to load than this frame to
 * read. Keys typed meanwhile are kept by the terminal, unseen. Gives what makes the terminal as before.
 */
export function drawFirst({ stdin, stdout }: Streams, picture: Picture, state: AppState): () => void {
  stdin.setRawMode(true);
  stdout.write(`${ALTERNATE_SCREEN}${HIDE_CURSOR}`);
  picture.draw(frameRows(state));
  return () => {
    stdin.setRawMode(false);
    stdout.write(`${ORDINARY_SCREEN}${SHOW_CURSOR}`);
  };
}
