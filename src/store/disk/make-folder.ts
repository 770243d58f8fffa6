import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreFault } from '../store-fault.ts';
import { kindOf, reasonOf } from './disk-fault.ts';

/** Makes a folder and those above it, one by one: `recursive` of Node never comes back where a file system refuses folders (Node 24 on /proc). */
export function makeFolder(folder: string): void {
  if (folder === '') throw new StoreFault('cannot write', 'the folder to write into has no name');
  const refuse = (reason: string) =>
    new StoreFault('cannot write', `cannot make the folder ${folder}: ${reason}`);
  try {
    if (existsSync(folder)) {
      if (!statSync(folder).isDirectory()) throw refuse('there is a file of this name');
      accessSync(folder, constants.W_OK);
      return;
    }
    if (dirname(folder) !== folder) makeFolder(dirname(folder));
    mkdirSync(folder);
  } catch (error) {
    if (error instanceof StoreFault) throw error;
    throw new StoreFault(kindOf(error), `cannot make the folder ${folder}: ${reasonOf(error)}`);
  }
}
