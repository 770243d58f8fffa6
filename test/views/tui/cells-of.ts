import type { Terminal } from '@xterm/headless';

/** Every cell of a screen, with its colours and weight. */
export function cellsOf(screen: Terminal): readonly string[] {
  const { active } = screen.buffer;
  return Array.from({ length: screen.rows }, (_, y) => {
    const line = active.getLine(y);
    return Array.from({ length: screen.cols }, (_, x) => {
      const cell = line?.getCell(x);
      const weight = `${cell?.isBold()}${cell?.isInverse()}`;
      return `${cell?.getChars() || ' '}${cell?.getFgColor()}/${cell?.getBgColor()}/${weight}`;
    }).join(' ');
  });
}
