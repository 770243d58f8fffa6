import { CHUNK, type Span } from '../../engine/index.ts';

/** First worlds of the chunks of a span. */
export const chunksIn = ({ from, until }: Span): readonly number[] =>
  Array.from({ length: Math.ceil((until - from) / CHUNK) }, (_, chunk) => from + chunk * CHUNK);
