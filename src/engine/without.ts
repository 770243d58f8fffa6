import type { Counterfactual, Model } from '../language/index.ts';
import { siteOf } from './site-of.ts';
import type { CountedEvent, StageChange } from './world-history.ts';

/** The least and the greatest number that a random word can make. */
const LEAST = 1.1641532182693481e-10;
const MOST = 1 - LEAST;

/**
 * The world in which a drawn count of this month came out as low as it can, all other luck the same; null for counts that are not one draw. An
 * event that was certain happens still.
 */
export function withoutEvent(model: Model, event: CountedEvent, month: number): Counterfactual | null {
  const quantity = model.quantities[event.quantity];
  if (quantity?.rule.is !== 'draw' || quantity.rule.draw.is !== 'simple') return null;
  const site = siteOf(model, quantity);
  if (site === null) return null;
  const { distribution } = quantity.rule.draw;
  // Of all draws only this one falls with its number.
  const uniform = distribution === 'bernoulli' ? MOST : LEAST;
  return { is: 'luck', site, kind: quantity.kind, place: event.agent, month, uniform };
}

/** The world in which an agent's stage does not change this month, unless the change was certain; null for what has no stages. */
export function withoutMove(model: Model, change: StageChange, month: number): Counterfactual | null {
  const quantity = model.quantities[change.quantity];
  const site = quantity?.rule.is === 'stage' ? siteOf(model, quantity) : null;
  if (quantity === undefined || site === null) return null;
  return { is: 'luck', site, kind: quantity.kind, place: change.agent, month, uniform: MOST };
}

/** The world in which as few as can be come to a pool this month; null where their number is not one draw. */
export function withoutArrivals(model: Model, kind: number, month: number): Counterfactual | null {
  const draw = model.kinds[kind]?.pool?.count;
  if (draw?.is !== 'simple') return null;
  const uniform = draw.distribution === 'bernoulli' ? MOST : LEAST;
  return { is: 'luck', site: draw.site, kind: 0, place: 0, month, uniform };
}
