import { loadTexts, type Model } from '../../src/language/index.ts';
import { headline } from '../../src/text/index.ts';

/** Loads one file of text; errors as their first lines. */
export function load(text: string, ...scenarios: readonly string[]): { model: Model | null; says: string[] } {
  const layers = [text, ...scenarios].map((one, index) => ({
    replaces: index > 0,
    files: [{ name: index === 0 ? 'm.yaml' : `s${index}.yaml`, text: one }],
  }));
  const { model, problems } = loadTexts(layers);
  return { model, says: problems.filter((one) => one.severity === 'error').map(headline) };
}

/** The model of a text that must load. */
export function modelOf(text: string, ...scenarios: readonly string[]): Model {
  const { model, says } = load(text, ...scenarios);
  if (model === null) throw new Error(says.join('\n'));
  return model;
}
