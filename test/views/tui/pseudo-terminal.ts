import { fileURLToPath } from 'node:url';
import { type IPty, spawn } from '@lydell/node-pty';
import type { Terminal } from '@xterm/headless';
import xterm from '@xterm/headless';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** How a program in a terminal ended, and the modes that `stty` shows of the terminal afterwards. */
export interface Left {
  readonly code: number;
  readonly modes: string;
}

/** A real terminal around a real program: the kernel's pseudo-terminal below, an emulator that shows what is written above. */
export class PseudoTerminal {
  readonly screen: Terminal;
  /** Everything that was written. */
  written = '';
  readonly ended: Promise<Left>;
  readonly #pty: IPty;
  #program = 0;

  /** Runs Node on `words` below a shell that says how it ended. `environment` stands for nearly all of the own one. */
  constructor(
    words: readonly string[],
    [columns, rows]: readonly [number, number],
    environment: Readonly<Record<string, string>> = {},
  ) {
    this.screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 200 });
    const { PATH = '', HOME = '' } = process.env;
    // Neither CI nor NO_COLOR of whoever runs the tests reaches the program.
    const env = { PATH, HOME, LANG: 'C.UTF-8', TERM: 'xterm-256color', ...environment };
    const line =
      'sh -c \'echo "[$$]"; exec "$0" "$@"\' "$0" "$@"; echo "[code $?]"; echo "[$(stty -a | tr "\\n" " ")]"';
    this.#pty = spawn('sh', ['-c', line, process.execPath, ...words], {
      cols: columns,
      rows,
      cwd: root,
      env,
    });
    this.#pty.onData((text) => this.#hear(text));
    this.screen.onData((answer) => this.#pty.write(answer));
    this.ended = this.#end();
  }

  type(text: string): void {
    this.#pty.write(text);
  }

  /** Sends a signal to the program itself. */
  kill(signal: NodeJS.Signals): void {
    process.kill(this.#program, signal);
  }

  resize(columns: number, rows: number): void {
    this.screen.resize(columns, rows);
    this.#pty.resize(columns, rows);
  }

  frame(): string {
    const { active } = this.screen.buffer;
    return Array.from(
      { length: this.screen.rows },
      (_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '',
    ).join('\n');
  }

  get buffer(): 'normal' | 'alternate' {
    return this.screen.buffer.active.type;
  }

  /** Waits until the frame is as it should be; throws with the last frame when it never is. */
  async until(isSo: (frame: string) => boolean): Promise<string> {
    const started = performance.now();
    while (!isSo(this.frame())) {
      if (performance.now() - started > 60_000) throw new Error(`still:\n${this.frame()}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return this.frame();
  }

  #hear(text: string): void {
    this.written += text;
    this.#program ||= Number(/\[(\d+)\]/.exec(this.written)?.[1] ?? 0);
    this.screen.write(text);
  }

  async #end(): Promise<Left> {
    await new Promise<void>((resolve) => this.#pty.onExit(() => resolve()));
    await new Promise<void>((resolve) => this.screen.write('', resolve));
    return {
      code: Number(/\[code (\d+)\]/.exec(this.written)?.[1] ?? -1),
      modes: /\[(speed .*)\]/.exec(this.written)?.[1] ?? '',
    };
  }
}
