import { describe, it } from 'vitest';
import { expectQuick } from '../language/expect-quick.ts';
import { HUGE_MODELS } from '../language/huge-models.ts';

describe('a model larger than any should be answers within a second', () => {
  it.each(Object.entries(HUGE_MODELS))('%s', (_, text) => {
    expectQuick(text);
  });
});
