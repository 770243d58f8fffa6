import type { Depth } from './palette.ts';

/**
 * How many colours to use. `--color` comes first, then NO_COLOR (https://no-color.org), FORCE_COLOR, and what the terminal says of itself
 * in COLORTERM and TERM.
 */
export function depthOf(
  wish: 'auto' | 'always' | 'never',
  environment: Readonly<Record<string, string | undefined>>,
): Depth {
  const { NO_COLOR, FORCE_COLOR, COLORTERM = '', TERM = '' } = environment;
  if (wish === 'never') return 'none';
  if (wish === 'auto' && (NO_COLOR ?? '') !== '') return 'none';
  const forced = { '0': 'none', '1': '16', '2': '256', '3': 'true' } as const;
  if (wish === 'auto' && FORCE_COLOR !== undefined && FORCE_COLOR in forced)
    return forced[FORCE_COLOR as keyof typeof forced];
  if (/truecolor|24bit/i.test(COLORTERM)) return 'true';
  if (/256/.test(TERM)) return '256';
  return TERM === 'dumb' && wish === 'auto' ? 'none' : '16';
}
