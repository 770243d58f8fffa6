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

const COMPILERS = ['gcc', 'clang', 'cc'];

/** The first C compiler of this machine that takes our flags, with its version; null when there is none. */
export function compiler(): Compiler | null {
  for (const name of COMPILERS) {
    const said = saidBy(name, ['--version']);
    if (said !== null && saidBy(name, [...FLAGS, ...SCALAR.flags, ...NOTHING]) !== null)
      return { name, version: said.split('\n')[0] ?? '' };
  }
  return null;
}

/** Compiles an empty file and leaves nothing. */
const NOTHING = ['-fsyntax-only', '-x', 'c', '/dev/null'];

/**
 * Nothing here changes the result of an operation on doubles: a product and a sum stay two roundings, and of the library only what sets
 * `errno` or traps is left out.
 */
export const FLAGS = ['-std=gnu11', '-ffp-contract=off', '-fno-math-errno', '-fno-trapping-math', '-w'];

export const SCALAR: CForm = { name: 'c', lanes: 1, flags: ['-march=native'] };

/** The forms in vectors of GNU C on x86: SSE4 with two worlds side by side, and as many as the widest vectors of this machine hold. */
export const vectorForms = ({ name }: Compiler): readonly CForm[] => [
  { name: 'c-sse', lanes: 2, flags: ['-march=x86-64-v2'] },
  { name: 'c-wide', lanes: widest(name), flags: ['-march=native'] },
];

/** Why this compiler does not write our vectors; null when it does. */
export function vectorFault({ name }: Compiler): string | null {
  const macros = saidBy(name, MACROS) ?? '';
  if (macros.includes('__clang__')) return 'the vectors are GNU C, untried with clang';
  return macros.includes('__SSE4_2__') ? null : 'the vectors are those of x86 with SSE4';
}

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
