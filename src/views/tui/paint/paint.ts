import type { Row } from '../../../charts/index.ts';
import { type Depth, sequenceOf } from './palette.ts';

const OFF = '\u001b[0m';

/** A row with its escape sequences. */
export const paint = (row: Row, depth: Depth): string =>
  row
    .map(({ text, style }) => {
      const on = sequenceOf(style, depth);
      return on === '' ? text : `${on}${text}${OFF}`;
    })
    .join('');
