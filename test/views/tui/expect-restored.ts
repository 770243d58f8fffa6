import { expect } from 'vitest';
import type { PseudoTerminal } from './pseudo-terminal.ts';

/** The terminal is as before: the usual screen, the cursor, lines that are echoed and edited. */
export async function expectRestored(terminal: PseudoTerminal, code: number): Promise<void> {
  const left = await terminal.ended;
  expect(left.code, terminal.frame()).toBe(code);
  expect(terminal.buffer).toBe('normal');
  expect(terminal.written.lastIndexOf('\u001b[?25h')).toBeGreaterThan(
    terminal.written.lastIndexOf('\u001b[?25l'),
  );
  for (const mode of ['icanon', 'echo', 'isig', 'icrnl', 'opost'])
    expect(left.modes.split(/[\s;]+/)).toContain(mode);
}
