import { at } from '../at.ts';
import {
  cell,
  compare,
  constant,
  type Index,
  type Statement,
  type Test,
  type Value,
  whole,
} from '../program/index.ts';
import { freshLoop } from './draft.ts';
import { type Bound, type Frame, inside } from './frame.ts';
import { EVERYWHERE, Scope } from './scope.ts';

/** Runs a stretch for each taken place of a kind in order; a kind of one agent needs no loop. */
export function overPlaces(frame: Frame, kind: number, write: (inner: Frame, bound: Bound) => void): void {
  const { size, pool } = at(frame.draft.model.kinds, kind);
  if (size === 0) return;
  if (size === 1 && pool === null) {
    write(frame, { index: whole(0), scope: EVERYWHERE, sure: true, around: null });
    return;
  }
  const variable = freshLoop(frame.draft);
  const scope = new Scope(frame.here);
  write(inside(frame, scope), { index: variable, scope, sure: true, around: frame.here });
  if (scope.body.length === 0) return;
  const body = scope.body;
  if (pool === null) frame.here.body.push({ do: 'loop', variable: variable.variable, count: size, body });
  else frame.here.body.push({ do: 'places', kind, variable: variable.variable, body });
}

const isTaken = (value: Value): Test => compare('!=', value, constant(0));

/** The statements, for taken places only. */
export function whenTaken(
  frame: Frame,
  kind: number,
  place: Index,
  body: readonly Statement[],
): readonly Statement[] {
  const occupied = at(frame.draft.layout.occupied, kind);
  return occupied === null ? body : [{ do: 'when', test: isTaken(cell(occupied, [place, 1])), body }];
}

/** Runs a stretch for each member of a network around an agent in order; nobody has no members. */
export function overMembers(
  frame: Frame,
  network: number,
  of: Index,
  write: (inner: Frame, bound: Bound) => void,
): void {
  const { members, kind } = at(frame.draft.model.networks, network);
  const starts = [0];
  for (const list of members) starts.push((starts.at(-1) ?? 0) + list.length);
  const degrees = new Set(members.map((list) => list.length));
  const variable = freshLoop(frame.draft);
  const scope = new Scope(frame.here);
  write(inside(frame, scope), { index: variable, scope, sure: true, around: null });
  const { tables } = frame.draft;
  frame.here.body.push({
    do: 'members',
    variable: variable.variable,
    starts: tables.add(starts),
    list: tables.add(members.flat()),
    degree: degrees.size === 1 ? (members[0]?.length ?? null) : null,
    of,
    body: whenTaken(frame, kind, variable, scope.body),
  });
}
