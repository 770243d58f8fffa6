import type { Place } from './place.ts';
import { plainText } from './plain-text.ts';

/** One complaint about a file: where, what is wrong, the word probably meant, and how to mend it. */
export type Problem = {
  readonly place: Place;
  readonly what: string;
  readonly guess?: string | undefined;
  readonly hint?: string | undefined;
  readonly severity: 'error' | 'warning';
};

/** What a problem may say beyond its place and its sentence. */
export type ProblemDetails = {
  readonly guess?: string | undefined;
  readonly hint?: string | undefined;
  readonly severity?: 'error' | 'warning' | undefined;
};

/** Makes a problem whose words hold no control characters and no line ends; an error unless said otherwise. */
export function problem(place: Place, what: string, details: ProblemDetails = {}): Problem {
  return {
    place,
    what: oneLine(what),
    ...(details.guess === undefined ? {} : { guess: oneLine(details.guess) }),
    ...(details.hint === undefined ? {} : { hint: oneLine(details.hint) }),
    severity: details.severity ?? 'error',
  };
}

/** True when at least one problem is an error: such a file does not load. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((one) => one.severity === 'error');
}

/** The same problems in reading order: by file, line and column, each sentence once a place. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return [...problems].sort(byPlace).filter((one) => {
    const key = `${one.place.file}:${one.place.line}:${one.place.column} ${one.what}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function byPlace(a: Problem, b: Problem): number {
  if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
  return a.place.line - b.place.line || a.place.column - b.place.column;
}

/** Words from a file in a message: one line, no control characters, at most 200 characters. */
function oneLine(words: string): string {
  const line = plainText(words).replace(/\s+/g, ' ').trim();
  return line.length <= 200 ? line : `${line.slice(0, 197)}...`;
}
