import { execFileSync } from 'node:child_process';

/** A way to write and compile the C of a model. */
export interface CForm {
  readonly name: string;
  /** Worlds side by side in one vector; 1 is scalar C. */
  readonly lanes: number;
  readonly flags: readonly string[];
}

/** A C compiler of this machine. */
export interface Compiler {
  readonly name: string;
  readonly version: string;
}

const COMPILERS = ['gcc', 'clang', 'cc', 'tcc'];

/** The first C compiler of this machine with its version; null when there is none. */
export function compiler(): Compiler | null {
  for (const name of COMPILERS) {
    const said = saidBy(name, ['--version']);
    if (said !== null) return { name, version: said.split('\n')[0] ?? '' };
  }
  return null;
}

export const SCALAR: CForm = { name: 'c', lanes: 1, flags: ['-march=native'] };

/** The forms in vectors of GNU C on x86: SSE4 with two worlds side by side, and as many as the widest vectors of this machine hold. */
export const vectorForms = ({ name }: Compiler): readonly CForm[] => [
  { name: 'c-sse', lanes: 2, flags: ['-march=x86-64-v2'] },
  { name: 'c-wide', lanes: widest(name), flags: ['-march=native'] },
];

/** Whether the compiler writes vectors for this processor. */
export const hasVectors = (using: Compiler): boolean =>
  saidBy(using.name, MACROS)?.includes('__SSE4_2__') ?? false;

const MACROS = ['-march=native', '-dM', '-E', '-x', 'c', '/dev/null'];

function widest(name: string): number {
  const macros = saidBy(name, MACROS) ?? '';
  if (macros.includes('__AVX512DQ__')) return 8;
  return macros.includes('__AVX2__') ? 4 : 2;
}

function saidBy(program: string, words: readonly string[]): string | null {
  try {
    return execFileSync(program, words, { stdio: ['ignore', 'pipe', 'ignore'] }).toString();
  } catch {
    return null;
  }
}
