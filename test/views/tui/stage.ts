import type { Look } from '../../../src/charts/index.ts';
import { rowText } from '../../../src/charts/index.ts';
import type { ListedLesson } from '../../../src/library/index.ts';
import { openSession, type Session, threadScripts } from '../../../src/session/index.ts';
import { Conductor } from '../../../src/views/tui/conduct.ts';
import { Store } from '../../../src/views/tui/ink/store.ts';
import { frameRows } from '../../../src/views/tui/screens/frame-rows.ts';
import type { AppState } from '../../../src/views/tui/state/app-state.ts';
import { firstState } from '../../../src/views/tui/state/first-state.ts';
import type { Bookmark, Place } from '../../../src/views/tui/state/kept.ts';

const DRAWN: Look = { charset: 'unicode', colours: true };

/** A session without workers and without a clock, for tests that look at what is on the screen. */
export const quietSession = (): Session =>
  openSession({ ...threadScripts(), workerScript: null, workers: 1, engine: 'auto', clock: () => 0 });

/** Screens without a terminal: keys go in, frames come out. */
export class Stage {
  readonly store: Store;
  readonly written = new Map<string, string>();
  copied = '';
  /** What was last kept of a lesson. */
  bookmark: Bookmark | null = null;
  readonly #conductor: Conductor;

  constructor(
    session: Session,
    width: number,
    height: number,
    look: Look = DRAWN,
    worlds = 96,
    left: Place | null = null,
    lessons: readonly ListedLesson[] = [],
  ) {
    const extent = { width, height };
    this.store = new Store(
      firstState(session.scenarios(), lessons, {
        ...{ extent, look, worlds, left },
        ...{ glances: new Map(), bookmark: null },
      }),
    );
    const outside = {
      leave: (code: number) => this.store.end({ code }),
      copy: (text: string) => {
        this.copied += text;
      },
      write: (name: string, text: string) => {
        this.written.set(name, text);
        return `${name} is written.`;
      },
      keep: (bookmark: Bookmark | null) => {
        this.bookmark = bookmark;
      },
    };
    this.#conductor = new Conductor(session, outside, (heard) => this.store.hear(heard));
    this.store.conduct((order) => this.#conductor.carryOut(order));
  }

  get state(): AppState {
    return this.store.state;
  }

  press(...keys: readonly string[]): void {
    for (const key of keys) this.store.hear({ heard: 'key', key });
  }

  /** Begins the lesson that a word names. */
  lesson(word: string): void {
    this.#conductor.carryOut({ order: 'lesson', word });
  }

  /** Presses keys and waits until the state is as it should be. */
  async pressUntil(keys: readonly string[], isSo: (state: AppState) => boolean): Promise<void> {
    this.press(...keys);
    const started = performance.now();
    while (!isSo(this.state) || this.state.running !== null) {
      if (this.store.ending?.error !== undefined) throw this.store.ending.error;
      if (performance.now() - started > 60_000) throw new Error(`still: ${this.frame()}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  resize(width: number, height: number): void {
    this.store.hear({ heard: 'extent', extent: { width, height } });
  }

  /** The colours and weights of the frame: a letter a style, and what each letter stands for. */
  styles(): string {
    const letters = new Map<string, string>();
    const rows = frameRows(this.state).map((row) =>
      row
        .map(({ text, style }) => {
          const name = Object.entries(style)
            .toSorted()
            .map(([key, value]) => (value === true ? key : `${key} ${value}`))
            .join(', ');
          const letter = letters.get(name) ?? (name === '' ? ' ' : String.fromCharCode(97 + letters.size));
          letters.set(name, letter);
          return letter.repeat(text.length);
        })
        .join('')
        .trimEnd(),
    );
    const legend = [...letters].map(([name, letter]) => `${letter}: ${name === '' ? 'plain' : name}`);
    return `${[...rows, ...legend].join('\n')}\n`;
  }

  frame(): string {
    return `${frameRows(this.state)
      .map((row) => rowText(row).trimEnd())
      .join('\n')}\n`;
  }
}
