import type { Model } from '../language/index.ts';

/** Whether two worlds with the same estimates may differ: something is drawn, moves by a rate, enters, or is chosen by odds. */
export const hasLuck = ({ quantities, kinds, decisions }: Model): boolean =>
  decisions.length > 0 ||
  kinds.some(({ pool }) => pool !== null) ||
  quantities.some(
    ({ rule }) =>
      rule.is === 'draw' ||
      rule.is === 'once' ||
      (rule.is === 'stage' && rule.moves.some(({ sure }) => !sure)),
  );
