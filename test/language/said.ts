import { loadTexts } from '../../src/language/index.ts';

/** What is said of a model (and of scenarios on top): each complaint as the text it points at, and all its words, hint included. */
export function said(
  ...texts: readonly string[]
): readonly { readonly there: string; readonly words: string }[] {
  const files = texts.map((text, index) => ({ name: `${index}.yaml`, text }));
  const { problems } = loadTexts(files.map((file, index) => ({ replaces: index > 0, files: [file] })));
  return problems.map(({ place, what, guess, hint }) => {
    const lines = files.find(({ name }) => name === place.file)?.text.split('\n') ?? [];
    const line = lines[place.line - 1] ?? '';
    return {
      there: line.slice(place.column - 1, place.column - 1 + place.length),
      words: [what, guess && `did you mean ${guess}`, hint].filter((part) => part !== undefined).join(' | '),
    };
  });
}
