import { existsSync, readFileSync } from 'node:fs';

/** A place in a file; lines and columns count from 1. */
interface Spot {
  readonly line: number;
  readonly column: number;
}

/** One change of one place, as Stryker notes it. */
export interface Mutant {
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status:
    | 'Killed'
    | 'Timeout'
    | 'Survived'
    | 'NoCoverage'
    | 'Ignored'
    | 'RuntimeError'
    | 'CompileError';
  readonly location: { readonly start: Spot; readonly end: Spot };
}

/** The mutants of one file and the source they were made of. */
export interface MutatedFile {
  readonly source: string;
  readonly mutants: readonly Mutant[];
}

/** What mutation has found so far, of files that are still what they were then. */
export function readMutants(report: string): ReadonlyMap<string, MutatedFile> {
  if (!existsSync(report)) return new Map();
  const { files }: { files: Readonly<Record<string, MutatedFile>> } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  return new Map(
    Object.entries(files).filter(
      ([name, { source }]) => existsSync(name) && readFileSync(name, 'utf8') === source,
    ),
  );
}

/** The text that a mutant changes, its first line alone. */
export function changedText({ source }: MutatedFile, { location: { start, end } }: Mutant): string {
  const line = source.split('\n')[start.line - 1] ?? '';
  return line.slice(start.column - 1, start.line === end.line ? end.column - 1 : undefined);
}

/** The whole line in which a mutant begins. */
export const lineOf = ({ source }: MutatedFile, { location }: Mutant): string =>
  source.split('\n')[location.start.line - 1] ?? '';
