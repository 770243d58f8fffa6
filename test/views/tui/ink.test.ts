import { describe, expect, it } from 'vitest';
import { quietSession } from './stage.ts';
import { TestTerminal } from './terminal.ts';

const open = (columns: number, rows: number, depth: 'true' | 'none' = 'true') =>
  new TestTerminal(quietSession(), columns, rows, depth);

describe('the screens on a terminal', () => {
  it('begin at home in the alternate screen, explore with one key, leave with q and give the terminal back', async () => {
    const terminal = open(100, 30);
    const home = await terminal.until((frame) => frame.includes('baseline'));
    expect(home.split('\n')[0]).toContain('Tightrope');
    expect(terminal.screen.buffer.active.type).toBe('alternate');
    terminal.type('\r');
    const explored = await terminal.until((frame) => frame.includes('hash'));
    expect(explored).toContain('US alignment');
    expect(explored.split('\n')).toHaveLength(30);
    expect(explored.split('\n').at(-1)).toContain('q quit');
    terminal.type('q');
    expect((await terminal.ended).code).toBe(0);
    await terminal.until(() => terminal.screen.buffer.active.type === 'normal');
    expect(terminal.frame().trim()).toBe('');
    expect(terminal.written.lastIndexOf('\u001b[?25h')).toBeGreaterThan(
      terminal.written.lastIndexOf('\u001b[?25l'),
    );
  });

  it('hear a burst of keys that comes as one text', async () => {
    const terminal = open(100, 30);
    await terminal.until((frame) => frame.includes('baseline'));
    terminal.type('/copper\r');
    await terminal.until(
      (frame) => frame.includes('/copper') && frame.includes('▸ copper-boom') && !frame.includes('balanced'),
    );
    terminal.type('q');
    expect((await terminal.ended).code).toBe(0);
  });

  it('never clear the whole screen, and write little for a step of a lever', async () => {
    const terminal = open(120, 40);
    await terminal.until((frame) => frame.includes('baseline'));
    terminal.type('\r');
    await terminal.until((frame) => frame.includes('hash'));
    const before = terminal.bytes;
    terminal.type('j');
    await terminal.until((frame) => frame.includes('2 of 29'));
    expect(terminal.bytes - before).toBeLessThan(4000);
    expect(terminal.written).not.toContain('\u001b[2J');
    expect(terminal.written).not.toContain('\u001b[3J');
    terminal.type('q');
    await terminal.ended;
  });

  it('say when the terminal is too small, and come back by themselves', async () => {
    const terminal = open(100, 30);
    await terminal.until((frame) => frame.includes('baseline'));
    terminal.resize(70, 20);
    await terminal.until((frame) => frame.includes('Terminal too small: 70x20, need 80x24'));
    terminal.resize(100, 30);
    await terminal.until((frame) => frame.includes('baseline'));
    for (let step = 0; step < 60; step += 1) terminal.resize(80 + (step % 41), 24 + (step % 17));
    terminal.resize(100, 30);
    // Each of the two panels has one upper left corner: nothing of older frames is left.
    const frame = await terminal.until((now) => now.includes('q quit') && now.match(/╭/g)?.length === 2);
    expect(frame.match(/q quit/g)).toHaveLength(1);
    terminal.type('q');
    await terminal.ended;
  });

  it('leave the last row alone on a console that would else be cleared each time', async () => {
    const terminal = new TestTerminal(quietSession(), 100, 30, 'true', 1);
    const frame = await terminal.until((now) => now.includes('q quit'));
    expect(frame.split('\n').at(-2)).toContain('q quit');
    expect(frame.split('\n').at(-1)).toBe('');
    terminal.type('q');
    await terminal.ended;
  });

  it('use no colour where there is to be none', async () => {
    const terminal = open(100, 30, 'none');
    await terminal.until((frame) => frame.includes('baseline'));
    terminal.type('\r');
    await terminal.until((frame) => frame.includes('hash') && frame.includes('░'));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are meant.
    expect(terminal.written).not.toMatch(/\u001b\[(?:[0-9;]*;)?[34][0-8](?:;[0-9;]*)?m/);
    terminal.type('q');
    await terminal.ended;
  });

  it('end with 130 when Ctrl-C finds nothing that runs, and at once when told to terminate', async () => {
    const one = open(100, 30);
    await one.until((frame) => frame.includes('baseline'));
    one.type('\u0003');
    expect((await one.ended).code).toBe(130);
    const other = open(100, 30);
    await other.until((frame) => frame.includes('baseline'));
    other.terminate();
    await other.ended;
    expect(other.screen.buffer.active.type).toBe('normal');
  });
});
