import type { Statement } from '../program/index.ts';
import type { Emission } from './emission.ts';
import { emitWhole } from './emit-index.ts';

type Loop = Extract<Statement, { do: 'loop' | 'places' | 'members' }>;
type Body<C> = (inner: Emission<C>) => void;

/** Loops whose order is the same in all worlds; where worlds differ in who is there, lanes are masked. */
export function emitLoop<C>(emission: Emission<C>, loop: Loop, body: Body<C>): void {
  if (loop.do === 'loop') emitCount(emission, loop, body);
  else if (loop.do === 'places') emitTaken(emission, loop, body);
  else emitMembers(emission, loop, body);
}

/** Loops of so few steps are written one step after the other: then every address in them is known. */
const MOST_IN_LINE = 4;

function emitCount<C>(
  emission: Emission<C>,
  { variable, count }: Extract<Loop, { do: 'loop' }>,
  body: Body<C>,
): void {
  const { assembler } = emission;
  if (count <= MOST_IN_LINE) {
    for (let step = 0; step < count; step += 1) {
      emission.function.loops.set(variable, step);
      body(emission);
    }
    return;
  }
  const counter = emission.bind('whole', assembler.whole(0));
  emission.function.loops.set(variable, counter.variable);
  const code = emission.inside(emission.mask, (inner) => {
    body(inner);
    inner.write(assembler.set(counter.variable, assembler.wholePlus(counter.read(), assembler.whole(1))));
  });
  emission.write(assembler.loop(assembler.wholeCompare('<', counter.read(), assembler.whole(count)), code));
}

/** Over the places that any world takes, at work in the lanes where they are taken. */
function emitTaken<C>(
  emission: Emission<C>,
  { kind, variable }: Extract<Loop, { do: 'places' }>,
  body: Body<C>,
): void {
  const { assembler } = emission;
  const order = emission.bind('whole', assembler.whole(0));
  const place = assembler.variable('whole');
  const mask = assembler.variable('mask');
  emission.function.loops.set(variable, place);
  const code = emission.inside(mask, (inner) => {
    inner.write(assembler.set(place, assembler.taken(kind, order.read())));
    const here = assembler.isTaken(kind, assembler.get(place));
    inner.write(
      assembler.set(mask, emission.mask === null ? here : assembler.both(emission.maskOrAll(), here)),
    );
    body(inner);
    inner.write(assembler.set(order.variable, assembler.wholePlus(order.read(), assembler.whole(1))));
  });
  const test = assembler.wholeCompare('<', order.read(), assembler.takenCount(kind));
  emission.write(assembler.loop(test, code));
}

/** Members are written one after the other up to so many. */
const MOST_MEMBERS_IN_LINE = 8;

function emitMembers<C>(
  emission: Emission<C>,
  { variable, starts, list, degree, of }: Extract<Loop, { do: 'members' }>,
  body: Body<C>,
): void {
  const { assembler } = emission;
  const member = assembler.variable('whole');
  emission.function.loops.set(variable, member);
  if (degree !== null && degree <= MOST_MEMBERS_IN_LINE) {
    const first = emission.bind('whole', assembler.wholeTimes(emitWhole(emission, of), degree));
    for (let order = 0; order < degree; order += 1) {
      const at = assembler.wholePlus(first.read(), assembler.whole(order));
      emission.write(assembler.set(member, assembler.listed(list, at)));
      body(emission);
    }
    return;
  }
  const at = emission.bind('whole', assembler.listed(starts, emitWhole(emission, of)));
  const next = assembler.wholePlus(emitWhole(emission, of), assembler.whole(1));
  const end = emission.bind('whole', assembler.listed(starts, next));
  const code = emission.inside(emission.mask, (inner) => {
    inner.write(assembler.set(member, assembler.listed(list, at.read())));
    body(inner);
    inner.write(assembler.set(at.variable, assembler.wholePlus(at.read(), assembler.whole(1))));
  });
  emission.write(assembler.loop(assembler.wholeCompare('<', at.read(), end.read()), code));
}
