import { doors, walls } from '../architecture/walls.ts';

/** README's picture of the program and the exact table below it, drawn from the table of walls. */
export function structure(): string {
  return `${picture()}\n\n${table()}`;
}

/** An arrow is an import; one that follows from a longer way round is left out of the picture. */
function picture(): string {
  const arrows = Object.keys(walls).flatMap((part) => {
    const imports = walls[part]?.imports ?? [];
    const direct = imports.filter((other) => !imports.some((between) => reaches(between, other)));
    return direct.map((other) => `  ${part} --> ${other}`);
  });
  return ['```mermaid', 'flowchart TD', ...arrows, '```'].join('\n');
}

function reaches(from: string, to: string): boolean {
  const imports = walls[from]?.imports ?? [];
  return imports.includes(to) || imports.some((between) => reaches(between, to));
}

function table(): string {
  const rows = Object.entries(walls).map(([part, { does, imports }], place) => {
    const below = imports.length > 1 && imports.length === place ? 'all above' : imports.join(', ');
    const outside = Object.keys(doors).filter((name) => doors[name]?.includes(part));
    return `| \`${part}\` | ${does} | ${below || '-'} | ${outside.join(', ') || '-'} |`;
  });
  return [
    '| part of `src` | what it does | may import | from outside |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
