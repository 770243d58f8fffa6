/** Tightrope with a session that breaks in the way its first word says: for tests of how the program ends then. */
import { listLessons } from '../../../src/library/index.ts';
import { openSession, type Session, threadScripts } from '../../../src/session/index.ts';
import { commandLine } from '../../../src/views/cli/index.ts';
import { Picture } from '../../../src/views/tui/paint/picture.ts';
import { showScreens } from '../../../src/views/tui/start.ts';
import { firstState } from '../../../src/views/tui/state/first-state.ts';

const whole = openSession({
  ...threadScripts(),
  workerScript: null,
  workers: 1,
  engine: 'auto',
  clock: () => 0,
});
const broken = (): never => {
  throw new Error('the session is broken');
};

/** Ways to break, each when a scenario is opened. */
const WAYS: Readonly<Record<string, () => Partial<Session>>> = {
  order: () => ({ open: broken }),
  timer: () => ({
    open: (name) => {
      setTimeout(broken, 1);
      return whole.open(name);
    },
  }),
  promise: () => ({
    open: (name) => {
      void Promise.resolve().then(broken);
      return whole.open(name);
    },
  }),
  render: () => ({
    open: (name) => {
      const found = whole.open(name);
      if (found.is !== 'scenario') return found;
      return {
        ...found,
        model: {
          ...found.model,
          get fans() {
            return broken();
          },
        },
      };
    },
  }),
};

const [way = ''] = process.argv.slice(2);
const session: Session = { ...whole, ...WAYS[way]?.() };

process.exitCode = await commandLine([], '0.0.0', async ({ stdin, stdout, stderr, worlds, signal }) => {
  const streams = { stdin, stdout, stderr, signal, session };
  const first = firstState(session.scenarios(), listLessons(), {
    extent: { width: stdout.columns, height: stdout.rows },
    look: { charset: 'unicode', colours: true },
    ...{ worlds, glances: new Map(), left: null, bookmark: null },
  });
  const picture = new Picture((text) => void stdout.write(text), '16');
  const rest = { picture, guardsConsole: true, spareRows: 0, lesson: null, keep: () => {} } as const;
  return (await showScreens({ ...streams, first, ...rest, write: (name) => name })).code;
});
