import { loadTexts } from '../../src/language/index.ts';

/** What is said of a model (and scenarios on top), each complaint behind the very text of the file it points at. */
export function pointed(...texts: readonly string[]): string[] {
  const files = texts.map((text, index) => ({ name: `${index}.yaml`, text }));
  const { problems } = loadTexts(files.map((file, index) => ({ replaces: index > 0, files: [file] })));
  return problems.map(({ place, what, guess, severity }) => {
    const lines = files.find(({ name }) => name === place.file)?.text.split('\n') ?? [];
    const there = (lines[place.line - 1] ?? '').slice(place.column - 1, place.column - 1 + place.length);
    const kind = severity === 'warning' ? 'warning: ' : '';
    return `[${there}] ${kind}${what}${guess === undefined ? '' : ` (${guess}?)`}`;
  });
}
