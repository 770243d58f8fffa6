/** Parts of names of tests that take so long that a mutant which survives the others would cost half a minute: the score is without them. */
export const LEFT_OUT = [
  'test/chance/distributions.',
  'test/chance/independence.',
  'test/language/fuzz.',
  'test/language/limits.',
  'test/language/places.',
  'test/language/resolved-text.',
  'test/language/shape/completion.',
  'test/language/shape/fuzz.',
  'test/language/shape/schema-accepts.',
  'of random pieces inside a model',
] as const;
