import { at } from './at.ts';
import type { World } from './world.ts';

/** Lays out what is otherwise in the month at hand. */
export function readOtherwise(world: World): void {
  const { otherwise, month } = world;
  world.demanded.fill(-1);
  world.omitted.fill(0);
  world.replaced.clear();
  changeEstimates(world);
  for (const one of otherwise) {
    if (one.is === 'luck' && one.month === month) {
      const key = at(at(world.placeKeys, one.kind), one.place);
      world.replaced.set(`${one.site} ${key}`, one.uniform);
    }
    if ((one.is !== 'choice' && one.is !== 'entry') || month < one.from || one.until < month) continue;
    if (one.is === 'choice') world.demanded[one.decision] = one.alternative;
    else world.omitted[one.entry] = 1;
  }
}

/** Gives estimates the values they have from this month on. */
export function changeEstimates(world: World): void {
  for (const one of world.otherwise) {
    if (one.is !== 'estimate' || one.from !== world.month) continue;
    world.estimates = Float64Array.from(world.estimates);
    world.estimates[one.estimate] = one.value;
  }
}
