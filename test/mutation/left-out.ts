/** Parts of names of tests that take so long, with a mutant's switches in every line, that one which survives the others costs minutes. */
export const LEFT_OUT = [
  'test/chance/distributions.',
  'test/chance/independence.',
  'no two of 200,000 neighbouring addresses',
  '30,000 names of one pattern',
  'survive means and trials far beyond any model',
  'test/chance/monotone.',
  'test/chance/uniform-stream.test.ts > a stream is even',
  'test/language/fuzz.',
  'test/language/limits.',
  'test/language/places.',
  'test/language/resolved-text.',
  'test/language/shape/completion.',
  'test/language/shape/fuzz.',
  'test/language/shape/schema-accepts.',
  'of random pieces inside a model',
  'never throws, and every complaint has a place inside',
] as const;
