import { expect } from 'vitest';
import { seedKey } from '../../src/chance/index.ts';
import { interpret } from '../../src/interpreter/index.ts';
import {
  loadTexts,
  type Model,
  NotFinite,
  OutcomeNotNumber,
  type ReadingOptions,
  type TextFile,
} from '../../src/language/index.ts';
import { hasErrors } from '../../src/text/index.ts';

/** Loads files; whatever they hold, there is a model or an error, and each complaint has a place inside its file. */
export function expectSound(files: readonly TextFile[]): Model | null {
  const { model, problems } = loadTexts([{ files, replaces: false }]);
  expect(model === null).toBe(hasErrors(problems));
  const lines = new Map(files.map(({ name, text }) => [name, text.split(/\r\n|\r|\n/)]));
  for (const { place, what, hint = '', guess = '' } of problems) {
    const line = lines.get(place.file)?.[place.line - 1];
    expect(line, `line ${place.line} of ${place.file}`).toBeDefined();
    expect(place.column).toBeGreaterThanOrEqual(1);
    expect(place.column).toBeLessThanOrEqual((line?.length ?? 0) + 1);
    expect(what.length).toBeGreaterThan(5);
    expect(`${what} ${hint} ${guess}`).not.toMatch(/\[object|function \(|=> /);
  }
  return model;
}

/** Estimates at one number each, so that a world needs no prior. */
export function plainOptions(model: Model): ReadingOptions {
  const values = Float64Array.from(model.estimates, ({ prior }) =>
    prior.is === 'number' ? prior.value : 0.5,
  );
  return { key: seedKey('fuzz'), estimates: () => values };
}

/** A model that loads can be run: the reference reading may only say that a number left the numbers. */
export function expectRunnable(model: Model): void {
  const record = { outcomes: new Float64Array(model.outcomes.length), fans: null };
  try {
    interpret(model, plainOptions(model)).run(0, record);
  } catch (stop) {
    if (!(stop instanceof NotFinite) && !(stop instanceof OutcomeNotNumber)) throw stop;
  }
}
