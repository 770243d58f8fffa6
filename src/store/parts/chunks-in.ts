import { CHUNK, type Span } from '../../engine/index.ts';

/** The chunks of a span, in order. */
export const chunksIn = ({ from, until }: Span): readonly Span[] =>
  Array.from({ length: Math.ceil((until - from) / CHUNK) }, (_, chunk) => ({
    from: from + chunk * CHUNK,
    until: Math.min(until, from + (chunk + 1) * CHUNK),
  }));
