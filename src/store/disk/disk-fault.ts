import { StoreFault } from '../store-fault.ts';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'it is not allowed',
  EPERM: 'it is not allowed',
  EROFS: 'nothing can be written there',
  ENOSPC: 'the disk is full',
  EDQUOT: 'no room is left there for you',
  EFBIG: 'files there cannot grow so large',
  EISDIR: 'there is a folder of this name',
  ENOTDIR: 'what stands above it is a file',
  ENOENT: 'the system refuses it there',
  ENAMETOOLONG: 'the name is too long',
};

/** Reasons to which there is nothing to do but to look at the disk. */
const BROKEN: Readonly<Record<string, string>> = { EIO: 'the disk fails (input/output error)' };

/** Code of a system error, empty for any other. */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Why the system refused, in words where they are known. */
export const reasonOf = (error: unknown): string =>
  REASONS[codeOf(error)] ?? BROKEN[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));

/** Whether writing was refused for a reason one can do something about, or broke off. */
export const kindOf = (error: unknown): 'cannot write' | 'broken off' =>
  codeOf(error) in REASONS ? 'cannot write' : 'broken off';

/** The fault of a path that could not be written: refused for a reason one can do something about, or broken off. */
export function writeFault(path: string, error: unknown): StoreFault {
  if (error instanceof StoreFault) return error;
  return new StoreFault(kindOf(error), `cannot write ${path}: ${reasonOf(error)}`);
}

/** The fault of a path that could not be read. */
export const readFault = (path: string, error: unknown): StoreFault =>
  error instanceof StoreFault
    ? error
    : new StoreFault(
        'broken off',
        `cannot read ${path}: ${codeOf(error) === 'ENOENT' ? 'it is not there' : reasonOf(error)}`,
      );
