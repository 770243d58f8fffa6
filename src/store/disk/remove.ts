import { StoreFault } from '../store-fault.ts';
import { disk } from './disk.ts';
import { kindOf, reasonOf } from './disk-fault.ts';

/** Takes away a file, or a folder with all in it; neither need be there. Throws a StoreFault when it cannot be done. */
export function remove(path: string): void {
  try {
    disk().remove(path);
  } catch (error) {
    throw new StoreFault(kindOf(error), `cannot remove ${path}: ${reasonOf(error)}`);
  }
}
