import type { Style, Tint } from '../../../charts/index.ts';

/** How many colours a terminal shows. */
export type Depth = 'none' | '16' | '256' | 'true';

/** Numbers of the 256 colours, after Okabe & Ito (2008) for eyes that do not tell red from green: blue for us, orange for the other. */
const IN_256: Readonly<Record<Tint, number>> = {
  outer: 24,
  inner: 31,
  median: 231,
  otherOuter: 94,
  otherInner: 172,
  otherMedian: 223,
  accent: 74,
  rise: 74,
  fall: 172,
  warn: 172,
};

/** Foreground codes of the 16 colours. */
const IN_16: Readonly<Record<Tint, number>> = {
  outer: 34,
  inner: 36,
  median: 97,
  otherOuter: 33,
  otherInner: 93,
  otherMedian: 97,
  accent: 36,
  rise: 36,
  fall: 33,
  warn: 33,
};

/** The same in 24 bits. */
const IN_TRUE: Readonly<Record<Tint, string>> = {
  outer: '0;80;125',
  inner: '0;125;185',
  median: '255;255;255',
  otherOuter: '135;90;10',
  otherInner: '225;150;30',
  otherMedian: '255;225;175',
  accent: '86;180;233',
  rise: '86;180;233',
  fall: '230;159;0',
  warn: '213;94;0',
};

/** The escape sequence that puts a style on; empty for none. Weight and inversion stay where there are no colours. */
export function sequenceOf(style: Style, depth: Depth): string {
  const codes = [
    ...(style.bold === true ? ['1'] : []),
    ...(style.dim === true ? ['2'] : []),
    ...(style.inverse === true ? ['7'] : []),
    ...(style.fg === undefined ? [] : colour(onGround(style.fg, style.bg), depth, 'fg')),
    ...(style.bg === undefined ? [] : colour(style.bg, depth, 'bg')),
  ];
  return codes.length === 0 ? '' : `\u001b[${codes.join(';')}m`;
}

/** The white of a median is for the bands below it: on the ground of the terminal, which may be white, it takes the colour of its fan. */
function onGround(tint: Tint, ground: Tint | undefined): Tint {
  if (ground !== undefined) return tint;
  return tint === 'median' ? 'inner' : tint === 'otherMedian' ? 'fall' : tint;
}

function colour(tint: Tint, depth: Depth, ground: 'fg' | 'bg'): readonly string[] {
  switch (depth) {
    case 'none':
      return [];
    case '16':
      return [String(IN_16[tint] + (ground === 'bg' ? 10 : 0))];
    case '256':
      return [`${ground === 'fg' ? 38 : 48};5;${IN_256[tint]}`];
    default:
      return [`${ground === 'fg' ? 38 : 48};2;${IN_TRUE[tint]}`];
  }
}

/** A tint as pictures write colours. */
export const hexOf = (tint: Tint): string =>
  `#${IN_TRUE[tint]
    .split(';')
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`;
