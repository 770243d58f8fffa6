import { forcedColours } from '../../../words/index.ts';
import type { Depth } from './palette.ts';

const FORCED: readonly [Depth, Depth, Depth, Depth] = ['none', '16', '256', 'true'];

/**
 * How many colours to use. `--color` comes first, then NO_COLOR (https://no-color.org), FORCE_COLOR, and what the terminal says of itself
 * in COLORTERM and TERM.
 */
export function depthOf(
  wish: 'auto' | 'always' | 'never',
  environment: Readonly<Record<string, string | undefined>>,
): Depth {
  const { NO_COLOR, COLORTERM = '', TERM = '' } = environment;
  if (wish === 'never') return 'none';
  if (wish === 'auto' && (NO_COLOR ?? '') !== '') return 'none';
  const forced = forcedColours(environment);
  if (wish === 'auto' && forced !== null) return FORCED[forced];
  if (/truecolor|24bit/i.test(COLORTERM)) return 'true';
  if (/256/.test(TERM)) return '256';
  return TERM === 'dumb' && wish === 'auto' ? 'none' : '16';
}
