import { join } from 'node:path';
import type { RunRequest, Shelf } from '../../engine/index.ts';
import { outcomeShelf } from '../chunks/outcome-shelf.ts';
import { recordShape } from '../chunks/record-shape.ts';

/**
 * The shelf of a run, in a folder for what is not finished: where months are counted worlds are so many that their outcomes are laid by
 * too. The points of a sweep are looked at together and stay in memory.
 */
export function shelfOf(open: string, { model, worlds }: RunRequest, isOfSweep: boolean): Shelf | null {
  if (isOfSweep || !recordShape(model, worlds, 0).counts) return null;
  return outcomeShelf(join(open, 'outcomes.bin'), model, worlds);
}
