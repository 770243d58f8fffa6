import { PassThrough, Writable } from 'node:stream';
import type { Terminal } from '@xterm/headless';
import xterm from '@xterm/headless';
import { listLessons } from '../../../src/library/index.ts';
import type { Session } from '../../../src/session/index.ts';
import type { Depth } from '../../../src/views/tui/paint/palette.ts';
import { Picture } from '../../../src/views/tui/paint/picture.ts';
import { type Shown, showScreens } from '../../../src/views/tui/start.ts';
import { firstState } from '../../../src/views/tui/state/first-state.ts';

/** A terminal of the tests: the real screens draw into it, keys are typed into it. */
export class TestTerminal {
  readonly screen: Terminal;
  readonly ended: Promise<Shown>;
  bytes = 0;
  /** Everything that was written. */
  written = '';
  readonly #stdin: PassThrough;
  readonly #stdout: Writable & { columns: number; rows: number };
  readonly #stop = new AbortController();

  constructor(session: Session, columns: number, rows: number, depth: Depth = 'true', spareRows = 0) {
    this.screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 0 });
    this.#stdout = this.#output(columns, rows);
    this.#stdin = Object.assign(new PassThrough(), {
      isTTY: true,
      setRawMode: () => {},
      ref: () => {},
      unref: () => {},
    });
    this.ended = showScreens({
      stdin: this.#stdin as unknown as NodeJS.ReadStream,
      stdout: this.#stdout as unknown as NodeJS.WriteStream,
      stderr: this.#stdout as unknown as NodeJS.WriteStream,
      session,
      first: firstState(session.scenarios(), listLessons(), {
        extent: { width: columns, height: rows - spareRows },
        look: { charset: 'unicode', colours: depth !== 'none' },
        ...{ worlds: 96, glances: new Map(), left: null, bookmark: null },
      }),
      picture: new Picture((text) => void this.#stdout.write(text), depth),
      signal: this.#stop.signal,
      lesson: null,
      keep: () => {},
      write: (name) => `${name} is written.`,
      guardsConsole: false,
      spareRows,
    });
  }

  type(text: string): void {
    this.#stdin.write(text);
  }

  terminate(): void {
    this.#stop.abort();
  }

  resize(columns: number, rows: number): void {
    this.screen.resize(columns, rows);
    this.#stdout.columns = columns;
    this.#stdout.rows = rows;
    this.#stdout.emit('resize');
  }

  frame(): string {
    const { active } = this.screen.buffer;
    return Array.from(
      { length: this.screen.rows },
      (_, row) => active.getLine(row)?.translateToString(true) ?? '',
    ).join('\n');
  }

  /** Waits until the frame is as it should be; throws with the last frame when it never is. */
  async until(isSo: (frame: string) => boolean): Promise<string> {
    const started = performance.now();
    while (!isSo(this.frame())) {
      if (performance.now() - started > 15_000) throw new Error(`still:\n${this.frame()}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return this.frame();
  }

  #output(columns: number, rows: number): Writable & { columns: number; rows: number } {
    const stream = new Writable({
      decodeStrings: false,
      write: (text: string | Buffer, _, done) => {
        this.bytes += text.length;
        this.written += String(text);
        this.screen.write(String(text).replaceAll(/(?<!\r)\n/g, '\r\n'), done);
      },
    });
    return Object.assign(stream, {
      isTTY: true,
      columns,
      rows,
      getColorDepth: () => 24,
      hasColors: () => true,
    });
  }
}
