import { join } from 'node:path';
import type { Shelf } from '../../engine/index.ts';
import { outcomeShelf } from '../chunks/outcome-shelf.ts';
import { recordShape } from '../chunks/record-shape.ts';
import type { RunIdentity } from './run-identity.ts';

/**
 * The shelf of a run, in the folder for what is not finished: where months are counted worlds are so many that their outcomes are laid by
 * too. The points of a sweep are looked at together and stay in memory.
 */
export function shelfOf(open: string, { request, paths, design }: RunIdentity): Shelf | null {
  const { counts } = recordShape(request.model, request.worlds, paths);
  if (!counts || design !== undefined) return null;
  return outcomeShelf(join(open, 'outcomes.bin'), request.model, request.worlds);
}
